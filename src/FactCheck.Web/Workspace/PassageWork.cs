using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Text;
using FactCheck.Text.Anchoring;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Workspace;

/// <summary>Where a claim stands in the text: a passage more, one less, an edge moved.</summary>
public sealed class PassageWork(ArticleFragments fragments, ClaimActions actions, IStringLocalizer<TextWork> words)
{
    private const int WordsAtEdge = 40;

    /// <summary>What a selection takes, with its words; null when only blanks were selected.</summary>
    public async Task<PickedText?> SnapAsync(
        ArticleView article, Guid personId, Span selected, TextUnit unit, CancellationToken cancellation) =>
        await FindAsync(article, personId, cancellation) is { } kept
        && TextUnits.Snap(kept.Text, kept.Sentences, selected, unit) is { } span
            ? new PickedText(span, Shortened(span.Of(kept.Text)))
            : null;

    /// <summary>Where an edge goes; it stays where the passage would else be empty.</summary>
    public async Task<MovedEdge?> MoveAsync(ArticleView article, Guid personId, EdgeMove move, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(move);
        if (await FindAsync(article, personId, cancellation) is not { } kept || Passages.Check(kept.Text, move.Passage) is not null)
            return null;

        var edge = move.To is { } offset ? Drop(kept, offset, move) : Step(kept, move);
        var (start, end) = move.IsEnd ? (move.Passage.Start, edge) : (edge, move.Passage.End);
        var moved = start < end ? Passages.SnapOutwards(kept.Text, new Span(start, end)) : move.Passage;
        return new MovedEdge(moved.Start, moved.End, WordsAt(kept.Text, moved, move.IsEnd));
    }

    /// <summary>Adds a stretch to a claim's passages.</summary>
    public Task<bool> AddAsync(ArticleView article, ClaimView claim, Span added, CancellationToken cancellation) =>
        SendAsync(article, claim, [.. Here(article, claim), added], cancellation);

    /// <summary>Puts a passage elsewhere, or takes it off.</summary>
    public async Task<bool> ChangeAsync(ArticleView article, ClaimView claim, Span passage, Span? moved, CancellationToken cancellation)
    {
        var here = Here(article, claim);
        return here.Remove(passage) && await SendAsync(article, claim, moved is { } span ? [.. here, span] : here, cancellation);
    }

    private static List<Span> Here(ArticleView article, ClaimView claim) =>
        [.. claim.Passages.Where(passage => passage.RevisionId == article.RevisionId).Select(passage => passage.Span)];

    private static int Step(KeptFragment kept, EdgeMove move) => TextUnits.Step(
        kept.Text, kept.Sentences, move.IsEnd ? move.Passage.End : move.Passage.Start, move.IsEnd, move.Unit, move.Forward);

    // The unit under the pointer is taken whole, from whichever side it is reached.
    private static int Drop(KeptFragment kept, int offset, EdgeMove move)
    {
        var at = Math.Clamp(move.IsEnd ? offset - 1 : offset, 0, kept.Text.Length - 1);
        return TextUnits.Snap(kept.Text, kept.Sentences, new Span(at, at + 1), move.Unit) is { } under
            ? move.IsEnd ? under.End : under.Start
            : TextUnits.Step(kept.Text, kept.Sentences, offset, move.IsEnd, TextUnit.Character, forward: !move.IsEnd);
    }

    private static string WordsAt(string text, Span passage, bool isEnd)
    {
        if (!isEnd || passage.Length <= WordsAtEdge)
            return Shortened(passage.Of(text));
        var start = TextUnits.Step(text, [], passage.End - WordsAtEdge, isEnd: false, TextUnit.Word, forward: true);
        return "… " + new Span(start < passage.End ? start : passage.Start, passage.End).Of(text);
    }

    private static string Shortened(string text)
    {
        if (text.Length <= WordsAtEdge)
            return text;
        var end = TextUnits.Step(text, [], WordsAtEdge, isEnd: true, TextUnit.Word, forward: false);
        return Passages.SnapOutwards(text, new Span(0, end)).Of(text) + " …";
    }

    private async Task<bool> SendAsync(ArticleView article, ClaimView claim, IEnumerable<Span> passages, CancellationToken cancellation)
    {
        var name = claim.Number is { } number ? ArticleNumber.Format(article.Number, number) : words["Suggestion"].Value;
        return await actions.ChangePassagesAsync(article.RevisionId, claim, Joined(passages), name, cancellation) is not null;
    }

    private Task<KeptFragment?> FindAsync(ArticleView article, Guid personId, CancellationToken cancellation) =>
        fragments.FindAsync(personId, article.Number, article.Sha256, cancellation);

    /// <summary>In the order of the text; passages that touch become one.</summary>
    private static List<Span> Joined(IEnumerable<Span> spans)
    {
        var joined = new List<Span>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (joined is [.., var last] && span.Start <= last.End)
                joined[^1] = last with { End = Math.Max(last.End, span.End) };
            else
                joined.Add(span);
        }

        return joined;
    }
}
