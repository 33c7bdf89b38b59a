using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Shell;
using FactCheck.Web.Workspace;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FactCheck.Web.Queue;

/// <summary>Sends an editor's decisions and says what became of them. A sign-off is never undone; the way back is to reopen.</summary>
public sealed class QueueWork(
    DeskSession session,
    ClaimDetail details,
    ClaimDialogs claimDialogs,
    IDialogService dialogs,
    ISnackbar snackbar,
    IStringLocalizer<QueueWork> words)
{
    private readonly HashSet<Guid> reasoned = [];

    /// <summary>The claim's number as people read it.</summary>
    public static string Name(SignOffCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return ArticleNumber.Format(card.ArticleNumber, card.Claim.Number);
    }

    /// <summary>Signs what is on screen; null when the person went back from giving the standing reason.</summary>
    public async Task<Outcome<Nothing>?> ApproveAsync(SignOffCard card, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (!await AskReasonsAsync([card], cancellation))
            return null;

        var outcome = await session.DoAsync(
            new ApproveVerdict(
                Guid.CreateVersion7(), card.Claim.Id, card.Claim.Version, card.Verdict.ContentHash, card.Claim.CheckAgain?.Id, Questions(card)), cancellation);
        if (outcome.IsDone)
            SayApproved(card);
        else
            Tell(outcome.Sentence!);
        return outcome;
    }

    /// <summary>Signs several, each exactly as it was on screen; all or none.</summary>
    public async Task<Outcome<Nothing>?> ApproveAllAsync(IReadOnlyList<SignOffCard> cards, CancellationToken cancellation)
    {
        if (!await AskReasonsAsync(cards, cancellation))
            return null;

        var seen = cards.Select(card => new SeenVerdict(
            card.Claim.Id, card.Claim.Version, card.Verdict.ContentHash, card.Claim.CheckAgain?.Id, Questions(card)));
        var outcome = await session.DoAsync(new ApproveVerdicts(Guid.CreateVersion7(), [.. seen]), cancellation);
        Tell(outcome.IsDone ? words["ApprovedAll", string.Join(", ", cards.Select(Name))] : outcome.Sentence!);
        return outcome;
    }

    /// <summary>Sends the verdict on screen back to its author.</summary>
    public async Task<Outcome<Nothing>> SendBackAsync(SignOffCard card, string comment, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(card);
        var outcome = await session.DoAsync(
            new RequestChanges(Guid.CreateVersion7(), card.Claim.Id, card.Claim.Version, comment), cancellation);
        Tell(outcome.IsDone ? words["SentBack", Name(card), card.Verdict.Author] : outcome.Sentence!);
        return outcome;
    }

    private static List<Guid> Questions(SignOffCard card) => [.. card.Claim.SourceQuestions.Select(question => question.Id)];

    /// <summary>Says one sentence.</summary>
    public void Tell(string sentence) => snackbar.Add(sentence, Severity.Normal);

    private void SayApproved(SignOffCard card) => snackbar.Add(words["Approved", Name(card)], Severity.Normal, options =>
    {
        options.Action = words["Reopen"];
        options.OnClick = _ => ReopenAsync(card);
    });

    private async Task ReopenAsync(SignOffCard card)
    {
        if (await claimDialogs.AskWhyReopenAsync(Name(card)) is not { } reason
            || await details.FindAsync(await session.FindPersonIdAsync(), card.Claim.Id, CancellationToken.None) is not { } claim)
            return;
        var outcome = await session.DoAsync(
            new ReopenClaim(Guid.CreateVersion7(), claim.Id, claim.Version, reason), CancellationToken.None);
        Tell(outcome.IsDone ? words["Reopened", Name(card)] : outcome.Sentence!);
    }

    /// <summary>On a desk of one: asks for the standing reason, once for each article that has none.</summary>
    private async Task<bool> AskReasonsAsync(IEnumerable<SignOffCard> cards, CancellationToken cancellation)
    {
        var without = cards
            .Where(card => card is { OwnWork: true, SoleApprovalReason: null } && !reasoned.Contains(card.Claim.ArticleId))
            .DistinctBy(card => card.Claim.ArticleId);
        foreach (var card in without)
        {
            if (!await AskReasonAsync(card, cancellation))
                return false;
        }

        return true;
    }

    private async Task<bool> AskReasonAsync(SignOffCard card, CancellationToken cancellation)
    {
        var parameters = new DialogParameters<ReasonDialog>
        {
            { dialog => dialog.Label, words["SoleReason", card.ArticleTitle].Value },
            { dialog => dialog.Done, words["SoleReasonDone"].Value },
        };
        var options = new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true, CloseButton = true };
        var title = words["SoleReasonTitle", ArticleNumber.Format(card.ArticleNumber)];
        var shown = await dialogs.ShowAsync<ReasonDialog>(title, parameters, options);
        if ((await shown.Result)?.Data is not string reason)
            return false;

        var outcome = await session.DoAsync(
            new SetSoleApprovalReason(Guid.CreateVersion7(), card.Claim.ArticleId, card.ArticleVersion, reason), cancellation);
        if (!outcome.IsDone)
        {
            Tell(outcome.Sentence!);
            return false;
        }

        reasoned.Add(card.Claim.ArticleId);
        return true;
    }
}
