using System.Text;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Speed;

/// <summary>The article people open: 10,000 characters, each of its 60 sentences a claim, put on the desk through the gate.</summary>
internal static class SpeedArticle
{
    private const int Claims = 60;
    private const int SentencesPerParagraph = 3;
    private const string Reviewer = "ortiz@courier.example";

    /// <summary>Imports the article and adds its claims; gives back its number.</summary>
    public static async Task<int> PutOnDeskAsync(string data)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddDesk(new DeskDirectory(data)).AddPeople().AddEvidence().AddDeskIdentity();
        await using var services = collection.BuildServiceProvider();
        var person = Done(await services.GetRequiredService<PersonLookup>().FindAsync(Reviewer, CancellationToken.None)).Id;
        var desk = services.GetRequiredService<Desk>();

        var (text, sentences) = Write();
        var prepared = Done(await ArticleIntake.PrepareAsync(new NewArticle(NewId(), text, "Sailings of the year"), CancellationToken.None));
        var article = Done(await desk.DoAsync(prepared.Command, person, CancellationToken.None));
        var revision = await FindRevisionAsync(services, person, article.Id);
        foreach (var sentence in sentences)
        {
            var claim = new AddClaim(NewId(), article.Id, revision, [sentence], null, [new ClaimantName("The harbour office", null, null)]);
            Done(await desk.DoAsync(claim, person, CancellationToken.None));
        }

        return article.Number;
    }

    private static (string Text, IReadOnlyList<Span> Sentences) Write()
    {
        var text = new StringBuilder();
        var sentences = new List<Span>();
        for (var number = 1; number <= Claims; number++)
        {
            var start = text.Length;
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"The harbour office said on Monday that line {number} carried {1200 + (37 * number)} passengers over the strait in March, {number % 9 + 2} percent more than in the same month of last year.");
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
