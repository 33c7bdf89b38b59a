using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>An article as the pages around its text show it, without the text itself.</summary>
/// <param name="Published">Partial date.</param>
/// <param name="Due">Press time.</param>
/// <param name="Sha256">Of the current revision's text; names the text for good.</param>
/// <param name="SentencesCovered">Of <paramref name="SentencesTotal"/>, those accounted for.</param>
/// <param name="Version">Rises when the metadata is corrected.</param>
public sealed record ArticleView(
    Guid Id,
    int Number,
    string Title,
    string? Byline,
    string? Publication,
    string? Url,
    string? Published,
    string Language,
    DateTimeOffset? Due,
    ArticleStage Stage,
    Guid RevisionId,
    int RevisionNumber,
    string Sha256,
    bool HasHeadline,
    int SentencesTotal,
    int SentencesCovered,
    int Version,
    IReadOnlyList<StretchView> Stretches)
{
    /// <summary>The splitting of its text that is not through; null when nothing is left to split.</summary>
    public SplitView? Splitting { get; init; }
}

/// <summary>A stretch of the current text that was set aside and not taken back.</summary>
public sealed record StretchView(Guid Id, Span Span, SetAsideReason Reason, string? Note, int Version);

/// <summary>A revision's text with its sentences.</summary>
public sealed record RevisionText(string Text, IReadOnlyList<OutlineSentence> Outline);

/// <summary>Reads an article and its text for those who may see it.</summary>
public sealed class ArticleText(DeskReader reader)
{
    /// <summary>The article of this number; null when there is none to be seen.</summary>
    public async Task<ArticleView?> FindAsync(Guid personId, int number, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var found = await view.Articles.Where(article => article.Number == number)
            .Join(view.Revisions, article => article.CurrentRevisionId, revision => revision.Id, (article, revision) => new
            {
                article,
                revision.Number,
                revision.Sha256,
                OutlineHead = revision.Outline.Substring(0, 60),
                revision.Length,
            })
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
            return null;

        var one = found.article;
        var stretches = await view.SetAsideStretches
            .Where(stretch => stretch.ArticleId == one.Id)
            .PlacesIn(one.CurrentRevisionId, view.Anchors)
            .OrderBy(place => place.Start)
            .Select(place => new StretchView(
                place.StretchId, new Span(place.Start, place.End), place.Reason, place.Note, place.Version))
            .ToListAsync(cancellation);
        return new ArticleView(
            one.Id, one.Number, one.Title, one.Byline, one.Publication, one.Url, one.Published, one.Language, one.Due, one.Stage,
            one.CurrentRevisionId, found.Number, found.Sha256, StartsWithHeadline(found.OutlineHead),
            one.SentencesTotal, one.SentencesCovered, one.Version, stretches)
        {
            Splitting = await view.SplitRuns.Where(run => run.ArticleId == one.Id)
                .Select(run => new SplitView(run.State, run.RevisionId == one.CurrentRevisionId ? run.Through : 0, found.Length, run.Added))
                .FirstOrDefaultAsync(cancellation),
        };
    }

    /// <summary>The text that has this hash, if it is a revision of this article; null when there is none to be seen.</summary>
    public async Task<RevisionText?> ReadAsync(Guid personId, int number, string sha256, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var found = await Revisions(view, number, sha256)
            .Select(revision => new { revision.Text, revision.Outline })
            .FirstOrDefaultAsync(cancellation);
        return found is null ? null : new RevisionText(found.Text, TextOutline.Decode(found.Outline));
    }

    /// <summary>Whether this person may read that text now.</summary>
    public async Task<bool> MayReadAsync(Guid personId, int number, string sha256, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        return await Revisions(view, number, sha256).AnyAsync(cancellation);
    }

    private static IQueryable<Revision> Revisions(DeskView view, int number, string sha256) => view.Articles
        .Where(article => article.Number == number)
        .Join(view.Revisions, article => article.Id, revision => revision.ArticleId, (_, revision) => revision)
        .Where(revision => revision.Sha256 == sha256);

    /// <summary>The outline's first entry is <c>[start,end,"Headline"]</c>.</summary>
    private static bool StartsWithHeadline(string outlineHead) =>
        outlineHead.IndexOf(']', StringComparison.Ordinal) is var end and > 0
        && outlineHead.AsSpan(0, end).EndsWith("\"Headline\"", StringComparison.Ordinal);
}
