using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Text;
using FactCheck.Web.Shell;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FactCheck.Web.Workspace;

/// <summary>
/// Sends what a person does to claims and says what became of it: 'Accepted A12-3 · Undo', or the refusal's sentence.
/// </summary>
public sealed partial class ClaimActions(
    DeskSession session, ClaimDetail details, ClaimList lines, ISnackbar snackbar, IStringLocalizer<ClaimActions> words)
{
    private const string Last = "claim-action";

    /// <summary>Something was taken back.</summary>
    public event Func<Task>? Undone;

    /// <summary>Accepts a suggestion; gives its number.</summary>
    public Task<ClaimRef?> AcceptAsync(int article, Guid claimId, int version, CancellationToken cancellation) => SendAsync(
        new AcceptClaim(Guid.CreateVersion7(), claimId, version),
        done => words["Accepted", ArticleNumber.Format(article, done.Number)],
        Again(claimId, (claim, stop) => AcceptAsync(article, claimId, claim.Version, stop)),
        cancellation);

    /// <summary>Adds a claim from selected text.</summary>
    public Task<ClaimRef?> AddAsync(ArticleView article, Span passage, CancellationToken cancellation) => SendAsync(
        new AddClaim(Guid.CreateVersion7(), article.Id, article.RevisionId, [passage], null, []),
        done => words["Added", ArticleNumber.Format(article.Number, done.Number)],
        async stop => await AddAsync(article, passage, stop) is not null,
        cancellation);

    /// <summary>Says where a claim stands.</summary>
    public Task<ClaimRef?> ChangePassagesAsync(
        Guid revisionId, ClaimView claim, IReadOnlyList<Span> passages, string name, CancellationToken cancellation) => SendAsync(
        new ChangePassages(Guid.CreateVersion7(), claim.Id, claim.WordingVersion, revisionId, passages),
        _ => words["PassagesChanged", name],
        Again(claim.Id, (now, stop) => ChangePassagesAsync(revisionId, now, passages, name, stop)),
        cancellation);

    /// <summary>Sets a suggestion or claim aside.</summary>
    public Task<ClaimRef?> SetAsideAsync(
        Guid claimId, int version, SetAsideReason reason, string? note, string name, CancellationToken cancellation) => SendAsync(
        new SetAsideClaim(Guid.CreateVersion7(), claimId, version, reason, note),
        _ => words["SetAside", name],
        Again(claimId, (claim, stop) => SetAsideAsync(claimId, claim.Version, reason, note, name, stop)),
        cancellation);

    /// <summary>Sets a stretch of text aside.</summary>
    public Task<StretchRef?> SetTextAsideAsync(
        ArticleView article, Span stretch, SetAsideReason reason, string? note, CancellationToken cancellation) => SendAsync(
        new SetAsideText(Guid.CreateVersion7(), article.Id, article.RevisionId, stretch, reason, note),
        _ => words["TextSetAside"],
        async stop => await SetTextAsideAsync(article, stretch, reason, note, stop) is not null,
        cancellation);

    /// <summary>Takes back that a stretch was set aside.</summary>
    /// <param name="find">Finds the stretch as it stands when it is taken back once more.</param>
    public Task<Nothing?> TakeBackAsync(
        StretchView stretch, Func<CancellationToken, Task<StretchView?>> find, CancellationToken cancellation) => SendAsync(
        new TakeBackStretch(Guid.CreateVersion7(), stretch.Id, stretch.Version),
        _ => words["TakenBack"],
        async stop => await find(stop) is { } now && await TakeBackAsync(now, find, stop) is not null,
        cancellation);

    /// <summary>Makes several claims of one.</summary>
    public Task<ClaimRefs?> SplitAsync(
        Guid claimId, int version, IReadOnlyList<ClaimPart> parts, string name, CancellationToken cancellation) => SendAsync(
        new SplitClaim(Guid.CreateVersion7(), claimId, version, parts),
        done => words["Split", name, done.Claims.Count],
        Again(claimId, (claim, stop) => SplitAsync(claimId, claim.Version, parts, name, stop)),
        cancellation);

    /// <summary>Folds a claim into another.</summary>
    public Task<ClaimRef?> MergeAsync(
        Guid claimId, int version, Guid survivorId, int survivorVersion, string name, string into, CancellationToken cancellation) => SendAsync(
        new MergeClaim(Guid.CreateVersion7(), claimId, version, survivorId, survivorVersion),
        _ => words["Merged", name, into],
        async stop => await FindAsync(claimId, stop) is { } claim && await FindAsync(survivorId, stop) is { } survivor
            && await MergeAsync(claimId, claim.Version, survivorId, survivor.Version, name, into, stop) is not null,
        cancellation);

    /// <summary>Gives a claim to somebody.</summary>
    public async Task<bool> AssignAsync(
        Guid claimId, int planningVersion, Guid assigneeId, string said, CancellationToken cancellation)
    {
        var done = await SendAsync(
            new AssignClaim(Guid.CreateVersion7(), claimId, planningVersion, assigneeId),
            _ => said,
            async stop => await FindAsync(claimId, stop) is { } claim
                && await AssignAsync(claimId, claim.PlanningVersion, assigneeId, said, stop),
            cancellation);
        if (done?.Warnings.Contains(AssignmentWarning.NoEditorLeftToApprove) == true)
            snackbar.Add(words["NoEditorLeft"].Value, Severity.Warning);
        return done is not null;
    }

    /// <summary>Changes a piece of evidence; what stands against it is for the form to show.</summary>
    public Task<Outcome<int>> EditAsync(
        Guid claimId, Guid evidenceId, int version, EvidenceDetails details, string said, CancellationToken cancellation) => TryAsync(
        new EditEvidence(Guid.CreateVersion7(), evidenceId, version, details),
        _ => said,
        async stop => (await FindAsync(claimId, stop))?.Evidence.FirstOrDefault(piece => piece.Id == evidenceId) is { } now
            && (await EditAsync(claimId, evidenceId, now.Version, details, said, stop)).IsDone,
        cancellation);

    /// <summary>Takes a piece of evidence off its claim.</summary>
    public Task<Nothing?> RemoveAsync(Guid claimId, Guid evidenceId, int version, string said, CancellationToken cancellation) => SendAsync(
        new RemoveEvidence(Guid.CreateVersion7(), evidenceId, version),
        _ => said,
        async stop => (await FindAsync(claimId, stop))?.Evidence.FirstOrDefault(piece => piece.Id == evidenceId) is { } now
            && await RemoveAsync(claimId, evidenceId, now.Version, said, stop) is not null,
        cancellation);

    /// <summary>Sends a command that has a step back of its own, or none.</summary>
    public Task<T?> PlainlyAsync<T>(Command<T> command, string said, CancellationToken cancellation)
        where T : class => SendAsync(command, _ => said, null, cancellation);

    /// <summary>Takes the last thing back.</summary>
    public async Task UndoAsync(CancellationToken cancellation)
    {
        if (await session.UndoAsync(cancellation) is not { } undone)
            Tell(words["NothingToUndo"]);
        else
            await TellUndoneAsync(undone.What, undone.Outcome);
    }

    /// <summary>Does again what was taken back last.</summary>
    public async Task RedoAsync(CancellationToken cancellation)
    {
        var redone = await session.RedoAsync(cancellation);
        if (redone is null)
            Tell(words["NothingToRedo"]);
        else if (redone.Value.Refusal is { } refusal)
            Tell(refusal.Sentence);
    }

    /// <summary>Says one sentence.</summary>
    public void Tell(string sentence) => Show(sentence, Severity.Normal);

    /// <summary>Sends a command and says when it was done; what stands against it is for the form to show.</summary>
    /// <param name="say">What is said of it.</param>
    /// <param name="again">Sends the same intent anew, for redo.</param>
    public async Task<Outcome<T>> TryAsync<T>(
        Command<T> command, Func<T, string> say, Func<CancellationToken, Task<bool>>? again, CancellationToken cancellation)
    {
        var outcome = command is IUndoable
            ? await session.DoAsync(command, words[command.GetType().Name], again, cancellation)
            : await session.DoAsync(command, cancellation);
        if (outcome is Outcome<T>.Done done)
            Say(say(done.Value), command is IUndoable);
        return outcome;
    }

    private async Task<T?> SendAsync<T>(
        Command<T> command, Func<T, string> say, Func<CancellationToken, Task<bool>>? again, CancellationToken cancellation)
        where T : class
    {
        var outcome = await TryAsync(command, say, again, cancellation);
        if (outcome is Outcome<T>.Done done)
            return done.Value;

        Show(outcome.Sentence!, Severity.Error);
        return null;
    }

    private async Task TellUndoneAsync(DoneHere what, Outcome<Nothing> outcome)
    {
        Tell(outcome.IsDone ? words["Undone", what.What] : outcome.Sentence!);
        if (outcome.IsDone && Undone is { } told)
            await told();
    }

    private void Say(string sentence, bool undoable) => Show(sentence, Severity.Normal, options =>
    {
        if (!undoable)
            return;
        options.Action = words["Undo"];
        options.OnClick = _ => UndoAsync(CancellationToken.None);
    });

    // What was said last stands alone: whoever works by keys would else pile sentences up.
    private void Show(string sentence, Severity severity, Action<SnackbarOptions>? configure = null)
    {
        snackbar.RemoveByKey(Last);
        snackbar.Add(sentence, severity, configure, Last);
    }

    private Func<CancellationToken, Task<bool>> Again<T>(Guid claimId, Func<ClaimView, CancellationToken, Task<T?>> send)
        where T : class =>
        async stop => await FindAsync(claimId, stop) is { } claim && await send(claim, stop) is not null;

    private async Task<ClaimView?> FindAsync(Guid claimId, CancellationToken cancellation) =>
        await details.FindAsync(await session.FindPersonIdAsync(), claimId, cancellation);
}
