using FactCheck.Core.Claims;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Findings;

/// <summary>What somebody writes of a finding.</summary>
/// <param name="Words">What was found, in one sentence that stands alone.</param>
/// <param name="Quotation">The source's own words.</param>
/// <param name="Locator">Page, paragraph or time code, as written.</param>
public sealed record FindingDetails(string Words, string Quotation, LocatorKind LocatorKind, string? Locator);

/// <summary>What a source says on a matter, kept by the desk to be used for other claims.</summary>
public sealed class DeskFinding
{
    /// <summary>Longest sentence, in UTF-16 code units.</summary>
    public const int WordsMaxLength = Claim.StatementMaxLength;

    private DeskFinding()
    {
    }

    public Guid Id { get; private set; }

    public Guid SourceId { get; private set; }

    /// <summary>What was found.</summary>
    public string Words { get; private set; } = "";

    public string Quotation { get; private set; } = "";

    public LocatorKind LocatorKind { get; private set; }

    public string? Locator { get; private set; }

    public Guid KeptById { get; private set; }

    public DateTimeOffset KeptAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>What is written of it now.</summary>
    public FindingDetails Details => new(Words, Quotation, LocatorKind, Locator);

    internal static DeskFinding Keep(PieceOfEvidence piece, string words, Guid by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        SourceId = piece.SourceId,
        Words = words.Trim(),
        Quotation = piece.Quotation!,
        LocatorKind = piece.LocatorKind,
        Locator = piece.Locator,
        KeptById = by,
        KeptAt = now,
        Version = 1,
    };

    /// <summary>Corrects it. What was used already stays as it stands where it is used.</summary>
    internal void Correct(FindingDetails details)
    {
        Words = details.Words.Trim();
        Quotation = details.Quotation.Trim();
        LocatorKind = details.LocatorKind;
        Locator = Text(details.Locator);
        Version++;
    }

    /// <summary>Its source turned out to be the same as another one.</summary>
    internal void LieOn(Guid sourceId) => SourceId = sourceId;

    /// <summary>A use of it with these particulars, in its own words.</summary>
    internal EvidenceDetails Put(EvidenceDetails use) => use with { Quotation = Quotation, LocatorKind = LocatorKind, Locator = Locator };

    /// <summary>What somebody else wrote since, field by field, beside what is wanted now.</summary>
    internal IReadOnlyList<FieldConflict> Differences(FindingDetails yours) =>
    [
        .. FieldDifferences.Between(
            (nameof(Words), Words, yours.Words.Trim()),
            (nameof(Quotation), Quotation, yours.Quotation.Trim()),
            (nameof(LocatorKind), LocatorKind.ToString(), yours.LocatorKind.ToString()),
            (nameof(Locator), Locator, Text(yours.Locator))),
    ];

    private static string? Text(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}

/// <summary>A piece of evidence that rests on a finding.</summary>
public sealed class FindingUse
{
    private FindingUse()
    {
    }

    public Guid EvidenceId { get; private set; }

    public Guid FindingId { get; private set; }

    /// <summary>The finding's version whose words it has.</summary>
    public int FindingVersion { get; private set; }

    internal static FindingUse Of(Guid evidenceId, DeskFinding finding) =>
        new() { EvidenceId = evidenceId, FindingId = finding.Id, FindingVersion = finding.Version };

    internal void Follow(DeskFinding finding) => FindingVersion = finding.Version;
}
