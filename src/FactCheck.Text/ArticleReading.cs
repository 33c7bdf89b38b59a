using FactCheck.Text.Claims;
using FactCheck.Text.Figures;
using FactCheck.Text.Structure;

namespace FactCheck.Text;

/// <summary>What the engine must know of an article besides its text.</summary>
/// <param name="Language">BCP 47 language; English when unknown.</param>
/// <param name="Published">The article's date, from which relative dates are resolved; null when unknown.</param>
public sealed record ReadingOptions(string Language = "en", DateOnly? Published = null)
{
    /// <summary>
    /// Tells in which sentences claims are looked for; null for all of them. The others have no kind and no chance; their place,
    /// their form and who speaks in them are found everywhere.
    /// </summary>
    public Func<Span, bool>? SuggestIn { get; init; }
}

/// <summary>An article as a fact-checker reads it, in the order of the text. All spans count UTF-16 code units of the text that was read.</summary>
/// <param name="Sentences">Together they hold every character of the text that is no blank.</param>
/// <param name="Suggestions">Claims proposed to a person.</param>
/// <param name="Claimants">Everybody and every body quoted, each once.</param>
public sealed record ArticleReading(
    IReadOnlyList<ReadSentence> Sentences,
    IReadOnlyList<ReadSuggestion> Suggestions,
    IReadOnlyList<ReadClaimant> Claimants)
{
    /// <summary>Who says what, found anywhere in the text, in the order of the words said.</summary>
    public IReadOnlyList<ReadAttribution> Attributions { get; init; } = [];
}

/// <summary>Somebody's words as the article gives them.</summary>
/// <param name="Source">Whoever speaks, as written there ('he', 'the mayor'); null when nobody is named beside the words.</param>
/// <param name="Cue">The verb or phrase that reports; null when there is none.</param>
/// <param name="Contents">What was said, in order; attribution left out, quotation marks and 'that' included.</param>
/// <param name="Speaker">Whom the source means, where that is certain enough.</param>
public sealed record ReadAttribution(Span? Source, Span? Cue, IReadOnlyList<Span> Contents, ReadClaimant? Speaker);

/// <summary>One sentence (or a dateline, a caption line …) of the text.</summary>
/// <param name="Span">Its place; never overlaps another sentence's.</param>
/// <param name="Structure">What the paragraph it stands in is.</param>
/// <param name="Speaker">The name of who speaks, without title or body; null in the article's own voice.</param>
/// <param name="Quotes">Stretches inside quotation marks, marks not included.</param>
/// <param name="Form">How it is said.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Chance">Calibrated chance, 0 to 1, that an editor would pick it.</param>
/// <param name="WorthChecking">The engine's own decision.</param>
/// <param name="Reasons">What made the chance, readable, strongest first; at most five.</param>
public sealed record ReadSentence(
    Span Span,
    StructureKind Structure,
    string? Speaker,
    IReadOnlyList<Span> Quotes,
    Form Form,
    Kind Kind,
    double Chance,
    bool WorthChecking,
    IReadOnlyList<string> Reasons);

/// <summary>A claim the splitter proposes.</summary>
/// <param name="Passages">Where it stands, in order; one or more.</param>
/// <param name="Statement">Proposed self-contained wording.</param>
/// <param name="Claimants">Outermost first, innermost last; empty when the article itself speaks.</param>
/// <param name="Form">How it is said.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Check">What is asked of it.</param>
/// <param name="Worth">How much it deserves to be checked, by the chance.</param>
/// <param name="Chance">Calibrated chance, 0 to 1, that an editor would pick it.</param>
/// <param name="Reasons">What made the chance, readable, strongest first; how its numbers work out comes before all.</param>
/// <param name="Halves">Two or more passages that can be true apart, when a split is proposed; else empty.</param>
public sealed record ReadSuggestion(
    IReadOnlyList<Span> Passages,
    string Statement,
    IReadOnlyList<ReadClaimant> Claimants,
    Form Form,
    Kind Kind,
    Check Check,
    Worth Worth,
    double Chance,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<Span> Halves)
{
    /// <summary>Numbers, dates, places and bodies in the passages, normalised, in the order of the text.</summary>
    public IReadOnlyList<ReadFigure> Figures { get; init; } = [];

    /// <summary>The place, from 0, of an earlier suggestion of this article that says the same; null when there is none.</summary>
    public int? SameAs { get; init; }
}

/// <summary>A person or body the article quotes.</summary>
/// <param name="Name">Full name, without title or body.</param>
/// <param name="Title">Title as the article gave it, or null.</param>
/// <param name="Affiliation">Body as the article gave it, or null.</param>
/// <param name="AlsoCalled">Every other form the article uses.</param>
public sealed record ReadClaimant(string Name, string? Title, string? Affiliation, IReadOnlyList<string> AlsoCalled)
{
    /// <summary>How often the article reports their words; 0 when a post alone names them.</summary>
    public int Count { get; init; }
}
