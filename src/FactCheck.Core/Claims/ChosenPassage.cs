using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Text;
using FactCheck.Text.Anchoring;

namespace FactCheck.Core.Claims;

/// <summary>A passage somebody chose, checked against its text, with its selectors.</summary>
internal sealed record ChosenPassage(Guid RevisionId, int Start, int End, string Exact, string Prefix, string Suffix)
{
    /// <summary>Checks spans against the text: all of them in the order of the text, or why one cannot be a passage.</summary>
    public static (IReadOnlyList<ChosenPassage> Passages, Refusal? Refusal) Read(
        Revision revision, IReadOnlyList<Span> spans)
    {
        foreach (var span in spans)
        {
            if (FactCheck.Text.Anchoring.Passages.Check(revision.Text, span) is { } fault)
                return ([], ArticleRefusals.Passage(fault));
        }

        return spans.Count == 0
            ? ([], ClaimRefusals.NoPassage)
            : ([.. spans.Distinct().OrderBy(span => span.Start).ThenBy(span => span.End).Select(span => For(revision, span))], null);
    }

    /// <summary>The same passage as one that is kept.</summary>
    public static ChosenPassage Of(Passage passage) => new(
        passage.RevisionId, passage.Start, passage.End, passage.Exact, passage.Prefix, passage.Suffix);

    /// <summary>Whether the kept passage is this one.</summary>
    public bool Is(Passage passage) =>
        passage.RevisionId == RevisionId && passage.Start == Start && passage.End == End;

    /// <summary>What was typed or, when nothing was, the text of the passages; refused when that can be no statement.</summary>
    public static (string Statement, Refusal? Refusal) Word(string? typed, IReadOnlyList<ChosenPassage> passages)
    {
        var statement = Claim.Filled(typed) ?? Text(passages);
        return statement.Length switch
        {
            0 => ("", ClaimRefusals.NoPassage),
            > Claim.StatementMaxLength => ("", ClaimRefusals.StatementTooLong),
            _ => (statement, null),
        };
    }

    private static string Text(IReadOnlyList<ChosenPassage> passages) => string.Join(
        " … ",
        passages.Select(passage => string.Join(' ', passage.Exact.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            .Where(text => text.Length > 0));

    private static ChosenPassage For(Revision revision, Span span)
    {
        var selector = PassageSelector.For(revision.Text, span);
        return new ChosenPassage(revision.Id, span.Start, span.End, selector.Exact, selector.Prefix, selector.Suffix);
    }
}
