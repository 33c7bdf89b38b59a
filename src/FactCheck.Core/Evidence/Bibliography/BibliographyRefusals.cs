using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Why a file of references, or one of its entries, does not come in.</summary>
public static class BibliographyRefusals
{
    /// <summary>Of an entry: a source of the library stands somewhere.</summary>
    public const string WithoutAddress = "It has neither a web address nor a DOI.";

    public static readonly Refusal TooLarge = new(
        "bibliography.tooLarge", "A file of references has at most 5 MB.");

    public static readonly Refusal TooMany = new(
        "bibliography.tooMany", "A file of references has at most 1,000 entries: split it and bring in one part after the other.");

    public static readonly Refusal Empty = new(
        "bibliography.empty", "There is no entry in this file.");

    public static readonly Refusal Unknown = new(
        "bibliography.unknown", "This is neither BibTeX nor CSL-JSON.");

    /// <summary>It begins like JSON and goes wrong.</summary>
    public static Refusal NotJson(long line) => new(
        "bibliography.notJson", FormattableString.Invariant($"This is not CSL-JSON: line {line} cannot be read."));

    /// <summary>So much is broken that the file is not what it says.</summary>
    public static Refusal Broken(int line) => new(
        "bibliography.broken", FormattableString.Invariant($"Too much of this file cannot be read; the first entry that is broken begins in line {line}."));
}
