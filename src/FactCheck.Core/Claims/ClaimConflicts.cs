using System.Globalization;
using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Core.Claims;

/// <summary>Says what changed since somebody looked. What the life table refuses anyway is no conflict: the refusal says more.</summary>
internal static class ClaimConflicts
{
    /// <summary>The claim changed since the version the person saw; null when it did not.</summary>
    public static Outcome<T>? FindConflict<T>(
        this Claim claim, int version, ClaimAction action, Standing actor, ClaimState? wanted = null)
    {
        if (claim.Version == version || ClaimLife.Refuse(action, claim, actor) is not null)
            return null;

        return new Outcome<T>.Conflict(
            claim.Version,
            [new FieldConflict(nameof(Claim.State), ClaimRefusals.Words(claim.State), ClaimRefusals.Words(wanted ?? claim.State))]);
    }

    /// <summary>The wording changed since; null when it did not.</summary>
    public static Outcome<T>? FindWordingConflict<T>(
        this Claim claim, int version, Standing actor, Func<IReadOnlyList<FieldConflict>> fields) =>
        claim.WordingVersion == version || ClaimLife.Refuse(ClaimAction.Reword, claim, actor) is not null
            ? null
            : new Outcome<T>.Conflict(claim.WordingVersion, fields());

    /// <summary>Passages as a person reads them in a conflict.</summary>
    public static string Written(IEnumerable<(int Start, string Exact)> passages) =>
        string.Join('\n', passages.OrderBy(passage => passage.Start).Select(passage => passage.Exact));

    /// <summary>A time as a person reads it in a conflict.</summary>
    public static string? Written(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The claim as the command left it.</summary>
    public static ClaimRef Ref(this Claim claim) => new(claim.Id, claim.Number, claim.Version);
}
