using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Findings;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Findings;

public sealed class FindingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Evidence_is_kept_found_by_its_words_and_used_for_another_claim()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var finding = await desk.DoneAsync(GivenFindings.Keep(scene.Evidence), scene.Reviewer);

        var found = Assert.Single((await Library(desk).ReadAsync(scene.Editor, "harbour open", null, Token)).Rows);
        Assert.Equal((finding, "Open again since Monday.", "4", 1), (found.Id, found.Quotation, found.Locator, found.Uses));
        Assert.Equal([finding], (await Library(desk).NearAsync(scene.Editor, "The harbour closed for weeks", Token)).Select(row => row.Id));
        Assert.Empty((await Library(desk).ReadAsync(scene.Editor, "zebra", null, Token)).Rows);

        var second = await UseAsync(desk, scene, finding, 1);

        var piece = await desk.PieceAsync(second);
        Assert.Equal(("Open again since Monday.", LocatorKind.Page, "4", Stance.Refutes), (piece.Quotation, piece.LocatorKind, piece.Locator, piece.Stance));
        Assert.Equal(2, (await CardAsync(desk, scene.Editor, finding))!.Uses.Count);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_correction_shows_every_claim_that_rests_on_it_and_is_taken_over_where_nothing_is_signed()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        var finding = await desk.DoneAsync(GivenFindings.Keep(scene.Evidence), scene.Reviewer);
        var second = await UseAsync(desk, scene, finding, 1);
        var corrected = new FindingDetails("The harbour is open.", "Open again since Tuesday.", LocatorKind.Page, "5");

        Assert.Equal(2, await desk.DoneAsync(new CorrectFinding(Guid.CreateVersion7(), finding, 1, corrected), scene.Editor));

        var card = (await CardAsync(desk, scene.Editor, finding))!;
        Assert.All(card.Uses, use => Assert.True(use.Behind));
        Assert.Equal("Open again since Monday.", (await desk.PieceAsync(scene.Evidence)).Quotation);
        await using var database = desk.OpenDatabase();
        Assert.Contains(await database.Facts.ToListAsync(Token), fact => fact.Kind == FactKinds.FindingCorrected && fact.ClaimId == scene.Claim);

        var bound = await desk.DoAsync(new FollowFinding(Guid.CreateVersion7(), scene.Evidence, 1), scene.Editor);
        Assert.Equal(EvidenceRefusals.Cited, Assert.IsType<Outcome<int>.Refused>(bound).Refusal);
        Assert.False(card.Uses.Single(use => use.EvidenceId == scene.Evidence).MayFollow);

        Assert.Equal(2, await desk.DoneAsync(new FollowFinding(Guid.CreateVersion7(), second, 1), scene.Editor));
        Assert.Equal(("Open again since Tuesday.", "5"), ((await desk.PieceAsync(second)).Quotation, (await desk.PieceAsync(second)).Locator));
        Assert.Equal([scene.Evidence], (await CardAsync(desk, scene.Editor, finding))!.Uses.Where(use => use.Behind).Select(use => use.EvidenceId));
        Assert.Equal([finding], (await Library(desk).ReadAsync(scene.Editor, "tuesday", null, Token)).Rows.Select(row => row.Id));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Two_who_correct_it_are_told_and_what_was_corrected_since_is_not_used_unseen()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var finding = await desk.DoneAsync(GivenFindings.Keep(scene.Evidence), scene.Reviewer);
        var mine = new FindingDetails("Mine", "Open again since Monday.", LocatorKind.None, null);
        await desk.DoneAsync(new CorrectFinding(Guid.CreateVersion7(), finding, 1, mine), scene.Reviewer);

        var theirs = await desk.DoAsync(new CorrectFinding(Guid.CreateVersion7(), finding, 1, mine with { Words = "Theirs" }), scene.Editor);
        var conflict = Assert.IsType<Outcome<int>.Conflict>(theirs);
        Assert.Equal((2, "Mine", "Theirs"), (conflict.Version, conflict.Fields.Single().Theirs, conflict.Fields.Single().Yours));

        var source = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var use = new AttachEvidence(Guid.CreateVersion7(), [scene.Claim], source, null, null, GivenEvidence.Supporting) { Finding = new SeenFinding(finding, 1) };
        Assert.Equal(FindingRefusals.CorrectedSince, Assert.IsType<Outcome<EvidenceAttached>.Refused>(await desk.DoAsync(use, scene.Editor)).Refusal);
    }

    [Fact]
    public async Task What_is_no_finding_is_refused_and_keeping_one_can_be_taken_back()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var keep = GivenFindings.Keep(scene.Evidence);
        var bare = GivenEvidence.Attach(scene.Claim) with { Evidence = GivenEvidence.Supporting with { Quotation = null } };
        var unquoted = (await desk.DoneAsync(bare, scene.Reviewer)).EvidenceIds[0];

        Assert.Equal(FindingRefusals.WithoutQuotation.Sentence, (await desk.DoAsync(GivenFindings.Keep(unquoted), scene.Reviewer)).Sentence);
        Assert.Equal("Say in one sentence what was found.", (await desk.DoAsync(keep with { Words = " " }, scene.Reviewer)).Sentence);
        var finding = await desk.DoneAsync(keep, scene.Reviewer);
        Assert.Equal(FindingRefusals.KeptAlready.Sentence, (await desk.DoAsync(GivenFindings.Keep(scene.Evidence), scene.Editor)).Sentence);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), keep.Id), scene.Reviewer);

        Assert.Null(await CardAsync(desk, scene.Reviewer, finding));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Nothing_of_a_source_made_confidential_is_found_any_more()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var other = await desk.Given.APersonAsync("O. Ther", Roles.Reviewer);
        var held = new ConversationDetails("A partner", ConversationHow.Phone, "2026-11-02", null);
        var talk = new AttachEvidence(
            Guid.CreateVersion7(), [scene.Claim], null, GivenEvidence.Register with { Title = "A call", Url = null, Type = SourceType.Interview }, null, GivenEvidence.Supporting)
        { Conversation = held };
        var attached = await desk.DoneAsync(talk, scene.Reviewer);
        var finding = await desk.DoneAsync(GivenFindings.Keep(attached.EvidenceIds[0]), scene.Reviewer);
        Assert.NotNull(await CardAsync(desk, other, finding));

        await desk.DoneAsync(new KeepConfidential(Guid.CreateVersion7(), attached.SourceId, true), scene.Reviewer);

        Assert.Null(await CardAsync(desk, other, finding));
        Assert.Empty((await Library(desk).ReadAsync(other, "harbour", null, Token)).Rows);
        Assert.Empty(await Library(desk).NearAsync(other, "The harbour closed", Token));
        Assert.NotNull(await CardAsync(desk, scene.Editor, finding));
        await using var view = await desk.Reader.OpenAsync(other, Token);
        Assert.DoesNotContain(await view.EventValues.ToListAsync(Token), value => value.Table is "Findings" or "FindingUses");
        Assert.False(await view.Facts.AnyAsync(fact => fact.SubjectId == finding, Token));
        var again = await desk.DoneAsync(talk with { Id = Guid.CreateVersion7(), SourceId = attached.SourceId, NewSource = null, Conversation = null }, scene.Reviewer);
        Assert.Equal(FindingRefusals.OfConfidential.Sentence, (await desk.DoAsync(GivenFindings.Keep(again.EvidenceIds[0]), scene.Reviewer)).Sentence);
    }

    private static FindingLibrary Library(TestDesk desk) => desk.Services.GetRequiredService<FindingLibrary>();

    private static Task<FindingCard?> CardAsync(TestDesk desk, Guid viewer, Guid finding) => Library(desk).FindAsync(viewer, finding, Token);

    private static async Task<Guid> UseAsync(TestDesk desk, Scene scene, Guid finding, int version)
    {
        var source = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var details = GivenEvidence.Supporting with { Stance = Stance.Refutes, Quotation = "Typed by hand", Locator = "99" };
        var used = new AttachEvidence(Guid.CreateVersion7(), [scene.Claim], source, null, null, details) { Finding = new SeenFinding(finding, version) };
        return (await desk.DoneAsync(used, scene.Editor)).EvidenceIds[0];
    }
}
