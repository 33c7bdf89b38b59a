namespace FactCheck.Web.Workspace;

/// <content>Which claim is in hand, and which is read ahead.</content>
public sealed partial class WorkspacePage
{
    /// <summary>How long a drawing takes to be seen.</summary>
    private static readonly TimeSpan OneFrame = TimeSpan.FromMilliseconds(16);

    private async Task ChooseAsync(Guid claimId)
    {
        if (claimId == State.ChosenId && text is not null)
            await text.RevealAsync();
        var reading = State.ChosenId is null ? ChooseFirstAsync(claimId) : State.ChooseAsync(claimId, closed.Token);
        listOpen = false;
        ShowChosen(State.Line(claimId) is { Number: { } number } ? number : claimId.ToString("D"));
        await reading;
    }

    private async Task StepAsync(int step)
    {
        if (State.Neighbour(step) is not { } line)
            return;
        await ChooseAsync(line.Id);
        if (line.Id == State.ChosenId)
            _ = ReadAheadAsync(step);
    }

    // Its row answers first: the panel is drawn for the first time, which takes longer than a step from claim to claim.
    private async Task ChooseFirstAsync(Guid claimId)
    {
        State.Mark(claimId);
        await Task.Delay(OneFrame, closed.Token);
        if (State.ChosenId == claimId)
            await State.ChooseAsync(claimId, closed.Token);
    }

    // Nobody waits for it: whoever goes on finds the next claim there already.
    private Task ReadAheadAsync(int step) => State.Neighbour(step) is { } following && following.Id != State.ChosenId
        ? State.ReadAheadAsync(following.Id, closed.Token)
        : Task.CompletedTask;

    // The page is drawn first.
    private async Task ReadAheadAfterOpeningAsync()
    {
        await Task.Yield();
        await ReadAheadAsync(1);
    }
}
