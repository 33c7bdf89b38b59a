namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>An entry of a BibTeX file, its fields as written there; or why it cannot be read.</summary>
/// <param name="Type">In lower case: <c>article</c>.</param>
/// <param name="Key">What the file calls it.</param>
/// <param name="Line">The line it begins in, from 1.</param>
/// <param name="Fields">Names in lower case; values without their outermost braces or quotes, strings put in.</param>
/// <param name="Fault">What is wrong with it; null when it could be read.</param>
internal sealed record BibTexEntry(string Type, string Key, int Line, IReadOnlyDictionary<string, string> Fields, string? Fault = null)
{
    /// <summary>The first of these fields that is not empty.</summary>
    public string? Field(params IReadOnlyList<string> names) =>
        names.Select(name => Fields.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}
