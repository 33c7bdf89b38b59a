namespace FactCheck.Text.Matching;

/// <summary>A claim as a matcher reads it.</summary>
/// <param name="Statement">What is claimed; a post may be given as it stands, with its links and its author's line.</param>
/// <param name="Title">A heading that says it once more in other words; null when there is none.</param>
/// <param name="When">The day it was said or published; null when unknown.</param>
public sealed record ClaimText(string Statement, string? Title = null, DateOnly? When = null);
