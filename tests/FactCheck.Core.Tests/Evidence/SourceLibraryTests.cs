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

    [Fact]
    public async Task The_library_is_filtered_by_publisher_use_snapshot_and_who_attached_when()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var gazette = GivenEvidence.Register with { Title = "Gazette", Url = "https://gazette.example/", Publisher = "The gazette", Primary = false };
        var attached = await desk.DoneAsync(GivenEvidence.Attach(scene.Claim) with { NewSource = gazette }, scene.Editor);
        var removed = GivenEvidence.Register with { Title = "Removed", Url = "https://removed.example/" };
        var gone = await desk.DoneAsync(GivenEvidence.Attach(scene.Claim) with { NewSource = removed }, scene.Reviewer);
        await desk.DoneAsync(new RemoveEvidence(Guid.CreateVersion7(), gone.EvidenceIds[0], 1), scene.Reviewer);
        var when = (await desk.PieceAsync(attached.EvidenceIds[0])).AttachedAt;

        Assert.Equal(["Gazette"], await TitlesAsync(new SourceFilter { Publisher = "The gazette" }));
        Assert.Equal(["Gazette"], await TitlesAsync(new SourceFilter(Primary: false)));
        Assert.Equal(["Removed"], await TitlesAsync(new SourceFilter { Used = false }));
        Assert.Equal(["Gazette", "Harbour register"], await TitlesAsync(new SourceFilter { Used = true }));
        Assert.Equal(["Gazette"], await TitlesAsync(new SourceFilter { AttachedBy = scene.Editor }));
        Assert.Equal(["Gazette"], await TitlesAsync(new SourceFilter { AttachedBy = scene.Editor, AttachedSince = when, AttachedBefore = when.AddMilliseconds(1) }));
        Assert.Empty(await TitlesAsync(new SourceFilter { AttachedSince = when.AddDays(1) }));
        Assert.Empty(await TitlesAsync(new SourceFilter { AttachedBefore = when.AddDays(-1) }));
        Assert.Empty(await TitlesAsync(new SourceFilter { Captured = true }));
        Assert.Equal(3, (await TitlesAsync(new SourceFilter { Captured = false })).Length);

        async Task<string[]> TitlesAsync(SourceFilter filter) => [.. (await ReadAsync(desk, scene.Reviewer, filter)).Rows.Select(row => row.Title)];
    }

    [Fact]
    public async Task Filters_choose_from_the_publishers_and_people_there_are()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();

        var choices = await desk.Services.GetRequiredService<SourceLibrary>().ReadChoicesAsync(scene.Reviewer, TestContext.Current.CancellationToken);

        Assert.Equal(["Harbour office"], choices.Publishers);
        Assert.Contains(new SourceChooser(scene.Reviewer, "R. Viewer"), choices.People);
    }

    private static Task<SourcePage> ReadAsync(TestDesk desk, Guid viewer, SourceFilter filter) =>
        desk.Services.GetRequiredService<SourceLibrary>().ReadAsync(viewer, filter, TestContext.Current.CancellationToken);
}
