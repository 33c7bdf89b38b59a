namespace FactCheck.Core.Gate;

/// <summary>Why something was not done: a stable code for programs and translations, one plain sentence for people.</summary>
/// <param name="Code">Feature and reason, such as <c>verdict.ownWork</c>; never changes once released.</param>
public sealed record Refusal(string Code, string Sentence);

/// <summary>A fault in what was sent, beside the field it concerns.</summary>
/// <param name="Field">Property name of the command; empty when the whole is meant.</param>
public sealed record Fault(string Field, string Sentence);

/// <summary>A field two people changed: what stands now and what the second one wanted.</summary>
public sealed record FieldConflict(string Field, string? Theirs, string? Yours);
