using System.Globalization;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Workspace;

/// <content>What is decided, by which keys.</content>
public sealed partial class TriagePage
{
    /// <summary>Reasons that need no words: their number alone sets a suggestion aside.</summary>
    private static readonly SetAsideReason[] Plain = [.. Enum.GetValues<SetAsideReason>().Where(reason => reason != SetAsideReason.Other)];

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private IReadOnlyList<KeyBinding> Keys() =>
    [
        Act("a", L["Accept"], ClaimAction.Accept),
        Act("x", L["SetAside"], ClaimAction.SetAside),
        Act("s", L["SplitIt"], ClaimAction.Split),
        Act("m", L["Merge"], ClaimAction.Merge),
        KeyBinding.To(this, "w", L["Reword"], () => card is null ? Task.CompletedTask : card.EditAsync()),
        KeyBinding.To(this, "j", L["Next"], () => StepAsync(1), repeats: true),
        KeyBinding.To(this, "k", L["Previous"], () => StepAsync(-1), repeats: true),
        .. Plain.Select((reason, at) => KeyBinding.To(
            this, (at + 1).ToString(CultureInfo.InvariantCulture), L["AsideAs", Words.Of(reason)],
            () => DecideAsync((_, claim) => Triage.SetAsideAsync(claim, reason, closed.Token))) with { When = () => Allows(ClaimAction.SetAside) }),
        KeyBinding.To(this, "/", L["Filter"], () => bar?.Find()),
        KeyBinding.To(this, "Shift+H", L["AcceptHigh", ""], () => DecideAllAsync(High, Triage.AcceptAllAsync)) with { When = () => High.Count > 0 },
        KeyBinding.To(this, "Shift+E", L["AcceptShownKey"], () => DecideAllAsync(Shown, Triage.AcceptAllAsync)) with { When = () => Shown.Count > 0 },
        KeyBinding.To(this, "Shift+X", L["SetShownAsideKey"], () => DecideAllAsync(Shown, Triage.SetAllAsideAsync)) with { When = () => Shown.Count > 0 },
        KeyBinding.To(this, "Ctrl+z", L["Undo"], () => Work.UndoAsync(closed.Token)),
        KeyBinding.To(this, "Ctrl+Shift+Z", L["Redo"], RedoAsync),
    ];

    private KeyBinding Act(string key, string does, ClaimAction action) =>
        KeyBinding.To(this, key, does, () => ActAsync(action)) with { When = () => Allows(action) };

    private bool Allows(ClaimAction action) => State.Chosen?.Allowed.Contains(action) == true;

    private Task ActAsync(ClaimAction action) => DecideAsync((article, claim) =>
        Work.DoAsync(action, article, claim, State.NearestFirst(claim.Id), State.PersonId, null, closed.Token));

    private Task AcceptEditedAsync(string statement) =>
        DecideAsync((article, claim) => Triage.AcceptAsync(article, claim, statement, closed.Token));

    private async Task DecideAsync(Func<ArticleView, ClaimView, Task<bool>> decide)
    {
        if (busy || State is not { Article: { } article, Chosen: { } claim })
            return;

        busy = true;
        try
        {
            var position = State.Line(claim.Id)?.Position ?? 0;
            if (await decide(article, claim))
                await AfterAsync(claim.Id, position);
        }
        finally
        {
            busy = false;
        }
    }

    /// <summary>Decides on all that are given, in one step.</summary>
    private async Task DecideAllAsync(
        IReadOnlyList<ClaimLine> lines, Func<ArticleView, IReadOnlyList<ClaimLine>, CancellationToken, Task<bool>> decide)
    {
        if (busy || lines.Count == 0 || State.Article is not { } article)
            return;

        busy = true;
        try
        {
            if (!await decide(article, lines, closed.Token))
                return;
            decided.AddRange(lines.Reverse().Select(line => line.Id));
            await AfterAsync(null, 0);
        }
        finally
        {
            busy = false;
        }
    }

    private async Task RedoAsync()
    {
        var position = State.Line(State.ChosenId)?.Position ?? 0;
        await Work.RedoAsync(closed.Token);
        await AfterAsync(null, position);
    }

    private Task FilterAsync(TriageFilter wanted)
    {
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(wanted.Address()), replace: true);
        return Task.CompletedTask;
    }
}
