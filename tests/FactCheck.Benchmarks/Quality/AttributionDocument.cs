namespace FactCheck.Benchmarks.Quality;

/// <summary>One stretch of an annotated source, cue or content.</summary>
internal sealed record AttributionFragment(int Start, int End, string Text);

/// <summary>One annotated attribution; its source may be empty.</summary>
internal sealed record GoldAttribution(
    string Id, string Kind, IReadOnlyList<AttributionFragment> Source, IReadOnlyList<AttributionFragment> Cue, IReadOnlyList<AttributionFragment> Content);

/// <summary>One stretch between quotation marks, marks included, and the attribution whose content covers most of it.</summary>
internal sealed record GoldQuote(int Start, int End, string? Attribution, bool Scoreable, int Words, bool Closed);

/// <summary>One line of data/attribution.</summary>
internal sealed record AttributionDocument(string Id, string Text, IReadOnlyList<GoldAttribution> Attributions, IReadOnlyList<GoldQuote> Quotes);
