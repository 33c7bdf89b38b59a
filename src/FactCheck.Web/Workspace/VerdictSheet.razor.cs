using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Reports;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using FactCheck.Web.Shell;
using FactCheck.Web.Sources.Weighing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Workspace;

/// <summary>
/// The verdict on the claim in hand: one line at the foot, unfolded on demand. What is typed is kept on the server as one
/// goes, and in the browser until the server has it.
/// </summary>
public sealed partial class VerdictSheet(
    VerdictWriting writing, ClaimActions actions, KeptDrafts drafts, Rationale markdown, TimeProvider clock, IJSRuntime browser) : IAsyncDisposable
{
    /// <summary>Under which what is typed is kept in the browser.</summary>
    public const string Part = "rationale";

    private readonly ComponentScript script = new(browser, "./Workspace/VerdictSheet.razor.js");
    private static readonly WordingFinding[] Findings = Enum.GetValues<WordingFinding>();

    private readonly VerdictForm form = new();
    private ElementReference area;
    private WritingMark? mark;
    private DotNetObjectReference<VerdictSheet>? self;
    private IReadOnlyList<KeyBinding> keys = [];
    private Guid loaded;
    private Guid watched;
    private bool keepsHere;
    private DateTimeOffset? savedAt;
    private string? refusal;
    private bool restored;
    private bool preview;
    private bool sending;

    /// <summary>The claim in hand.</summary>
    [Parameter, EditorRequired]
    public ClaimView Claim { get; set; } = default!;

    /// <summary>What can be chosen.</summary>
    [Parameter]
    public IReadOnlyList<RatingChoice> Ratings { get; set; } = [];

    /// <summary>Who reads.</summary>
    [Parameter]
    public Guid PersonId { get; set; }

    /// <summary>Whether it is unfolded.</summary>
    [Parameter]
    public bool Open { get; set; }

    [Parameter]
    public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>The claim changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>The verdict was submitted.</summary>
    [Parameter]
    public EventCallback OnSubmitted { get; set; }

    /// <summary>Takes the claim.</summary>
    [Parameter]
    public EventCallback OnTake { get; set; }

    [CascadingParameter]
    private TimeZoneInfo? Zone { get; set; }

    /// <summary>Whether the reader can write this verdict now.</summary>
    public bool Writes => Claim.AssigneeId == PersonId
        && (Claim.Allowed.Contains(ClaimAction.Submit) || Claim.Allowed.Contains(ClaimAction.Start));

    private Refusal? Missing => form.Missing(Claim, Ratings);

    /// <summary>Submits when nothing is missing; unfolds it otherwise.</summary>
    public async Task SubmitAsync()
    {
        if (!Writes || sending)
            return;
        await FlushAsync();
        if (Missing is not null)
        {
            await OpenChanged.InvokeAsync(true);
            return;
        }

        sending = true;
        try
        {
            await SendAsync();
        }
        finally
        {
            sending = false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await script.DisposeAsync();
        self?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (loaded == Claim.Id)
        {
            form.Follow(Claim);
            return;
        }

        loaded = Claim.Id;
        (restored, preview, refusal, savedAt) = (false, false, null, null);
        keys = Keys();
        form.Load(null, Claim, Today());
        var draft = await writing.LoadAsync(PersonId, Claim.Id, CancellationToken.None);
        if (loaded != Claim.Id)
            return;
        form.Load(draft, Claim, Today());
        savedAt = draft?.SavedAt;
        watched = Guid.Empty;
    }

    private Task PressAsync() => Open ? SubmitAsync() : OpenChanged.InvokeAsync(true);

    private async Task RateAsync(RatingChoice rating)
    {
        form.RatingId = form.RatingId == rating.Id ? null : rating.Id;
        await SaveAsync();
    }

    private async Task FindAsync(WordingFinding finding)
    {
        form.Finding = form.Finding == finding ? null : finding;
        await SaveAsync();
    }

    private async Task RestAsync(Guid piece)
    {
        if (!form.Evidence.Remove(piece))
            form.Evidence.Add(piece);
        await SaveAsync();
    }

    private async Task DateAsync(ChangeEventArgs changed)
    {
        if (DateOnly.TryParseExact(changed.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            form.AsOf = day;
        await SaveAsync();
    }

    private async Task PreviewAsync()
    {
        await FlushAsync();
        preview = !preview;
    }

    private async Task SendAsync()
    {
        // The first draft starts the claim, which raises its version: the one to submit is the one after that.
        if (!await SaveAsync())
            return;
        if (!Claim.Allowed.Contains(ClaimAction.Submit))
            await OnChanged.InvokeAsync();

        var outcome = await actions.TryAsync(form.ToCommand(Claim), _ => L["Submitted"], null, CancellationToken.None);
        refusal = outcome.Sentence;
        if (!outcome.IsDone)
        {
            await OnChanged.InvokeAsync();
            return;
        }

        mark?.Stop();
        await script.TellAsync("forget");
        await drafts.ForgetAsync(PersonId, Claim.Id, RuleReasonField.Part);
        loaded = Guid.Empty;
        await OpenChanged.InvokeAsync(false);
        await OnChanged.InvokeAsync();
        await OnSubmitted.InvokeAsync();
    }
}
