using System.Text;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Text;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Speed;

/// <summary>The articles people open, put on the desk through the gate: a small one, and one as long as a text may be.</summary>
/// <param name="Sentences">So many of them.</param>
/// <param name="Claims">So many of the sentences, evenly spread, the last among them.</param>
public sealed record SpeedArticle(string Title, int Sentences, int Claims)
{
    /// <summary>10,000 characters, each of its 60 sentences a claim.</summary>
    public static readonly SpeedArticle Small = new("Sailings of the year", 60, 60);

    /// <summary>2,000,000 characters with 5,000 claims.</summary>
    public static readonly SpeedArticle Longest = new("Sailings of the century", 13_000, 5_000);

    private const int MostAtOnce = 1_000;
    private const int SentencesPerParagraph = 3;
    private const string Reviewer = "ortiz@courier.example";

    /// <summary>Imports the article and adds its claims; gives back its number.</summary>
    public async Task<int> PutOnDeskAsync(string data)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddDesk(new DeskDirectory(data)).AddPeople().AddEvidence().AddDeskIdentity();
        await using var services = collection.BuildServiceProvider();
        var person = Done(await services.GetRequiredService<PersonLookup>().FindAsync(Reviewer, CancellationToken.None)).Id;
        var desk = services.GetRequiredService<Desk>();

        var (text, sentences) = Write();
        var prepared = Done(await ArticleIntake.PrepareAsync(new NewArticle(NewId(), text, Title), CancellationToken.None));
        var article = Done(await desk.DoAsync(prepared.Command, person, CancellationToken.None));
        var revision = await FindRevisionAsync(services, person, article.Id);
        var claims = sentences.Where((_, place) => IsClaim(place)).Select(sentence => Suggestion(text, sentence)).ToList();
        Done(await desk.DoAsync(new AddSuggestions(NewId(), article.Id, revision, claims), person, CancellationToken.None));
        var added = await services.GetRequiredService<ClaimList>().ReadAsync(person, article.Id, revision, CancellationToken.None);
        foreach (var some in added.Chunk(MostAtOnce))
            Done(await desk.DoAsync(new AcceptClaims(NewId(), article.Id, [.. some.Select(line => new ClaimAt(line.Id, line.Version))]), person, CancellationToken.None));
        return article.Number;
    }

    /// <summary>The words of a sentence, from 1.</summary>
    public static string Words(int sentence) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"The harbour office said on Monday that line {sentence} carried {1200 + (37 * sentence)} passengers over the strait in March, {sentence % 9 + 2} percent more than in the same month of last year.");

    private bool IsClaim(int place) => (long)place * Claims / Sentences != (place + 1L) * Claims / Sentences;

    private static SuggestedClaim Suggestion(string text, Span sentence) => new(
        [sentence], sentence.Of(text), [new ClaimantName("The harbour office", null, null)],
        Form.ReportedSpeech, Kind.Statistic, Check.Substance, Worth.High, 8_000, ["states a number"]);

    private (string Text, IReadOnlyList<Span> Sentences) Write()
    {
        var text = new StringBuilder();
        var sentences = new List<Span>();
        for (var number = 1; number <= Sentences; number++)
        {
            var start = text.Length;
            text.Append(Words(number));
            sentences.Add(new Span(start, text.Length));
            text.Append(number % SentencesPerParagraph == 0 ? "\n\n" : " ");
        }

        return (text.ToString().TrimEnd(), sentences);
    }

    private static async Task<Guid> FindRevisionAsync(ServiceProvider services, Guid person, Guid article)
    {
        await using var view = await services.GetRequiredService<DeskReader>().OpenAsync(person, CancellationToken.None);
        return await view.Revisions.Where(revision => revision.ArticleId == article).Select(revision => revision.Id).SingleAsync();
    }

    private static Guid NewId() => Guid.CreateVersion7();

    private static T Done<T>(Outcome<T> outcome) => outcome is Outcome<T>.Done done
        ? done.Value
        : throw new InvalidOperationException($"The article could not be put on the desk: {outcome.Sentence}");
}
