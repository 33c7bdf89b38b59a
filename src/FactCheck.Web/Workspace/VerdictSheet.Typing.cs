using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Workspace;

/// <content>What is typed: followed by the browser, kept on the server.</content>
public sealed partial class VerdictSheet
{
    /// <summary>Called by the browser while somebody types, now and then.</summary>
    [JSInvokable]
    public void Typing() => mark?.Stroke();

    /// <summary>Called by the browser a moment after the last keystroke; whether the server has it now.</summary>
    [JSInvokable]
    public async Task<bool> TypedAsync(string rationale)
    {
        form.Rationale = rationale ?? "";
        var kept = await SaveAsync();
        StateHasChanged();
        return kept;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!Open || !Writes)
        {
            watched = Guid.Empty;
            return;
        }

        if (watched == Claim.Id)
        {
            await KeepNowhereAsync();
            return;
        }

        var claim = watched = Claim.Id;
        self ??= DotNetObjectReference.Create(this);
        keepsHere = !Claim.IsConfidential;
        var draft = keepsHere ? BrowserKeys.Draft(PersonId, claim, Part) : null;
        if (!await script.StartAsync("watch", area, draft, form.Rationale, self)
            || watched != claim
            || await script.AskAsync<string>("restore") is not { } typed
            || watched != claim)
            return;
        restored = true;
        await TypedAsync(typed);
    }

    /// <summary>The claim got evidence from a confidential source meanwhile: what is typed stays on the server from now on.</summary>
    private async Task KeepNowhereAsync()
    {
        if (!keepsHere || !Claim.IsConfidential)
            return;
        keepsHere = false;
        await script.TellAsync("keepNowhere");
    }

    private async Task FlushAsync()
    {
        if (watched == Claim.Id && await script.AskAsync<string>("read") is { } typed)
            form.Rationale = typed;
    }

    private async Task<bool> SaveAsync()
    {
        mark?.Stroke();
        var saved = await writing.SaveAsync(PersonId, Claim, form, CancellationToken.None);
        refusal = saved.Sentence;
        savedAt = saved.Kept ? clock.GetUtcNow() : savedAt;
        if (saved.Settled)
            await script.TellAsync("show", form.Rationale);
        return saved.Kept;
    }

    private async Task MeetAsync()
    {
        writing.Meet();
        await SaveAsync();
    }
}
