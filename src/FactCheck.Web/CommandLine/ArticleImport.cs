using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Web.CommandLine;

/// <summary>What the command line says of an article; null where what was read in it stands.</summary>
internal sealed record GivenMetadata(string? Title, string? Byline, string? Publication, string? Published, bool Anyway);

/// <summary>One import from the command line.</summary>
internal sealed class ArticleImport(VerbDesk verb, string who, bool split)
{
    private const string EnglishUnlessSaid = "en";

    public async Task<int> RunAsync(string source, GivenMetadata given, CancellationToken cancellation)
    {
        // Asked before anything is fetched: nobody makes the desk fetch an address they may not import.
        var found = await verb.Get<PersonLookup>().FindAllowedAsync(who, Permission.PrepareClaims, cancellation);
        if (found is not Outcome<NamedPerson>.Done { Value: var person })
            return Refuse.With(found);

        if (await ReadAsync(source, cancellation) is not { } read)
            return Refuse.With($"There is no file '{source}'.");
        if (read is not Outcome<ImportedArticle>.Done { Value: var article })
            return Refuse.With(read);
        if (string.IsNullOrWhiteSpace(given.Title ?? article.Title))
            return Refuse.With("No title was found; give one with --title.");

        var prepared = await ArticleIntake.PrepareAsync(Combine(article, given), cancellation);
        if (prepared is not Outcome<PreparedArticle>.Done { Value.Command: var command })
            return Refuse.With(prepared);

        var outcome = await verb.Get<Desk>().DoAsync(command, person.Id, cancellation);
        return outcome is Outcome<ImportedArticleRef>.Done { Value: var imported }
            ? await FinishAsync(imported, person, cancellation)
            : Refuse.With(outcome);
    }

    private async Task<int> FinishAsync(ImportedArticleRef imported, NamedPerson person, CancellationToken cancellation)
    {
        if (split)
        {
            var outcome = await verb.Get<LongSplitting>().SplitAndWaitAsync(Guid.CreateVersion7(), imported.Id, person.Id, cancellation);
            if (!outcome.IsDone)
                return Refuse.With($"{ArticleNumber.Format(imported.Number)} was imported, but not split: {outcome.Sentence}");
        }

        Console.WriteLine(ArticleNumber.Format(imported.Number));
        return ExitCode.Done;
    }

    private async Task<Outcome<ImportedArticle>?> ReadAsync(string source, CancellationToken cancellation)
    {
        if (IsAddress(source))
            return await verb.Get<ArticleImporter>().ReadUrlAsync(source, cancellation);

        var bytes = await SourceText.ReadBytesAsync(source, cancellation);
        return bytes is null ? null : await verb.Get<ArticleFiles>().ReadAsync(source == SourceText.StandardInput ? "" : source, bytes, cancellation);
    }

    private static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static NewArticle Combine(ImportedArticle article, GivenMetadata given) => new(
        Guid.CreateVersion7(),
        article.TextWithHeadline(),
        (given.Title ?? article.Title)!.Trim(),
        given.Byline ?? article.Byline,
        given.Publication ?? article.Publication,
        article.Url,
        given.Published ?? article.Published,
        article.Language ?? EnglishUnlessSaid,
        Anyway: given.Anyway);
}
