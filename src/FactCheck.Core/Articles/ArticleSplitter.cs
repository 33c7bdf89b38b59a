using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>Reads an article's current text outside any transaction and puts the suggestions to the gate.</summary>
public sealed class ArticleSplitter(DeskReader reader, Desk desk)
{
    private const int TenThousandths = 10_000;

    /// <summary>Splits an article; a second time adds only what is not there yet.</summary>
    public async Task<Outcome<SplitResult>> SplitAsync(
        Guid commandId, Guid articleId, Guid personId, CancellationToken cancellation)
    {
        var current = await FindTextAsync(articleId, personId, cancellation);
        if (current is null)
            return new Outcome<SplitResult>.Gone();

        var options = new ReadingOptions(current.Language, PartialDate.Day(current.Published));
        var reading = await Task.Run(() => ArticleReader.Read(current.Text, options, cancellation), cancellation);
        var command = new AddSuggestions(
            commandId, articleId, current.RevisionId, [.. reading.Suggestions.Select(Suggested)]);
        return await desk.DoAsync(command, personId, cancellation);
    }

    /// <summary>The article's current text; null when there is none that this person may read.</summary>
    internal async Task<TextToSplit?> FindTextAsync(Guid articleId, Guid personId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        return await view.Articles.Where(article => article.Id == articleId)
            .Join(
                view.Revisions,
                article => article.CurrentRevisionId,
                revision => revision.Id,
                (article, revision) => new TextToSplit(revision.Id, revision.Text, article.Language, article.Published))
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>What the engine proposes, as a command carries it.</summary>
    internal static SuggestedClaim Suggested(ReadSuggestion suggestion) => new(
        suggestion.Passages,
        Shortened(suggestion.Statement),
        [.. suggestion.Claimants.Select(claimant => new ClaimantName(claimant.Name, claimant.Title, claimant.Affiliation)
        {
            AlsoCalled = claimant.AlsoCalled,
        })],
        suggestion.Form,
        suggestion.Kind,
        suggestion.Check,
        suggestion.Worth,
        (int)Math.Round(suggestion.Chance * TenThousandths),
        suggestion.Reasons)
    {
        Halves = suggestion.Halves,
    };

    /// <summary>A statement has its limit; the passage keeps the whole sentence.</summary>
    private static string Shortened(string statement)
    {
        if (statement.Length <= Claim.StatementMaxLength)
            return statement;

        var end = Claim.StatementMaxLength - 1;
        return string.Concat(statement.AsSpan(0, char.IsHighSurrogate(statement[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>A text and what the engine must know of it.</summary>
    internal sealed record TextToSplit(Guid RevisionId, string Text, string Language, string? Published);
}
