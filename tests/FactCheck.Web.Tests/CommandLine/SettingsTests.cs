using System.Text.RegularExpressions;
using FactCheck.Web.CommandLine;
using Microsoft.Extensions.Configuration;

namespace FactCheck.Web.Tests.CommandLine;

public sealed partial class SettingsTests
{
    private static readonly string[] OfTheFramework = ["AllowedHosts", "Logging:LogLevel"];

    [Fact]
    public void The_file_as_it_is_has_no_fault()
    {
        var (settings, faults) = SettingsSource.Read(SettingsSource.Load([]));

        Assert.Empty(faults);
        Assert.Equal(["http://127.0.0.1:5080"], settings.Urls);
        Assert.Equal(Path.GetFullPath("demo-data"), settings.DemoDirectory);
        Assert.Equal(25 * 1024 * 1024, settings.Fetching.MaximumBytes);
    }

    [Fact]
    public void Every_fault_is_named_with_its_key()
    {
        var (_, faults) = SettingsSource.Read(SettingsSource.Load(
        [
            new("Urls", "ftp://desk.example"),
            new("Data:Directory", " "),
            new("Demo:Anywhere", "perhaps"),
            new("SignIn:LockedFor", "-0:01:00"),
            new("SignIn:AttemptsBeforeLockout", "0"),
            new("Fetching:MaximumRedirects", "many"),
            new("Fetching:AllowedHosts:0", "http://archive"),
            new("Fetching:MaximumByte", "1"),
        ]));

        Assert.Equal(
            ["Data:Directory", "Demo:Anywhere", "Fetching:AllowedHosts:0", "Fetching:MaximumByte", "Fetching:MaximumRedirects",
                "SignIn:AttemptsBeforeLockout", "SignIn:LockedFor", "Urls"],
            faults.Select(fault => fault.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.All(faults, fault => Assert.EndsWith(".", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void The_file_holds_every_setting_and_no_other()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        var keys = file.AsEnumerable().Where(pair => pair.Value is not null).Select(pair => pair.Key)
            .Where(key => !OfTheFramework.Any(framework => key.StartsWith(framework, StringComparison.Ordinal)));

        Assert.Equal(SettingsSource.Keys.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_setting_is_explained_and_nothing_else()
    {
        var docs = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "settings.md"), TestContext.Current.CancellationToken);
        var documented = Row().Matches(docs.Split("## What lies")[0]).ToDictionary(row => row.Groups["key"].Value, row => row.Groups["value"].Value.Trim('`'));

        Assert.Equal(SettingsSource.Keys.Concat(OfTheFramework).Order(StringComparer.Ordinal), documented.Keys.Order(StringComparer.Ordinal));
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        Assert.All(
            documented.Where(pair => file[pair.Key] is { Length: > 0 }),
            pair => Assert.Equal(file[pair.Key], pair.Value, ignoreCase: true));
    }

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("https://[::1]:5081", true)]
    [InlineData("http://127.8.9.10:80", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://desk.example:5080", false)]
    [InlineData("http://localhost.desk.example:5080", false)]
    public void Loopback_is_what_only_this_machine_reaches(string address, bool loopback)
    {
        Assert.True(ListeningAddress.IsOne(address));
        Assert.Equal(loopback, ListeningAddress.IsLoopback(address));
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "FactCheck.sln")))
            directory = directory.Parent!;
        return directory.FullName;
    }

    [GeneratedRegex(@"^\| `(?<key>[A-Za-z:]+)` \| (?<value>[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
