using FactCheck.Text;
using FactCheck.Text.Anchoring;

namespace FactCheck.Core.Evidence.Quoting;

/// <summary>
/// Where in a snapshot's text a piece of evidence quotes from. It holds as long as the quotation is the one that was
/// selected; a quotation that was typed over is looked for by its words.
/// </summary>
public sealed class QuotationSelector
{
    private QuotationSelector()
    {
    }

    public Guid EvidenceId { get; private set; }

    public Guid SnapshotId { get; private set; }

    /// <summary>First code unit of the snapshot's text.</summary>
    public int Start { get; private set; }

    /// <summary>One past the last.</summary>
    public int End { get; private set; }

    public string Exact { get; private set; } = "";

    /// <summary>Up to 32 code units before it.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>Up to 32 code units after it.</summary>
    public string Suffix { get; private set; } = "";

    /// <summary>The place.</summary>
    internal Span Span => new(Start, End);

    internal static QuotationSelector Of(Guid evidenceId) => new() { EvidenceId = evidenceId };

    internal void Point(Guid snapshotId, PassageSelector passage)
    {
        SnapshotId = snapshotId;
        (Start, End) = (passage.Span.Start, passage.Span.End);
        (Exact, Prefix, Suffix) = (passage.Exact, passage.Prefix, passage.Suffix);
    }
}
