using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FactCheck.Web.Workspace;

/// <summary>Sets a claim's risk and due date. When somebody planned it meanwhile, both plans stand side by side.</summary>
public sealed class PlanningWork(
    ClaimActions actions,
    ClaimDialogs dialogs,
    ClaimDetail details,
    IDialogService shown,
    IStringLocalizer<ClaimWords> values,
    IStringLocalizer<PlanningWork> words)
{
    /// <summary>Asks and sends until it is saved or given up; whether it was saved.</summary>
    /// <param name="name">The claim's number as people read it.</param>
    /// <param name="zone">The reader's.</param>
    public async Task<bool> PlanAsync(ClaimView claim, string name, Guid personId, TimeZoneInfo? zone, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var (version, plan) = (claim.PlanningVersion, new PlanAnswer(claim.Risk, claim.Due));
        while (await dialogs.AskPlanAsync(name, plan.Risk, plan.Due, zone) is { } typed)
        {
            plan = typed;
            while (true)
            {
                var outcome = await actions.TryAsync(
                    new PlanClaim(Guid.CreateVersion7(), claim.Id, version, plan.Risk, plan.Due), _ => words["Planned", name], null, cancellation);
                if (outcome is not Outcome<ClaimRef>.Conflict conflict)
                {
                    if (!outcome.IsDone)
                        actions.Tell(outcome.Sentence!);
                    return outcome.IsDone;
                }

                if (await SettleAsync(conflict, claim.Id, personId, plan, cancellation) is not { } settled)
                    break;
                (version, plan) = (conflict.Version, settled);
            }
        }

        return false;
    }

    private async Task<PlanAnswer?> SettleAsync(
        Outcome<ClaimRef>.Conflict conflict, Guid claimId, Guid personId, PlanAnswer mine, CancellationToken cancellation)
    {
        if (await details.FindAsync(personId, claimId, cancellation) is not { } theirs)
            return null;
        if (conflict.Fields.Count == 0)
            return mine;

        FieldConflict[] read = [.. conflict.Fields.Select(field => field.Field == nameof(PlanAnswer.Risk)
            ? new FieldConflict(field.Field, values.Of(theirs.Risk), values.Of(mine.Risk))
            : field)];
        var names = read.ToDictionary(field => field.Field, field => words[field.Field].Value);
        if (await ConflictDialog.AskAsync(shown, words["Conflict"], read, names) is not { } chosen)
            return null;

        bool Theirs(string field) => read.FirstOrDefault(one => one.Field == field) is { } one && chosen[field] == one.Theirs;
        return new PlanAnswer(
            Theirs(nameof(PlanAnswer.Risk)) ? theirs.Risk : mine.Risk,
            Theirs(nameof(PlanAnswer.Due)) ? theirs.Due : mine.Due);
    }
}
