using System.Text;
using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence.Weighing;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Confidential;

/// <summary>A claim whose verdict rests on a conversation and a file nobody but a few may know of.</summary>
public static class GivenConfidential
{
    /// <summary>Stands in every field of the sources and in what is said about them.</summary>
    public const string Secret = "Zebrafinch";

    public static readonly ConversationDetails Call = new($"{Secret} partner", ConversationHow.Phone, "2026-11-02", $"{Secret} notes");

    public static readonly SourceDetails Details = new(
        $"{Secret} title", null, $"{Secret} publisher", $"{Secret} author", "2026-11-02", SourceType.Interview, Primary: true);

    public static readonly EvidenceDetails Use = new(
        Stance.Supports, $"{Secret} quotation", LocatorKind.Paragraph, $"{Secret} place", new DateOnly(2026, 11, 3), $"{Secret} remark");

    public static byte[] File => Encoding.UTF8.GetBytes($"{Secret} in the file.");

    public static AttachEvidence Conversation(params IReadOnlyList<Guid> claimIds) =>
        new(Guid.CreateVersion7(), claimIds, null, Details, null, Use) { Conversation = Call, Confidential = true };

    public static async Task<Guid> StoredAsync(this TestDesk desk, Guid by) => Assert.IsType<Outcome<StoredFile>.Done>(
        await desk.Services.GetRequiredService<BlobStore>().StoreAsync(
            by, new MemoryStream(File), $"{Secret}.txt", TestContext.Current.CancellationToken)).Value.BlobId;

    /// <summary>Somebody of a desk that has claims at work holds a conversation in confidence about one of them.</summary>
    public static async Task HeldAsync(TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        var claim = await database.Claims.Where(claim => claim.State == ClaimState.InProgress && claim.AssigneeId != null)
            .OrderBy(claim => claim.Id).FirstAsync(TestContext.Current.CancellationToken);
        await desk.DoneAsync(Conversation(claim.Id), claim.AssigneeId!.Value);
    }

    /// <summary>Somebody who is not the assignee attached a conversation and a file; the verdict rests on both and was approved.</summary>
    public static async Task<ConfidentialScene> AConfidentialSceneAsync(this Given given)
    {
        var scene = await given.AClaimAtWorkAsync();
        var attacher = await given.AReviewerAsync("At. Tacher");
        var outsider = await given.AReviewerAsync("Out. Sider");
        var administrator = await given.AnAdministratorAsync();
        var desk = given.Desk;
        var conversation = await desk.DoneAsync(Conversation(scene.Claim), attacher);
        var blob = await desk.StoredAsync(attacher);
        var file = await desk.DoneAsync(
            new AttachEvidence(Guid.CreateVersion7(), [scene.Claim], null, Details with { Title = $"{Secret} file" }, blob, Use) { Confidential = true },
            attacher);
        var thread = await desk.DoneAsync(
            new StartThread(
                Guid.CreateVersion7(), scene.Claim,
                new CommentWording($"What does {Secret} say? {CommentWording.Mention}", [outsider], conversation.EvidenceIds[0])),
            scene.Editor);
        await desk.DoneAsync(
            new EditComment(
                Guid.CreateVersion7(), thread.CommentId, 1,
                new CommentWording($"What exactly does {Secret} say? {CommentWording.Mention}", [outsider], conversation.EvidenceIds[0])),
            scene.Editor);
        await desk.ARuleAsync(administrator, TruthScale.True, new RuleTerms(EvidenceRule.Most, null, Unmet.NeedsReason));
        await desk.DoneAsync(
            (await scene.SubmissionAsync()) with
            {
                EvidenceIds = [scene.Evidence, conversation.EvidenceIds[0], file.EvidenceIds[0]],
                RuleReason = $"Nobody but {Secret} was there.",
            },
            scene.Reviewer);
        return new ConfidentialScene(
            scene, attacher, outsider, administrator, conversation.SourceId, conversation.EvidenceIds[0], file.SourceId, blob, thread.Id);
    }
}

/// <summary>The scene and who stands where in it.</summary>
public sealed record ConfidentialScene(
    Scene Scene, Guid Attacher, Guid Outsider, Guid Administrator, Guid Conversation, Guid Piece, Guid File, Guid Blob, Guid Thread)
{
    public TestDesk Desk => Scene.Desk;
}
