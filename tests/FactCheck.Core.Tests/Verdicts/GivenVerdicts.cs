using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Verdicts;

/// <summary>A desk with its scale, and verdicts for a scene.</summary>
public static class GivenVerdicts
{
    public const string Rationale = "The register says so on page four.";

    /// <summary>Founds the desk; gives back its first person.</summary>
    public static async Task<Guid> AFoundedDeskAsync(this Given given, bool worksAlone = false)
    {
        var outcome = await given.Desk.Gate.DoAsOperatorAsync(
            new FoundDesk(Guid.CreateVersion7(), "The Desk", "F. Ounder", "founder@desk.example", worksAlone),
            TestContext.Current.CancellationToken);
        return Assert.IsType<Outcome<Guid>.Done>(outcome).Value;
    }

    /// <summary>A founded team with a reviewer who has a claim In progress with one piece of evidence.</summary>
    public static async Task<Scene> AClaimAtWorkAsync(this Given given, Check check = Check.Substance)
    {
        await given.AFoundedDeskAsync();
        var reviewer = await given.AReviewerAsync();
        var editor = await given.AnEditorAsync();
        var article = await given.AnArticleAsync(reviewer);
        return await given.AClaimAtWorkAsync(article, reviewer, editor, check);
    }

    /// <summary>Another claim of the same people.</summary>
    public static async Task<Scene> AClaimAtWorkAsync(
        this Given given, Guid article, Guid reviewer, Guid editor, Check check = Check.Substance, string part = "Repairs cost 4 million.")
    {
        var claim = await given.AClaimAsync(article, reviewer, part, check);
        await given.TakenAsync(claim, reviewer);
        var evidence = await given.EvidenceAsync(claim, reviewer);
        return new Scene(given.Desk, reviewer, editor, article, claim, evidence);
    }

    /// <summary>The same with its verdict submitted.</summary>
    public static async Task<Scene> ASubmittedVerdictAsync(this Given given, Check check = Check.Substance)
    {
        var scene = await given.AClaimAtWorkAsync(check);
        await scene.SubmitAsync();
        return scene;
    }
}

/// <summary>A claim and the people around it.</summary>
public sealed record Scene(TestDesk Desk, Guid Reviewer, Guid Editor, Guid Article, Guid Claim, Guid Evidence)
{
    public async Task<SubmitVerdict> SubmissionAsync()
    {
        var claim = await Desk.ClaimAsync(Claim);
        return new SubmitVerdict(
            Guid.CreateVersion7(),
            Claim,
            claim.Version,
            claim.Check == Check.Wording ? null : TruthScale.True,
            claim.Check == Check.Substance ? null : WordingFinding.Exact,
            GivenVerdicts.Rationale,
            new DateOnly(2026, 11, 4),
            [Evidence]);
    }

    public async Task<VerdictSubmitted> SubmitAsync() => await Desk.DoneAsync(await SubmissionAsync(), Reviewer);

    public async Task<ApproveVerdict> ApprovalAsync()
    {
        var claim = await Desk.ClaimAsync(Claim);
        return new ApproveVerdict(Guid.CreateVersion7(), Claim, claim.Version, (await CurrentAsync()).ContentHash);
    }

    public async Task ApproveAsync() => await Desk.DoneAsync(await ApprovalAsync(), Editor);

    public async Task<RequestChanges> ObjectionAsync() => new(
        Guid.CreateVersion7(), Claim, (await Desk.ClaimAsync(Claim)).Version, "Which page?");

    public async Task<WithdrawVerdict> WithdrawalAsync() => new(
        Guid.CreateVersion7(), Claim, (await Desk.ClaimAsync(Claim)).Version);

    /// <summary>The claim's current verdict.</summary>
    public async Task<Verdict> CurrentAsync()
    {
        var claim = await Desk.ClaimAsync(Claim);
        await using var database = Desk.OpenDatabase();
        return await database.Verdicts.Include(verdict => verdict.Cited).Include(verdict => verdict.Rating)
            .SingleAsync(verdict => verdict.Id == claim.CurrentVerdictId, TestContext.Current.CancellationToken);
    }

    /// <summary>Every sign-off of the desk.</summary>
    public async Task<List<SignOff>> SignOffsAsync()
    {
        await using var database = Desk.OpenDatabase();
        return await database.SignOffs.ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a command that must be refused with the code, and checks that nothing changed.</summary>
    public async Task RefusedAsync<T>(Command<T> command, Guid by, string code)
    {
        var before = await EventsAsync();
        var outcome = await Desk.DoAsync(command, by);
        Assert.Equal(code, Assert.IsType<Outcome<T>.Refused>(outcome).Refusal.Code);
        Assert.Equal(before, await EventsAsync());
    }

    public async Task<int> EventsAsync()
    {
        await using var database = Desk.OpenDatabase();
        return await database.AuditEvents.CountAsync(TestContext.Current.CancellationToken);
    }
}
