using System.Text;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Quoting;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Evidence.Snapshots;
using FactCheck.Core.Tests.Evidence.Weighing;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Text;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Quoting;

public sealed class QuotePassageTests
{
    private const string First = "Open now. The harbour is “open” again since Monday. Open now.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_selected_passage_becomes_the_quotation_and_is_found_where_it_was_selected()
    {
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, piece, snapshot) = await QuotableAsync(desk);
        var again = First.LastIndexOf("Open now.", StringComparison.Ordinal);

        var version = await desk.DoneAsync(
            new QuotePassage(Guid.CreateVersion7(), piece.Id, piece.Version, snapshot, new Span(again - 1, First.Length)), scene.Reviewer);

        Assert.Equal(piece.Version + 1, version);
        Assert.Equal("Open now.", (await desk.PieceAsync(piece.Id)).Quotation);
        Assert.Equal(new Span(again, First.Length), (await PlaceAsync(desk, scene, piece))!.Place);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task It_is_found_again_in_a_later_snapshot_by_what_stands_around_it()
    {
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, piece, snapshot) = await QuotableAsync(desk);
        var again = First.LastIndexOf("Open now.", StringComparison.Ordinal);
        await desk.DoneAsync(new QuotePassage(Guid.CreateVersion7(), piece.Id, piece.Version, snapshot, new Span(again, First.Length)), scene.Reviewer);
        const string Later = "A new line. Open now. The harbour is “open” again since Monday. Open now.";
        var later = await AddAsync(desk, scene, piece.SourceId, Later);

        var place = await PlaceAsync(desk, scene, piece);

        Assert.Equal((later, true), (place!.SnapshotId, place.Newest));
        Assert.Equal(Later.LastIndexOf("Open now.", StringComparison.Ordinal), place.Place!.Value.Start);
    }

    [Fact]
    public async Task A_quotation_that_is_in_an_older_snapshot_alone_is_found_there_and_one_in_none_is_in_none()
    {
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, piece, snapshot) = await QuotableAsync(desk);
        Assert.Equal((snapshot, null), (await PlaceAsync(desk, scene, piece)) is { } none ? (none.SnapshotId, none.Place) : default);
        await desk.DoneAsync(
            new EditEvidence(Guid.CreateVersion7(), piece.Id, piece.Version, GivenEvidence.Supporting with { Quotation = "harbour is \"open\" again" }),
            scene.Reviewer);
        var typed = await PlaceAsync(desk, scene, piece);
        Assert.Equal("harbour is “open” again", typed!.Place!.Value.Of(First));

        await AddAsync(desk, scene, piece.SourceId, "Nothing is left.");

        var place = await PlaceAsync(desk, scene, piece);
        Assert.Equal((snapshot, false), (place!.SnapshotId, place.Newest));
        Assert.NotNull(place.Place);
    }

    [Fact]
    public async Task Quoting_can_be_undone_and_done_anew()
    {
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, piece, snapshot) = await QuotableAsync(desk);
        var quote = new QuotePassage(Guid.CreateVersion7(), piece.Id, piece.Version, snapshot, new Span(0, 9));
        await desk.DoneAsync(quote, scene.Reviewer);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), quote.Id), scene.Reviewer);

        var restored = await desk.PieceAsync(piece.Id);
        Assert.Equal(GivenEvidence.Supporting.Quotation, restored.Quotation);
        await desk.DoneAsync(quote with { Id = Guid.CreateVersion7(), Version = restored.Version }, scene.Reviewer);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task What_cannot_be_quoted_is_refused_in_a_sentence()
    {
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, piece, snapshot) = await QuotableAsync(desk);
        var quote = new QuotePassage(Guid.CreateVersion7(), piece.Id, piece.Version, snapshot, new Span(0, 9));
        var tooLong = await AddAsync(desk, scene, piece.SourceId, string.Join(' ', Enumerable.Repeat("word", 1000)));
        var other = await desk.DoneAsync(
            GivenEvidence.Attach(scene.Claim) with { NewSource = GivenEvidence.Register with { Url = "https://other.example/" } }, scene.Reviewer);
        var elsewhere = await AddAsync(desk, scene, other.SourceId, "Of another source.");
        var stranger = await desk.Given.APersonAsync("S. Tranger", Roles.Reviewer);

        Assert.Equal("snapshot.nothingSelected", await CodeAsync(desk, quote with { Passage = new Span(9, 10) }, scene.Reviewer));
        Assert.Equal("snapshot.nothingSelected", await CodeAsync(desk, quote with { Passage = new Span(50, 500) }, scene.Reviewer));
        Assert.Equal("snapshot.quotationTooLong", await CodeAsync(desk, quote with { SnapshotId = tooLong, Passage = new Span(0, 4998) }, scene.Reviewer));
        Assert.Equal("snapshot.notOfThisSource", await CodeAsync(desk, quote with { SnapshotId = elsewhere }, scene.Reviewer));
        Assert.NotNull(await CodeAsync(desk, quote, stranger));
        await desk.DoneAsync(quote, scene.Reviewer);
        Assert.IsType<Outcome<int>.Conflict>(await desk.DoAsync(quote with { Id = Guid.CreateVersion7() }, scene.Reviewer));
    }

    [Fact]
    public async Task Twenty_sources_are_looked_through_in_as_many_queries_as_one()
    {
        using var plans = new QueryPlans();
        await using var desk = await CaptureTests.DeskAsync(plans.Register);
        var (scene, piece, _) = await QuotableAsync(desk);
        await AddAsync(desk, scene, piece.SourceId, "An older text has nothing of it.");
        var one = await CostAsync(desk, plans, scene, 1);
        for (var number = 2; number <= 20; number++)
        {
            var added = await scene.WeighableAsync($"page{number}", quotation: number % 2 == 0 ? $"Word {number}" : "It is in none.");
            await AddAsync(desk, scene, added.SourceId, $"Here stands Word {number} in its place.");
            await AddAsync(desk, scene, added.SourceId, number % 4 == 0 ? "It is gone." : $"And still there is Word {number}.");
        }

        var twenty = await CostAsync(desk, plans, scene, 20);

        Assert.Equal(one, twenty);
        await plans.AssertNoScanAsync(desk);
    }

    private static async Task<int> CostAsync(TestDesk desk, QueryPlans plans, Scene scene, int sources)
    {
        plans.Clear();
        var places = await desk.Services.GetRequiredService<QuotationPlaces>().OfClaimAsync(scene.Reviewer, scene.Claim, Stop);
        // The first source has two pieces of evidence.
        Assert.Equal(sources + 1, places.Count);
        Assert.Equal(sources / 2, places.Values.Count(place => place.Place is not null));
        Assert.Equal(sources / 4, places.Values.Count(place => !place.Newest));
        return plans.Count;
    }

    private static async Task<string?> CodeAsync(TestDesk desk, QuotePassage command, Guid by) =>
        (await desk.DoAsync(command with { Id = Guid.CreateVersion7() }, by) as Outcome<int>.Refused)?.Refusal.Code;

    private static async Task<QuotationPlace?> PlaceAsync(TestDesk desk, Scene scene, PieceOfEvidence piece)
    {
        var places = desk.Services.GetRequiredService<QuotationPlaces>();
        var place = (await places.OfClaimAsync(scene.Reviewer, scene.Claim, Stop)).GetValueOrDefault(piece.Id);
        Assert.Equal(place, (await places.OfAsync(scene.Reviewer, piece.SourceId, piece.Id, Stop))!.Place);
        return place;
    }

    private static async Task<(Scene Scene, PieceOfEvidence Piece, Guid Snapshot)> QuotableAsync(TestDesk desk)
    {
        var scene = await desk.Given.AClaimAtWorkAsync();
        var piece = await desk.PieceAsync(await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer));
        return (scene, piece, await AddAsync(desk, scene, piece.SourceId, First));
    }

    private static async Task<Guid> AddAsync(TestDesk desk, Scene scene, Guid source, string text)
    {
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        using var page = new MemoryStream(Encoding.UTF8.GetBytes($"<!doctype html><meta charset=utf-8><p>{text}</p>"));
        var outcome = await desk.Services.GetRequiredService<SnapshotIntake>().AddFileAsync(scene.Reviewer, source, page, "page.html", Stop);
        Assert.True(outcome.IsDone, outcome.Sentence);
        return ((Outcome<Guid>.Done)outcome).Value;
    }
}
