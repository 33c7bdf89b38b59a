using System.Globalization;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles;

/// <content>How an article comes in, is corrected and split.</content>
public sealed partial class Article
{
    internal static (Article Article, Revision Revision, Fact Fact) Import(
        int number, ArticleDetails details, IntakeText text, Guid actorId, DateTimeOffset now)
    {
        var article = new Article
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            Stage = ArticleStage.Draft,
            Mode = Mode.ChosenClaims,
            ImportedById = actorId,
            ImportedAt = now,
            Version = 1,
        };
        article.Write(details);
        var revision = Revision.First(article.Id, text, now);
        article.CurrentRevisionId = revision.Id;
        article.CountCoverage(TextOutline.Decode(text.Outline), []);
        return (article, revision, new Fact(FactKinds.ArticleImported, article.Id, article.Id));
    }

    internal Ruling Correct(ArticleDetails details)
    {
        if (Differences(details).Count == 0)
            return Ruling.Of();

        Write(details);
        Version++;
        return new Fact(FactKinds.ArticleCorrected, Id, Id);
    }

    /// <summary>Field by field what stands and what somebody else wants instead.</summary>
    internal IReadOnlyList<FieldConflict> Differences(ArticleDetails details)
    {
        (string Field, string? Theirs, string? Yours)[] fields =
        [
            (nameof(Title), Title, details.Title),
            (nameof(Byline), Byline, details.Byline),
            (nameof(Publication), Publication, details.Publication),
            (nameof(Url), Url, details.Url),
            (nameof(Published), Published, details.Published),
            (nameof(Language), Language, details.Language),
            (nameof(Due), Written(Due), Written(details.Due)),
        ];
        return [.. fields
            .Where(field => field.Theirs != field.Yours)
            .Select(field => new FieldConflict(field.Field, field.Theirs, field.Yours))];
    }

    /// <summary>Suggestions stand under the text: the article is in review.</summary>
    internal void TakeSuggestions() => Stage = ArticleStage.InReview;

    /// <summary>The whole text is split.</summary>
    internal Fact Split()
    {
        TakeSuggestions();
        return new Fact(FactKinds.ArticleSplit, Id, Id);
    }

    /// <summary>The article has a newer text.</summary>
    internal Fact Revise(Revision revision)
    {
        CurrentRevisionId = revision.Id;
        return new Fact(FactKinds.ArticleRevised, revision.Id, Id);
    }

    /// <summary>The next claim's number; none is given twice.</summary>
    internal int TakeClaimNumber() => NextClaimNumber++;

    /// <summary>Counts sentences and those accounted for.</summary>
    internal void CountCoverage(IReadOnlyList<OutlineSentence> outline, IEnumerable<Text.Span> accounted) =>
        (SentencesTotal, SentencesCovered) = Coverage.Count(outline, accounted);

    private static string? Written(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private void Write(ArticleDetails details)
    {
        Title = details.Title;
        SortTitle = details.Title.ToUpperInvariant();
        Byline = details.Byline;
        Publication = details.Publication;
        Url = details.Url;
        Published = details.Published;
        Language = details.Language;
        Due = details.Due;
    }
}
