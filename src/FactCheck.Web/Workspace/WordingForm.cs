using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Text.Claims;

namespace FactCheck.Web.Workspace;

/// <summary>A claim's wording while somebody types it.</summary>
public sealed class WordingForm
{
    /// <summary>The fields that can be written anew when two wordings meet.</summary>
    public static readonly IReadOnlyCollection<string> Texts = [nameof(Statement), nameof(SaidAt), nameof(Appearances)];

    public WordingForm(ClaimView claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ClaimId = claim.Id;
        Version = claim.WordingVersion;
        Statement = claim.Statement;
        Form = claim.Form;
        Kind = claim.Kind;
        Check = claim.Check;
        Claimants = Typed(claim.Claimants);
        SaidOn = claim.SaidOn ?? "";
        SaidOnIsLatest = claim.SaidOnIsLatest;
        SaidAt = claim.SaidAt ?? "";
        Appearances = string.Join('\n', claim.Appearances);
    }

    public Guid ClaimId { get; }

    /// <summary>The version of the wording this was begun from.</summary>
    public int Version { get; set; }

    public string Statement { get; set; }

    public Form Form { get; set; }

    public Kind Kind { get; set; }

    public Check Check { get; set; }

    /// <summary>Outermost first.</summary>
    public List<TypedClaimant> Claimants { get; private set; }

    public string SaidOn { get; set; }

    public bool SaidOnIsLatest { get; set; }

    public string SaidAt { get; set; }

    /// <summary>One URL a line.</summary>
    public string Appearances { get; set; }

    /// <summary>The command that says what was typed. Lines of claimants without a name are left out.</summary>
    public RewordClaim ToCommand() => new(
        Guid.CreateVersion7(), ClaimId, Version, Statement.Trim(), Form, Kind, Check,
        [.. Claimants.Where(claimant => !claimant.IsBlank).Select(claimant => claimant.ToName())],
        Filled(SaidOn), SaidOnIsLatest, Filled(SaidAt),
        Appearances.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Takes a field as it stands now in place of what was typed.</summary>
    /// <param name="field">Its name in a conflict.</param>
    public void TakeOver(string field, ClaimView theirs)
    {
        ArgumentNullException.ThrowIfNull(theirs);
        var now = new WordingForm(theirs);
        switch (field)
        {
            case nameof(Statement): Statement = now.Statement; break;
            case nameof(Form): Form = now.Form; break;
            case nameof(Kind): Kind = now.Kind; break;
            case nameof(Check): Check = now.Check; break;
            case nameof(Claimants): Claimants = now.Claimants; break;
            case nameof(SaidOn): SaidOn = now.SaidOn; break;
            case nameof(SaidOnIsLatest): SaidOnIsLatest = now.SaidOnIsLatest; break;
            case nameof(SaidAt): SaidAt = now.SaidAt; break;
            case nameof(Appearances): Appearances = now.Appearances; break;
        }
    }

    /// <summary>Follows what somebody chose of a conflict: theirs, what was written anew, or what is typed already.</summary>
    public void Settle(IReadOnlyList<FieldConflict> conflicts, IReadOnlyDictionary<string, string?> chosen, ClaimView theirs)
    {
        foreach (var conflict in conflicts)
        {
            if (chosen[conflict.Field] == conflict.Theirs)
                TakeOver(conflict.Field, theirs);
            else if (chosen[conflict.Field] != conflict.Yours)
                Write(conflict.Field, chosen[conflict.Field] ?? "");
        }
    }

    private void Write(string field, string text)
    {
        switch (field)
        {
            case nameof(Statement): Statement = text; break;
            case nameof(SaidAt): SaidAt = text; break;
            case nameof(Appearances): Appearances = text; break;
        }
    }

    /// <summary>Takes up what was typed before and never saved.</summary>
    public void TakeUp(IReadOnlyDictionary<string, string> typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        Statement = typed.GetValueOrDefault(nameof(Statement), Statement);
        SaidOn = typed.GetValueOrDefault(nameof(SaidOn), SaidOn);
        SaidAt = typed.GetValueOrDefault(nameof(SaidAt), SaidAt);
        Appearances = typed.GetValueOrDefault(nameof(Appearances), Appearances);
        Form = Enum.TryParse<Form>(typed.GetValueOrDefault(nameof(Form)), out var form) ? form : Form;
        Kind = Enum.TryParse<Kind>(typed.GetValueOrDefault(nameof(Kind)), out var kind) ? kind : Kind;
        Check = Enum.TryParse<Check>(typed.GetValueOrDefault(nameof(Check)), out var check) ? check : Check;
        var names = Enumerable.Range(0, typed.Keys.Count(key => key.StartsWith("Name.", StringComparison.Ordinal)));
        Claimants =
        [
            .. names.Select(place => new TypedClaimant
            {
                Name = typed.GetValueOrDefault($"Name.{place}", ""),
                Title = typed.GetValueOrDefault($"Title.{place}", ""),
                Affiliation = typed.GetValueOrDefault($"Affiliation.{place}", ""),
            }),
        ];
    }

    private static List<TypedClaimant> Typed(IReadOnlyList<ClaimantName> claimants) =>
        [.. claimants.Select(claimant => new TypedClaimant
        {
            Name = claimant.Name,
            Title = claimant.Title ?? "",
            Affiliation = claimant.Affiliation ?? "",
        })];

    private static string? Filled(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A claimant while somebody types it.</summary>
    public sealed class TypedClaimant
    {
        public string Name { get; set; } = "";

        public string Title { get; set; } = "";

        public string Affiliation { get; set; } = "";

        internal bool IsBlank => Filled(Name + Title + Affiliation) is null;

        internal ClaimantName ToName() => new(Name.Trim(), Filled(Title), Filled(Affiliation));
    }
}
