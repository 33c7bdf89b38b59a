using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Core.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Confidential;

public sealed class ConfidentialSourceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_is_a_source_without_address_and_is_corrected_by_who_sees_it()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AConfidentialSceneAsync();

        var outsiders = await desk.DoAsync(
            new EditConversation(Guid.CreateVersion7(), scene.Conversation, 7, GivenConfidential.Call), scene.Outsider);
        var stale = await desk.DoAsync(
            new EditConversation(Guid.CreateVersion7(), scene.Conversation, 7, GivenConfidential.Call with { Notes = "New" }), scene.Attacher);
        await desk.DoneAsync(
            new EditConversation(Guid.CreateVersion7(), scene.Conversation, 1, GivenConfidential.Call with { Notes = "New" }), scene.Attacher);

        Assert.IsType<Outcome<int>.Gone>(outsiders);
        Assert.Single(Assert.IsType<Outcome<int>.Conflict>(stale).Fields);
        var card = (await Sources(desk).ReadAsync(scene.Scene.Editor, scene.Conversation, Token))!;
        Assert.Equal(("New", 2, true), (card.Conversation!.Notes, card.ConversationVersion, card.Source.Confidential));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Who_may_not_know_of_it_changes_nothing_of_it_and_learns_nothing_by_trying()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AConfidentialSceneAsync();
        var outsider = scene.Outsider;
        Guid New() => Guid.CreateVersion7();

        Assert.IsType<Outcome<int>.Gone>(await desk.DoAsync(new EditSource(New(), scene.Conversation, 9, GivenConfidential.Details with { Title = "?" }), outsider));
        Assert.IsType<Outcome<int>.Gone>(await desk.DoAsync(new EditEvidence(New(), scene.Piece, 9, GivenEvidence.Supporting), outsider));
        Assert.IsType<Outcome<Nothing>.Gone>(await desk.DoAsync(new RemoveEvidence(New(), scene.Piece, 9), outsider));
        Assert.IsType<Outcome<Nothing>.Gone>(await desk.DoAsync(new KeepConfidential(New(), scene.Conversation, false), outsider));
        Assert.IsType<Outcome<ThreadRef>.Gone>(await desk.DoAsync(new ReplyToThread(New(), scene.Thread, new CommentWording("?", [])), outsider));
        var attach = await desk.DoAsync(
            new AttachEvidence(New(), [scene.Scene.Claim], scene.Conversation, null, null, GivenEvidence.Supporting), outsider);
        var unknown = await desk.DoAsync(
            new AttachEvidence(New(), [scene.Scene.Claim], Guid.CreateVersion7(), null, null, GivenEvidence.Supporting), outsider);
        Assert.Equal(unknown, attach);
        var comment = await desk.DoAsync(
            new StartThread(New(), scene.Scene.Claim, new CommentWording("And this?", [], scene.Piece)), outsider);
        Assert.Equal(DiscussionRefusals.NoSuchEvidence, Assert.IsType<Outcome<ThreadRef>.Refused>(comment).Refusal);
    }

    [Fact]
    public async Task The_same_file_is_an_open_source_beside_the_confidential_one_and_neither_tells_of_the_other()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AConfidentialSceneAsync();
        var blob = await desk.StoredAsync(scene.Outsider);

        var open = await desk.DoneAsync(
            new AttachEvidence(Guid.CreateVersion7(), [scene.Scene.Claim], null, GivenEvidence.Register with { Url = null }, blob, GivenEvidence.Supporting),
            scene.Outsider);

        Assert.False(open.SourceWasThere);
        Assert.NotEqual(scene.File, open.SourceId);
        var file = (await desk.Services.GetRequiredService<BlobStore>().FindAsync(scene.Outsider, scene.Blob, Token))!;
        Assert.Equal($"{GivenConfidential.Secret}.txt", file.FileName);
        var again = await desk.DoneAsync(
            new AttachEvidence(Guid.CreateVersion7(), [scene.Scene.Claim], null, GivenConfidential.Details, await desk.StoredAsync(scene.Attacher), GivenConfidential.Use) { Confidential = true },
            scene.Attacher);
        Assert.Equal((true, scene.File), (again.SourceWasThere, again.SourceId));
    }

    [Fact]
    public async Task Whoever_gets_the_claim_sees_it_and_whoever_hands_it_back_sees_it_no_more()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AConfidentialSceneAsync();
        await desk.DoneAsync(await scene.Scene.WithdrawalAsync(), scene.Scene.Reviewer);

        await AssignAsync(scene, scene.Outsider);

        Assert.NotNull(await Sources(desk).ReadAsync(scene.Outsider, scene.Conversation, Token));
        Assert.Null(await Sources(desk).ReadAsync(scene.Scene.Reviewer, scene.Conversation, Token));
        Assert.NotNull(await Sources(desk).ReadAsync(scene.Attacher, scene.Conversation, Token));
    }

    [Fact]
    public async Task It_is_opened_by_who_added_it_or_an_editor_and_made_confidential_by_anybody_who_sees_it()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AConfidentialSceneAsync();
        KeepConfidential Keep(bool confidential) => new(Guid.CreateVersion7(), scene.Conversation, confidential);

        var assignees = await desk.DoAsync(Keep(false), scene.Scene.Reviewer);
        await desk.DoneAsync(Keep(false), scene.Attacher);
        Assert.Equal(EvidenceRefusals.NotYoursToOpen, Assert.IsType<Outcome<Nothing>.Refused>(assignees).Refusal);
        Assert.NotNull(await Sources(desk).ReadAsync(scene.Outsider, scene.Conversation, Token));

        await desk.DoneAsync(Keep(true), scene.Outsider);
        Assert.Null(await Sources(desk).ReadAsync(scene.Outsider, scene.Conversation, Token));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task What_has_a_web_address_is_not_confidential()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AConfidentialSceneAsync();
        var address = GivenConfidential.Details with { Url = "https://zebra.example/" };

        var attached = await desk.DoAsync(GivenConfidential.Conversation(scene.Scene.Claim) with { NewSource = address }, scene.Attacher);
        var given = await desk.DoAsync(new EditSource(Guid.CreateVersion7(), scene.File, 1, address), scene.Attacher);
        var made = await desk.DoAsync(
            new KeepConfidential(Guid.CreateVersion7(), (await desk.PieceAsync(scene.Scene.Evidence)).SourceId, true), scene.Attacher);

        Assert.IsType<Outcome<EvidenceAttached>.Invalid>(attached);
        Assert.Equal(EvidenceRefusals.ConfidentialWithUrl, Assert.IsType<Outcome<int>.Refused>(given).Refusal);
        Assert.Equal(EvidenceRefusals.ConfidentialWithUrl, Assert.IsType<Outcome<Nothing>.Refused>(made).Refusal);
    }

    [Fact]
    public async Task Who_does_not_see_it_is_told_how_many_such_sources_the_verdict_rests_on()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AConfidentialSceneAsync();
        var claims = desk.Services.GetRequiredService<ClaimDetail>();

        var outsiders = (await claims.FindAsync(scene.Outsider, scene.Scene.Claim, Token))!;
        var attachers = (await claims.FindAsync(scene.Attacher, scene.Scene.Claim, Token))!;

        Assert.Equal((1, 2, 0), (outsiders.Evidence.Count, outsiders.ConfidentialOnFile, outsiders.OpenComments));
        Assert.Equal((3, 0, 1), (attachers.Evidence.Count, attachers.ConfidentialOnFile, attachers.OpenComments));
        Assert.Equal(GivenConfidential.Call, attachers.Evidence.Single(piece => piece.Id == scene.Piece).Conversation);
    }

    [Fact]
    public async Task Attaching_a_confidential_source_is_taken_back_as_a_whole()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AConfidentialSceneAsync();
        var command = GivenConfidential.Conversation(scene.Scene.Claim) with { NewSource = GivenConfidential.Details with { Title = "Another" } };
        var attached = await desk.DoneAsync(command, scene.Attacher);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), command.Id), scene.Attacher);

        Assert.Null(await Sources(desk).ReadAsync(scene.Scene.Editor, attached.SourceId, Token));
        await desk.AssertRecordHoldsAsync();
    }

    private static async Task AssignAsync(ConfidentialScene scene, Guid assignee)
    {
        var claim = await scene.Desk.ClaimAsync(scene.Scene.Claim);
        await scene.Desk.DoneAsync(new AssignClaim(Guid.CreateVersion7(), claim.Id, claim.PlanningVersion, assignee), scene.Scene.Editor);
    }

    private static SourceDetail Sources(TestDesk desk) => desk.Services.GetRequiredService<SourceDetail>();

    private static Task<TestDesk> DeskAsync() => TestDesk.CreateAsync(services =>
    {
        services.AddEvidence();
        services.AddVerdicts();
    });
}
