using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Gate;

/// <summary>One thing somebody tries: who, what, on which claim, and a number for everything else.</summary>
public readonly record struct Attempt(int Who, int What, int Which, int Seed);

/// <summary>A desk on which people try anything at all, while a book of its own is kept on who worked on what.</summary>
internal sealed class RandomDay(TestDesk desk, Guid[] people, Guid articleId)
{
    private readonly List<Guid> sent = [];
    private readonly Dictionary<Guid, List<(Guid Command, Guid Person)>> worded = [];
    private readonly Dictionary<Guid, (Guid Claim, List<(Guid, Guid)> Before)> taken = [];
    private readonly Dictionary<Guid, HashSet<Guid>> handled = [];

    public Guid ArticleId => articleId;

    public static readonly int Kinds = Enum.GetValues<ClaimAction>().Length + 2;

    /// <summary>Approvals that were done, with those who had worked on what was approved.</summary>
    public List<(Guid Editor, HashSet<Guid> Workers)> Approvals { get; } = [];

    /// <summary>Each state change: by which action (null for undo), from where to where.</summary>
    public List<(ClaimAction? Action, ClaimState From, ClaimState To)> Moves { get; } = [];

    public async Task TryAsync(Attempt attempt)
    {
        var person = people[attempt.Who % people.Length];
        var claims = await ClaimsAsync();
        var live = claims.Where(known => known.State is not (ClaimState.SetAside or ClaimState.Split or ClaimState.Merged)).ToList();
        var among = live.Count == 0 || attempt.Seed % 4 == 0 ? claims : live;
        var claim = among[attempt.Which % among.Count];
        var before = claims.ToDictionary(known => known.Id, known => known.State);
        var action = attempt.What % Kinds;
        if (action >= Enum.GetValues<ClaimAction>().Length)
        {
            if (sent.Count > 0 && await SendAsync(new UndoCommand(NewId(), sent[attempt.Seed % sent.Count]), person))
                Forget(sent[attempt.Seed % sent.Count]);
            await NoteMovesAsync(null, before);
            return;
        }

        // Two times in three what only an assignee may do is tried by the assignee, or days would never get to a sign-off.
        if ((ClaimAction)action is ClaimAction.Start or ClaimAction.Submit or ClaimAction.HandBack && attempt.Seed % 3 != 0)
            person = claim.AssigneeId ?? person;
        if (action == (int)ClaimAction.Approve)
            claim = live.Find(known => known.State == ClaimState.Submitted) ?? claim;
        await TryAsync((ClaimAction)action, claim, claims[attempt.Seed % claims.Count], person, attempt.Seed);
        await NoteMovesAsync((ClaimAction)action, before);
    }

    private async Task TryAsync(ClaimAction action, Claim claim, Claim other, Guid person, int seed)
    {
        switch (action)
        {
            case ClaimAction.Accept:
                await SendAsync(new AcceptClaim(NewId(), claim.Id, claim.Version), person);
                break;
            case ClaimAction.Reword:
                await RewordAsync(claim, person, seed);
                break;
            case ClaimAction.AttachEvidence:
                await AttachAsync(claim, person, seed);
                break;
            case ClaimAction.ChangeEvidence:
                await EditAsync(claim, person);
                break;
            case ClaimAction.Assign or ClaimAction.Take:
                await AssignAsync(claim, person, action == ClaimAction.Take ? person : people[seed % people.Length]);
                break;
            case ClaimAction.HandBack:
                await SendAsync(new HandBackClaim(NewId(), claim.Id, claim.Version), person);
                break;
            case ClaimAction.Plan:
                await SendAsync(new PlanClaim(NewId(), claim.Id, claim.PlanningVersion, (Risk)(seed % 3), null), person);
                break;
            case ClaimAction.Start:
                await SendAsync(new StartClaim(NewId(), claim.Id, claim.Version), person);
                break;
            case ClaimAction.Submit:
                await SubmitAsync(claim, person);
                break;
            case ClaimAction.Withdraw:
                await SendAsync(new WithdrawVerdict(NewId(), claim.Id, claim.Version), person);
                break;
            case ClaimAction.Approve:
                await ApproveAsync(claim, person);
                break;
            case ClaimAction.RequestChanges:
                await SendAsync(new RequestChanges(NewId(), claim.Id, claim.Version, "Which page?"), person);
                break;
            case ClaimAction.Reopen:
                await SendAsync(new ReopenClaim(NewId(), claim.Id, claim.Version, "New figures are out."), person);
                break;
            case ClaimAction.SetAside:
                await SendAsync(new SetAsideClaim(NewId(), claim.Id, claim.Version, SetAsideReason.Trivial, null), person);
                break;
            case ClaimAction.Split:
                await SplitAsync(claim, person);
                break;
            case ClaimAction.Merge:
                await MergeAsync(claim, other, person);
                break;
        }
    }

    private async Task RewordAsync(Claim claim, Guid person, int seed)
    {
        var command = new RewordClaim(
            NewId(), claim.Id, claim.WordingVersion, $"The harbour, wording {seed}.", claim.Form, claim.Kind, Check.Substance, [], null, false, null, []);
        if (await SendAsync(command, person))
            WordedBy(claim.Id).Add((command.Id, person));
    }

    private async Task AttachAsync(Claim claim, Guid person, int seed)
    {
        var command = GivenEvidence.Attach(claim.Id) with
        {
            NewSource = GivenEvidence.Register with { Url = $"https://harbour.example/{seed}" },
        };
        if (await desk.DoAsync(command, person) is Outcome<EvidenceAttached>.Done { Value: var attached })
        {
            sent.Add(command.Id);
            handled[attached.EvidenceIds[0]] = [person];
        }
    }

    private async Task EditAsync(Claim claim, Guid person)
    {
        await using var database = desk.OpenDatabase();
        var piece = await database.Evidence.FirstOrDefaultAsync(found => found.ClaimId == claim.Id && !found.Removed);
        if (piece is not null
            && await SendAsync(new EditEvidence(NewId(), piece.Id, piece.Version, GivenEvidence.Supporting with { Locator = "5" }), person)
            && handled.TryGetValue(piece.Id, out var hands))
            hands.Add(person);
    }

    private async Task AssignAsync(Claim claim, Guid person, Guid to)
    {
        var command = new AssignClaim(NewId(), claim.Id, claim.PlanningVersion, to);
        var before = WordedBy(claim.Id).ToList();
        if (!await SendAsync(command, person) || claim.AssigneeId is not null)
            return;
        taken[command.Id] = (claim.Id, before);
        WordedBy(claim.Id).Clear();
    }

    private async Task SubmitAsync(Claim claim, Guid person)
    {
        await using var database = desk.OpenDatabase();
        var evidence = await database.Evidence.Where(piece => piece.ClaimId == claim.Id && !piece.Removed).Select(piece => piece.Id).ToListAsync();
        await SendAsync(
            new SubmitVerdict(NewId(), claim.Id, claim.Version, TruthScale.True, null, GivenVerdicts.Rationale, new DateOnly(2026, 11, 4), evidence), person);
    }

    private async Task ApproveAsync(Claim claim, Guid person)
    {
        await using var database = desk.OpenDatabase();
        var verdict = await database.Verdicts.Include(found => found.Cited).FirstOrDefaultAsync(found => found.Id == claim.CurrentVerdictId);
        if (verdict is null || !await SendAsync(new ApproveVerdict(NewId(), claim.Id, claim.Version, verdict.ContentHash), person))
            return;

        var workers = WordedBy(claim.Id).Select(entry => entry.Person).Append(verdict.AuthorId)
            .Concat(verdict.Cited.SelectMany(cited => handled.GetValueOrDefault(cited.EvidenceId, []))).ToHashSet();
        Approvals.Add((person, workers));
    }

    private async Task SplitAsync(Claim claim, Guid person)
    {
        var command = new SplitClaim(
            NewId(), claim.Id, claim.Version, [new ClaimPart("One half of it.", []), new ClaimPart("The other half of it.", [])]);
        if (await desk.DoAsync(command, person) is not Outcome<ClaimRefs>.Done { Value: var children })
            return;
        sent.Add(command.Id);
        foreach (var child in children.Claims)
            worded[child.Id] = [.. WordedBy(claim.Id), (command.Id, person)];
    }

    private async Task MergeAsync(Claim claim, Claim survivor, Guid person)
    {
        var command = new MergeClaim(NewId(), claim.Id, claim.Version, survivor.Id, survivor.Version);
        if (await SendAsync(command, person))
            WordedBy(survivor.Id).Add((command.Id, person));
    }

    private async Task<bool> SendAsync<T>(Command<T> command, Guid person)
    {
        var outcome = await desk.DoAsync(command, person);
        if (outcome.IsDone && command is not UndoCommand)
            sent.Add(command.Id);
        return outcome.IsDone;
    }

    private void Forget(Guid undone)
    {
        foreach (var entries in worded.Values)
            entries.RemoveAll(entry => entry.Command == undone);
        if (taken.Remove(undone, out var reset))
            worded[reset.Claim] = [.. reset.Before];
    }

    private List<(Guid Command, Guid Person)> WordedBy(Guid claimId)
    {
        if (!worded.TryGetValue(claimId, out var entries))
            worded[claimId] = entries = [];
        return entries;
    }

    private async Task NoteMovesAsync(ClaimAction? action, Dictionary<Guid, ClaimState> before)
    {
        foreach (var claim in await ClaimsAsync())
        {
            if (before.TryGetValue(claim.Id, out var from) && from != claim.State)
                Moves.Add((action, from, claim.State));
        }
    }

    private async Task<List<Claim>> ClaimsAsync()
    {
        await using var database = desk.OpenDatabase();
        return await database.Claims.AsNoTracking().Where(claim => claim.ArticleId == articleId).OrderBy(claim => claim.Id).ToListAsync();
    }

    private static Guid NewId() => Guid.CreateVersion7();
}
