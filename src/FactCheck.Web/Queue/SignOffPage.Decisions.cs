using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Queue;

/// <content>What an editor decides, on one verdict or on several at once.</content>
public sealed partial class SignOffPage
{
    private void Pick()
    {
        if (State.Rows?.FirstOrDefault(row => row.ClaimId == State.ChosenId) is not { } row)
            return;
        if (State.CanPick(row))
            State.TogglePick(row);
        else
            Work.Tell(L["NotTogether", ArticleNumber.Format(row.ArticleNumber, row.ClaimNumber)]);
    }

    private void AcceptNews() => State.AcceptNews();

    private Task ApproveAsync() => DecideAsync(card => State.Changed
        ? Refuse(L["ReadFirst"])
        : State.JustCame ? Refuse(L["JustCame", QueueWork.Name(card)])
        : card.WhyNot is { } why ? Refuse(why.Sentence) : SignAsync(card));

    // What the pages it cites say is waited for a few seconds; what comes meanwhile is read before it is signed.
    private async Task<Outcome<Nothing>?> SignAsync(SignOffCard card)
    {
        await Looks.SettleAsync(closed.Token);
        return State.Card != card || State.Changed ? await Refuse(L["ReadFirst"]) : await Work.ApproveAsync(card, closed.Token);
    }

    private Task SendBackAsync(string comment) => DecideAsync(card => Send(card, comment));

    private async Task<Outcome<Nothing>?> Send(SignOffCard card, string comment) =>
        await Work.SendBackAsync(card, comment, closed.Token);

    private Task<Outcome<Nothing>?> Refuse(string sentence)
    {
        Work.Tell(sentence);
        return Task.FromResult<Outcome<Nothing>?>(null);
    }

    /// <summary>Decides on what is on screen; afterwards the next one is in hand, or what changed is shown.</summary>
    private async Task DecideAsync(Func<SignOffCard, Task<Outcome<Nothing>?>> decide)
    {
        if (busy || State.Card is not { } card)
            return;
        busy = true;
        try
        {
            if (await decide(card) is not { } outcome)
                return;
            if (outcome.IsDone)
                await GoOnAsync([card.Claim.Id]);
            else if (outcome is not Outcome<Nothing>.Invalid)
                await ReadSafelyAsync(() => State.LookAgainAsync(closed.Token));
        }
        finally
        {
            busy = false;
        }
    }

    private async Task ApproveAllAsync()
    {
        if (busy || State.Picked is not { Count: > 0 } picked)
            return;
        busy = true;
        try
        {
            var outcome = await Work.ApproveAllAsync(picked, closed.Token);
            if (outcome is { IsDone: true })
                await GoOnAsync([.. picked.Select(card => card.Claim.Id)]);
            else if (outcome is not null)
                await ReadSafelyAsync(() => State.FollowAsync(closed.Token));
        }
        finally
        {
            busy = false;
        }
    }

    private async Task GoOnAsync(IReadOnlyCollection<Guid> decided)
    {
        bar?.Fold();
        var next = State.Drop(decided);
        Counts.ShowQueue(State.Waiting);
        await ReadSafelyAsync(() => State.ChooseAsync(next, closed.Token));
        toVerdict = true;
        Show(State.Shown is { } card ? QueueWork.Name(card) : null);
    }
}
