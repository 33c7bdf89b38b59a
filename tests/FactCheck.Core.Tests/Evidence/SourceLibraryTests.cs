using FactCheck.Core.Evidence;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence;

public sealed class SourceLibraryTests
{
    [Fact]
    public async Task The_library_is_paged_by_title_and_filtered()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        foreach (var (title, type) in new[] { ("beta 100%", SourceType.NewsReport), ("Alpha", SourceType.DataSet), ("alpha", SourceType.DataSet) })
        {
            var source = GivenEvidence.Register with { Title = title, Type = type, Url = $"https://{Guid.NewGuid():N}.example/" };
            await desk.DoneAsync(GivenEvidence.Attach(scene.Claim) with { NewSource = source }, scene.Reviewer);
        }

        var first = await ReadAsync(desk, scene.Reviewer, new SourceFilter(Size: 3));
        var rest = await ReadAsync(desk, scene.Reviewer, new SourceFilter(AfterId: first.Rows[^1].Id, Size: 3));

        Assert.Equal(["ALPHA", "ALPHA", "BETA 100%"], first.Rows.Select(row => row.Title.ToUpperInvariant()));
        Assert.Equal(["Harbour register"], rest.Rows.Select(row => row.Title));
        Assert.Equal((4, true, false), (first.Total, first.More, rest.More));
        Assert.Equal(2, (await ReadAsync(desk, scene.Reviewer, new SourceFilter(Type: SourceType.DataSet))).Total);
        Assert.Equal(1, (await ReadAsync(desk, scene.Reviewer, new SourceFilter(Words: "harbour reg"))).Total);
        Assert.Equal(4, (await ReadAsync(desk, scene.Reviewer, new SourceFilter(Words: "OFFICE"))).Total);
        Assert.Equal(1, (await ReadAsync(desk, scene.Reviewer, new SourceFilter(Words: "0%"))).Total);
        Assert.Equal(0, (await ReadAsync(desk, await desk.Given.APersonAsync("N. Obody", Roles.None), new SourceFilter())).Total);
    }

    [Fact]
    public async Task A_source_says_where_it_is_used()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var detail = desk.Services.GetRequiredService<SourceDetail>();

        var card = (await detail.ReadAsync(scene.Editor, source, TestContext.Current.CancellationToken))!;

        var use = Assert.Single(card.Uses);
        Assert.Equal((1, 1, "Repairs cost 4 million."), (use.ArticleNumber, use.ClaimNumber, use.Statement));
        Assert.Equal(("R. Viewer", 1), (card.AddedBy, card.Source.Uses));
        Assert.Null(await detail.ReadAsync(await desk.Given.APersonAsync("N. Obody", Roles.None), source, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_known_address_is_found_before_it_is_added_again()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var library = desk.Services.GetRequiredService<SourceLibrary>();

        var found = await library.FindByUrlAsync(scene.Editor, "https://harbour.example/register?utm_medium=x#a", TestContext.Current.CancellationToken);

        Assert.Equal("Harbour register", found!.Title);
        Assert.Null(await library.FindByUrlAsync(scene.Editor, "https://elsewhere.example/", TestContext.Current.CancellationToken));
    }

    private static Task<SourcePage> ReadAsync(TestDesk desk, Guid viewer, SourceFilter filter) =>
        desk.Services.GetRequiredService<SourceLibrary>().ReadAsync(viewer, filter, TestContext.Current.CancellationToken);
}
