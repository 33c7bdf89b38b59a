using System.Text.RegularExpressions;

namespace FactCheck.Core.Tests.Storage;

/// <summary>Three floors, and no lift between the first and the third.</summary>
public sealed partial class FloorsTests
{
    private static readonly string Source = Path.Combine(FindRoot(), "src");

    [Theory]
    [InlineData("FactCheck.Text", "FactCheck.Core")]
    [InlineData("FactCheck.Text", "FactCheck.Web")]
    [InlineData("FactCheck.Text", "Microsoft.")]
    [InlineData("FactCheck.Text", "System.IO;")]
    [InlineData("FactCheck.Core", "FactCheck.Web")]
    [InlineData("FactCheck.Core", "Microsoft.AspNetCore.Components")]
    [InlineData("FactCheck.Core", "Microsoft.AspNetCore.Http")]
    public void A_lower_floor_does_not_know_a_higher_one(string floor, string higher)
    {
        var users = CodeOf(floor).Where(file => file.Text.Contains($"using {higher}", StringComparison.Ordinal));

        Assert.Empty(users.Select(file => file.Name));
    }

    [Fact]
    public void Only_storage_the_gate_and_the_record_open_the_database()
    {
        var outsiders = CodeOf("FactCheck.Core").Concat(CodeOf("FactCheck.Web"))
            .Where(file => file.Text.Contains("IDbContextFactory", StringComparison.Ordinal))
            .Where(file => !Openers.Any(opener => file.Name.Contains(opener, StringComparison.Ordinal)));

        Assert.Empty(outsiders.Select(file => file.Name));
    }

    [Fact]
    public void Pages_and_verbs_do_not_know_the_database()
    {
        var outsiders = CodeOf("FactCheck.Web").Where(file => file.Text.Contains("DeskContext", StringComparison.Ordinal));

        Assert.Empty(outsiders.Select(file => file.Name));
    }

    [Fact]
    public void No_query_steps_round_its_filters_or_writes_sql()
    {
        var outsiders = CodeOf("FactCheck.Core").Concat(CodeOf("FactCheck.Web"))
            .Where(file => !Openers.Any(opener => file.Name.Contains(opener, StringComparison.Ordinal)))
            .Where(file => RawAccess().IsMatch(file.Text));

        Assert.Empty(outsiders.Select(file => file.Name));
    }

    [Fact]
    public void Time_comes_from_the_time_provider()
    {
        var outsiders = new[] { "FactCheck.Text", "FactCheck.Core", "FactCheck.Web" }.SelectMany(CodeOf)
            .Where(file => WallClock().IsMatch(file.Text));

        Assert.Empty(outsiders.Select(file => file.Name));
    }

    [Fact]
    public void No_folder_is_called_what_says_nothing()
    {
        string[] nothing = ["Services", "Helpers", "Managers", "Common", "Utils", "Utilities", "Misc"];
        var found = Directory.EnumerateDirectories(Source, "*", SearchOption.AllDirectories)
            .Where(folder => nothing.Contains(Path.GetFileName(folder)) && !IsBuildOutput(folder));

        Assert.Empty(found);
    }

    /// <summary>Besides the storage, the gate and the record: keepers of operational tables.</summary>
    private static readonly string[] Openers =
    [
        "FactCheck.Core/Storage/",
        "FactCheck.Core/Gate/",
        "FactCheck.Core/Audit/",
        "/Verdicts/VerdictDrafts.cs",
        "/Evidence/BlobStore.cs",
        "/Evidence/SweepUnclaimedBlobs.cs",
        "/Evidence/Capturing/CaptureQueue.cs",
        "/Evidence/Observing/LinkChecks.cs",
        "/Evidence/Observing/CitedQuotations.cs",
    ];

    private static IEnumerable<(string Name, string Text)> CodeOf(string project) =>
        Directory.EnumerateFiles(Path.Combine(Source, project), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !IsBuildOutput(file))
            .Select(file => (file.Replace('\\', '/'), File.ReadAllText(file)));

    private static bool IsBuildOutput(string path) =>
        path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("FactCheck.sln is not above the tests.");
        return folder.FullName;
    }

    [GeneratedRegex(@"IgnoreQueryFilters|FromSql|ExecuteSql|SqlQuery|ExecuteUpdate|ExecuteDelete")]
    private static partial Regex RawAccess();

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?(Now|Today)")]
    private static partial Regex WallClock();
}
