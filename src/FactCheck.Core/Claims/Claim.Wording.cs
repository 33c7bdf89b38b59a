using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Core.Claims;

/// <content>What the claim says, who says it and where it stands.</content>
public sealed partial class Claim
{
    internal static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal Ruling Reword(ClaimWording wording, Standing actor)
    {
        if (ClaimLife.Refuse(ClaimAction.Reword, this, actor) is { } refusal)
            return refusal;
        if (Differences(wording).Count == 0)
            return Ruling.Of();

        if (wording.Statement != Statement || wording.Check != Check || !SaidBy(wording.Claimants))
            NoteWorder(actor.PersonId);
        Write(wording);
        WordingVersion++;
        Version++;
        return Happened(FactKinds.ClaimReworded);
    }

    internal Ruling ChangePassages(IReadOnlyList<ChosenPassage> chosen, Standing actor)
    {
        if (ClaimLife.Refuse(ClaimAction.Reword, this, actor) is { } refusal)
            return refusal;
        if (chosen.Count == 0)
            return ClaimRefusals.NoPassage;
        if (StandsAt(chosen))
            return Ruling.Of();

        Place(chosen);
        NoteWorder(actor.PersonId);
        WordingVersion++;
        Version++;
        return Happened(FactKinds.ClaimPassagesChanged);
    }

    /// <summary>Field by field what stands and what somebody else wants instead.</summary>
    internal IReadOnlyList<FieldConflict> Differences(ClaimWording wording)
    {
        (string Field, string? Theirs, string? Yours)[] fields =
        [
            (nameof(Statement), Statement, wording.Statement),
            (nameof(Form), Form.ToString(), wording.Form.ToString()),
            (nameof(Kind), Kind.ToString(), wording.Kind.ToString()),
            (nameof(Check), Check.ToString(), wording.Check.ToString()),
            (nameof(Claimants), Chain(InOrder().Select(link => link.Claimant)), Chain(wording.Claimants)),
            (nameof(SaidOn), SaidOn, wording.SaidOn),
            (nameof(SaidOnIsLatest), SaidOnIsLatest.ToString(), wording.SaidOnIsLatest.ToString()),
            (nameof(SaidAt), SaidAt, wording.SaidAt),
            (nameof(Appearances), string.Join('\n', Appearances), string.Join('\n', wording.Appearances)),
        ];
        return [.. fields
            .Where(field => field.Theirs != field.Yours)
            .Select(field => new FieldConflict(field.Field, field.Theirs, field.Yours))];
    }

    /// <summary>The claim's wording with another statement.</summary>
    internal ClaimWording WordedAs(string statement) => new(statement, Form, Kind, Check, [.. InOrder().Select(link => link.Claimant)])
    {
        SaidOn = SaidOn,
        SaidOnIsLatest = SaidOnIsLatest,
        SaidAt = SaidAt,
        Appearances = Appearances,
        Worth = new ClaimWorth(Worth, Chance, Reasons),
    };

    /// <summary>Whether the claim stands at these passages and no others.</summary>
    internal bool StandsAt(IReadOnlyList<ChosenPassage> chosen) =>
        chosen.Count == passages.Count && chosen.All(passage => passages.Exists(passage.Is));

    private static string Chain(IEnumerable<Claimant> chain) => string.Join('\n', chain.Select(claimant =>
        string.Join(", ", new[] { claimant.Name, claimant.Title, claimant.Affiliation }.OfType<string>())));

    private bool SaidBy(IReadOnlyList<Claimant> chain) =>
        InOrder().Select(link => link.ClaimantId).SequenceEqual(chain.Select(claimant => claimant.Id));

    private IEnumerable<ClaimClaimant> InOrder() => claimants.OrderBy(link => link.Ordinal);

    private void Write(ClaimWording wording)
    {
        Statement = wording.Statement;
        Form = wording.Form;
        Kind = wording.Kind;
        Check = wording.Check;
        SaidOn = wording.SaidOn;
        SaidOnIsLatest = wording.SaidOnIsLatest;
        SaidAt = wording.SaidAt;
        Appearances = [.. wording.Appearances];
        if (SaidBy(wording.Claimants))
            return;

        claimants.Clear();
        claimants.AddRange(wording.Claimants.Select((claimant, ordinal) => ClaimClaimant.Of(Id, ordinal, claimant)));
    }

    /// <summary>Puts the claim at these passages; rows of those that stay are kept.</summary>
    private void Place(IReadOnlyList<ChosenPassage> chosen)
    {
        passages.RemoveAll(passage => !chosen.Any(one => one.Is(passage)));
        foreach (var (passage, ordinal) in chosen.Select((passage, ordinal) => (passage, ordinal)))
        {
            if (passages.Find(passage.Is) is { } kept)
                kept.PlaceAt(ordinal);
            else
                passages.Add(Passage.Of(Id, ordinal, passage));
        }

        Position = chosen.Min(passage => passage.Start);
    }

    private void NoteWorder(Guid personId)
    {
        if (!WordedBy.Contains(personId))
            WordedBy = [.. WordedBy, personId];
    }
}
