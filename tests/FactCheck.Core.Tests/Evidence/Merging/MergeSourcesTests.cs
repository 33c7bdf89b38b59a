using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Merging;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence.Confidential;
using FactCheck.Core.Tests.Evidence.Findings;
using FactCheck.Core.Tests.Evidence.Weighing;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Merging;

public sealed class MergeSourcesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_lies_on_the_one_moves_to_the_other_and_its_address_leads_there()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var gone = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var kept = (await scene.WeighableAsync("twin")).SourceId;
        var third = (await scene.WeighableAsync("third")).SourceId;
        await desk.SavedAsync(scene.Reviewer, gone, "The harbour is open again.");
        await desk.DoneAsync(GivenFindings.Keep(scene.Evidence), scene.Reviewer);
        await desk.DoneAsync(new JoinOrigins(Guid.CreateVersion7(), gone, third), scene.Reviewer);

        await desk.DoneAsync(await desk.MergeAsync(gone, kept), scene.Reviewer);

        Assert.Equal(kept, (await desk.PieceAsync(scene.Evidence)).SourceId);
        await using var database = desk.OpenDatabase();
        Assert.Equal(kept, (await database.Snapshots.SingleAsync(Stop)).SourceId);
        Assert.Equal(kept, (await database.Findings.SingleAsync(Stop)).SourceId);
        var origins = await database.SourceOrigins.ToListAsync(Stop);
        Assert.Equal(new[] { kept, third }.Order(), origins.Select(said => said.SourceId).Order());
        Assert.Single(origins.Select(said => said.OriginId).Distinct());
        var library = desk.Services.GetRequiredService<SourceLibrary>();
        Assert.DoesNotContain((await library.ReadAsync(scene.Reviewer, new SourceFilter(), Stop)).Rows, row => row.Id == gone);
        Assert.Equal(kept, (await library.FindByUrlAsync(scene.Reviewer, GivenEvidence.Register.Url!, Stop))!.Id);
        Assert.Null(await desk.Services.GetRequiredService<SourceDetail>().ReadAsync(scene.Reviewer, gone, Stop));
        Assert.Equal(kept, await Merges(desk).FindKeptAsync(scene.Reviewer, gone, Stop));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task The_merged_address_is_not_added_once_more()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var first = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var second = (await scene.WeighableAsync("twin")).SourceId;
        var last = (await scene.WeighableAsync("third")).SourceId;
        await desk.DoneAsync(await desk.MergeAsync(first, second), scene.Reviewer);
        await desk.DoneAsync(await desk.MergeAsync(second, last), scene.Reviewer);

        var again = await desk.DoneAsync(GivenEvidence.Attach(scene.Claim), scene.Reviewer);

        Assert.Equal((last, true), (again.SourceId, again.SourceWasThere));
        Assert.Equal(last, await Merges(desk).FindKeptAsync(scene.Reviewer, first, Stop));
        var edited = GivenEvidence.Register with { Title = "Another" };
        var other = (await scene.WeighableAsync("other")).SourceId;
        await scene.RefusedAsync(new EditSource(Guid.CreateVersion7(), other, 1, edited), scene.Reviewer, "source.urlTaken");
    }

    [Fact]
    public async Task The_kept_one_takes_what_it_has_not_and_keeps_its_own_words()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var gone = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var bare = new SourceDetails("Register, a copy", "https://copy.example/", null, "A. Clerk", null, SourceType.NewsReport, Primary: false);
        var kept = (await desk.DoneAsync(GivenEvidence.Attach(scene.Claim) with { NewSource = bare }, scene.Reviewer)).SourceId;
        var shown = (await Merges(desk).PairAsync(scene.Reviewer, gone, kept, Stop))!;

        await desk.DoneAsync(await desk.MergeAsync(gone, kept), scene.Reviewer);

        var source = await desk.SourceAsync(kept);
        Assert.Equal(("Register, a copy", "https://copy.example/", "Harbour office", "A. Clerk", "2026-11"), (source.Title, source.Url, source.Publisher, source.Author, source.Published));
        Assert.Equal((source.Title, source.Publisher), (shown.Result.Title, shown.Result.Publisher));
        Assert.Equal(1, shown.Evidence);
    }

    [Fact]
    public async Task Taken_back_everything_lies_where_it_lay()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var gone = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var kept = (await scene.WeighableAsync("twin")).SourceId;
        await desk.SavedAsync(scene.Reviewer, gone, "The harbour is open again.");
        await desk.DoneAsync(new JoinOrigins(Guid.CreateVersion7(), gone, (await scene.WeighableAsync("third")).SourceId), scene.Reviewer);
        var merge = await desk.MergeAsync(gone, kept);
        await desk.DoneAsync(merge, scene.Reviewer);
        var later = (await scene.WeighableAsync("twin", Stance.Refutes)).EvidenceIds[0];

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), merge.Id), scene.Reviewer);

        Assert.Equal(gone, (await desk.PieceAsync(scene.Evidence)).SourceId);
        Assert.Equal(kept, (await desk.PieceAsync(later)).SourceId);
        await using var database = desk.OpenDatabase();
        Assert.Equal(gone, (await database.Snapshots.SingleAsync(Stop)).SourceId);
        Assert.True(await database.SourceOrigins.AnyAsync(said => said.SourceId == gone, Stop));
        Assert.False(await database.SourceOrigins.AnyAsync(said => said.SourceId == kept, Stop));
        Assert.NotNull(await desk.Services.GetRequiredService<SourceDetail>().ReadAsync(scene.Reviewer, gone, Stop));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_merge_is_not_taken_back_once_the_kept_one_was_edited()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var bare = GivenEvidence.Register with { Publisher = null, Url = "https://copy.example/" };
        var kept = (await desk.DoneAsync(GivenEvidence.Attach(scene.Claim) with { NewSource = bare }, scene.Reviewer)).SourceId;
        var merge = await desk.MergeAsync((await desk.PieceAsync(scene.Evidence)).SourceId, kept);
        await desk.DoneAsync(merge, scene.Reviewer);
        var version = (await desk.SourceAsync(kept)).Version;
        await desk.DoneAsync(new EditSource(Guid.CreateVersion7(), kept, version, bare with { Publisher = "Another" }), scene.Editor);

        Assert.IsType<Outcome<Nothing>.Refused>(await desk.DoAsync(new UndoCommand(Guid.CreateVersion7(), merge.Id), scene.Reviewer));
        Assert.Equal("Another", (await desk.SourceAsync(kept)).Publisher);
    }

    [Fact]
    public async Task What_a_signed_verdict_rests_on_goes_only_to_what_was_seen_to_say_the_same_and_the_signature_stands()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var cited = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var twin = (await scene.WeighableAsync("twin")).SourceId;
        await desk.SavedAsync(scene.Reviewer, cited, "The harbour is open again.");
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        var before = await scene.CurrentAsync();
        await scene.RefusedAsync(await desk.MergeAsync(cited, twin), scene.Reviewer, "source.mergeCited");
        await desk.SavedAsync(scene.Reviewer, twin, "The harbour is open again.");

        var merge = await desk.MergeAsync(cited, twin);
        await desk.DoneAsync(merge, scene.Reviewer);

        var after = await scene.CurrentAsync();
        Assert.Equal(before.ContentHash, after.ContentHash);
        Assert.Equal(before.Cited[0].Citation, after.Cited[0].Citation);
        Assert.Equal(GivenEvidence.Register.Url, after.Cited[0].Url);
        Assert.Equal(before.Cited[0].Sha256, after.Cited[0].Sha256);
        Assert.Equal(ClaimState.Approved, (await desk.ClaimAsync(scene.Claim)).State);
        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), merge.Id), scene.Reviewer);
        Assert.Equal(cited, (await desk.PieceAsync(scene.Evidence)).SourceId);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task What_a_signed_verdict_rests_on_can_be_the_one_that_is_kept()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var cited = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var twin = (await scene.WeighableAsync("twin")).SourceId;
        await scene.SubmitAsync();

        await desk.DoneAsync(await desk.MergeAsync(twin, cited), scene.Reviewer);

        Assert.Equal(cited, (await desk.PieceAsync(scene.Evidence)).SourceId);
    }

    [Fact]
    public async Task A_confidential_source_is_merged_with_a_confidential_one_only_by_who_sees_both()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var attacher = await desk.Given.AReviewerAsync("At. Tacher");
        var one = await ConfidentialFileAsync(desk, scene, attacher, "one");
        var other = await ConfidentialFileAsync(desk, scene, attacher, "another");
        var open = (await desk.PieceAsync(scene.Evidence)).SourceId;
        await scene.RefusedAsync(await desk.MergeAsync(one, open), attacher, "source.mergeConfidential");
        await scene.RefusedAsync(await desk.MergeAsync(open, one), attacher, "source.mergeConfidential");
        var outsider = await desk.Given.AReviewerAsync("Out. Sider");
        Assert.IsType<Outcome<Guid>.Gone>(await desk.DoAsync(await desk.MergeAsync(one, other), outsider));

        await desk.DoneAsync(await desk.MergeAsync(one, other), attacher);

        await using var database = desk.OpenDatabase();
        Assert.True(await database.ConfidentialSources.AnyAsync(said => said.SourceId == other, Stop));
        Assert.Null(await desk.Services.GetRequiredService<SourceDetail>().ReadAsync(outsider, other, Stop));
        Assert.Null(await Merges(desk).FindKeptAsync(outsider, one, Stop));
        Assert.Equal(other, await Merges(desk).FindKeptAsync(attacher, one, Stop));
        var file = await database.Snapshots.SingleAsync(snapshot => snapshot.SourceId == other, Stop);
        Assert.Equal((await desk.SourceAsync(one)).BlobId, file.BlobId);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_conversation_is_not_merged_and_an_old_version_is_not_taken()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var held = (await desk.DoneAsync(GivenConfidential.Conversation(scene.Claim) with { Confidential = false }, scene.Reviewer)).SourceId;
        var source = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var twin = (await scene.WeighableAsync("twin")).SourceId;

        await scene.RefusedAsync(await desk.MergeAsync(held, source), scene.Reviewer, "source.mergeConversation");
        Assert.IsType<Outcome<Guid>.Conflict>(await desk.DoAsync(await desk.MergeAsync(twin, source) with { KeptVersion = 7 }, scene.Reviewer));
        Assert.IsType<Outcome<Guid>.Invalid>(await desk.DoAsync(await desk.MergeAsync(twin, twin), scene.Reviewer));
        Assert.IsType<Outcome<Guid>.Refused>(await desk.DoAsync(await desk.MergeAsync(twin, source), await desk.Given.APersonAsync("N. Obody", Roles.None)));
    }

    [Fact]
    public async Task What_is_perhaps_the_same_is_offered_the_surest_first()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var bytes = (await scene.WeighableAsync("bytes")).SourceId;
        var text = (await scene.WeighableAsync("text")).SourceId;
        var other = (await scene.WeighableAsync("other")).SourceId;
        var titled = (await desk.DoneAsync(
            GivenEvidence.Attach(scene.Claim) with { NewSource = GivenEvidence.Register with { Url = "https://titled.example/", Publisher = null } }, scene.Reviewer)).SourceId;
        const string Said = "The harbour authority said on Monday that the basin had been opened to ships again after twelve weeks of repairs to its northern wall";
        await desk.SavedAsync(scene.Reviewer, source, Said);
        await desk.SavedAsync(scene.Reviewer, bytes, Said);
        await desk.SavedAsync(scene.Reviewer, text, Said + " today");
        await desk.SavedAsync(scene.Reviewer, other, "Fishermen who came in with the first boats told of deep water at the quay.");

        var offered = await Merges(desk).LikeAsync(scene.Reviewer, source, Stop);

        Assert.Equal([(bytes, Sameness.Bytes), (text, Sameness.Text), (titled, Sameness.Title)], offered.Select(same => (same.Source.Id, same.Why)));
    }

    private static Task<TestDesk> DeskAsync() => TestDesk.CreateAsync(services => services.AddEvidence());

    private static SourceMerges Merges(TestDesk desk) => desk.Services.GetRequiredService<SourceMerges>();

    private static async Task<Guid> ConfidentialFileAsync(TestDesk desk, Scene scene, Guid by, string said)
    {
        var stored = Assert.IsType<Outcome<StoredFile>.Done>(await desk.Services.GetRequiredService<BlobStore>().StoreAsync(
            by, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(said)), $"{said}.txt", Stop)).Value.BlobId;
        var attach = new AttachEvidence(Guid.CreateVersion7(), [scene.Claim], null, GivenConfidential.Details with { Title = said }, stored, GivenConfidential.Use) { Confidential = true };
        return (await desk.DoneAsync(attach, by)).SourceId;
    }
}
