using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Core.Evidence;

/// <content>How it is attached, edited and removed; the claim's life table has the say.</content>
public sealed partial class PieceOfEvidence
{
    /// <summary>Attaches a source to a claim; by its assignee it starts a claim that is To do.</summary>
    internal static Ruling Attach(
        Claim claim, Source source, EvidenceDetails details, Standing actor, DateTimeOffset now, out PieceOfEvidence? piece)
    {
        piece = null;
        if (ClaimLife.Refuse(ClaimAction.AttachEvidence, claim, actor) is { } refusal)
            return refusal;

        piece = new PieceOfEvidence
        {
            Id = Guid.CreateVersion7(now),
            ClaimId = claim.Id,
            SourceId = source.Id,
            Source = source,
            AttachedById = actor.PersonId,
            AttachedAt = now,
        };
        piece.Write(details, actor);
        var attached = new Fact(FactKinds.EvidenceAttached, piece.Id, claim.ArticleId, claim.Id);
        claim.Touch();
        return claim.StartedByWork(actor, now) is { } started ? Ruling.Of(attached, started) : attached;
    }

    /// <summary>Changes what is said of the source's use.</summary>
    /// <param name="cited">The claim's submitted or approved verdict rests on it.</param>
    internal Ruling Edit(Claim claim, bool cited, EvidenceDetails details, Standing actor)
    {
        if (RefuseChange(claim, cited, actor) is { } refusal)
            return refusal;

        Write(details, actor);
        claim.Touch();
        return new Fact(FactKinds.EvidenceChanged, Id, claim.ArticleId, claim.Id);
    }

    /// <summary>Takes it off the claim; the record and earlier verdicts keep it.</summary>
    /// <param name="cited">The claim's submitted or approved verdict rests on it.</param>
    internal Ruling Remove(Claim claim, bool cited, Standing actor)
    {
        if (RefuseChange(claim, cited, actor) is { } refusal)
            return refusal;

        Removed = true;
        Version++;
        claim.Touch();
        return new Fact(FactKinds.EvidenceRemoved, Id, claim.ArticleId, claim.Id);
    }

    /// <summary>What somebody else wrote since, field by field, beside what is wanted now.</summary>
    internal IReadOnlyList<FieldConflict> Differences(EvidenceDetails yours) =>
    [
        .. FieldDifferences.Between(
            (nameof(Stance), Stance.ToString(), yours.Stance.ToString()),
            (nameof(Quotation), Quotation, Text(yours.Quotation)),
            (nameof(LocatorKind), LocatorKind.ToString(), yours.LocatorKind.ToString()),
            (nameof(Locator), Locator, Text(yours.Locator)),
            (nameof(SeenOn), Day(SeenOn), Day(yours.SeenOn)),
            (nameof(Note), Note, Text(yours.Note))),
    ];

    /// <summary>The place in the source as a citation has it; null when none is named.</summary>
    internal string? Place => (LocatorKind, Locator) switch
    {
        (_, null) => null,
        (LocatorKind.Page, { } page) when char.IsAsciiDigit(page[0]) => $"p. {page}",
        (LocatorKind.Paragraph, { } paragraph) when char.IsAsciiDigit(paragraph[0]) => $"paragraph {paragraph}",
        _ => Locator,
    };

    /// <summary>What is written of it now.</summary>
    internal EvidenceDetails Details => new(Stance, Quotation, LocatorKind, Locator, SeenOn, Note);

    private Refusal? RefuseChange(Claim claim, bool cited, Standing actor) =>
        Removed ? EvidenceRefusals.Removed
        : ClaimLife.Refuse(ClaimAction.ChangeEvidence, claim, actor, AttachedById) is { } refusal ? refusal
        : cited ? EvidenceRefusals.Cited
        : null;

    private void Write(EvidenceDetails details, Standing actor)
    {
        Stance = details.Stance;
        Quotation = Text(details.Quotation);
        LocatorKind = details.LocatorKind;
        Locator = Text(details.Locator);
        SeenOn = details.SeenOn;
        Note = Text(details.Note);
        if (!WorkedOnBy.Contains(actor.PersonId))
            WorkedOnBy = [.. WorkedOnBy, actor.PersonId];
        Version++;
    }

    private static string? Text(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
