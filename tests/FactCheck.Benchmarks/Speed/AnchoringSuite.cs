using System.Diagnostics;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using FactCheck.Text;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Speed;

/// <summary>A new text of a big article with its claims, from the text as typed to the committed transaction.</summary>
internal static class AnchoringSuite
{
    // A little under the longest article there may be, which the new text must not pass either.
    private const int Length = 1_980_000;
    private const int Claims = 5_000;

    // As in a server that has worked for a while: what is run often is compiled for speed by then.
    private const int WarmingRounds = 2;
    private const int Rounds = 5;

    /// <summary>Words of which texts are made, when no data is at hand.</summary>
    private const string Words =
        """
        the council said on Monday that 14 new buses would run in May and two libraries close by January after the mayor had asked for
        3.5 million more to repair the old harbour wall which nobody counted since 2019 although ships came every week from the north
        with grain timber and steel while residents of the quay wrote letters about trucks noise at night and a ban that is ignored
        """;

    public static async Task<IReadOnlyList<SpeedFigure>> RunAsync()
    {
        var large = new List<double>();
        var small = new List<double>();
        var steps = new Dictionary<RevisionStep, List<double>>();
        for (var round = 0; round < WarmingRounds; round++)
            await ReviseAsync(Length, Claims, []);
        for (var round = 0; round < Rounds; round++)
        {
            small.Add(await ReviseAsync(Length / 10, Claims / 10, []));
            large.Add(await ReviseAsync(Length, Claims, steps));
        }

        return
        [
            new($"a new revision of {Length:N0} units with {Claims:N0} claims, 1 % changed", "ms", SpeedFigure.Median(large), "<= 1,000 ms"),
            .. steps.Select(step => new SpeedFigure($"of that, {step.Key.ToString().ToLowerInvariant()}", "ms", SpeedFigure.Median(step.Value), "")),
            new("the same (reference: a tenth of text and claims)", "ms", SpeedFigure.Median(large), "<= 11 x", SpeedFigure.Median(small)),
        ];
    }

    private static async Task<double> ReviseAsync(int length, int claims, Dictionary<RevisionStep, List<double>> steps)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-anchoring-");
        try
        {
            var made = MadeRevisions.Of(Words, length, claims);
            await using var services = await OpenAsync(folder.FullName);
            var (article, person) = await PutOnDeskAsync(services, made);
            var clock = Stopwatch.StartNew();
            var progress = new Steps(clock);
            var outcome = await services.GetRequiredService<RevisionIntake>()
                .ImportAsync(Guid.CreateVersion7(), article, made.After, person, progress, CancellationToken.None);
            Done(outcome);
            progress.Into(steps);
            return clock.Elapsed.TotalMilliseconds;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<ServiceProvider> OpenAsync(string path)
    {
        var directory = new DeskDirectory(path);
        Done(await new DatabaseOpening(directory, TimeProvider.System).OpenAsync(OpeningMode.Serve, CancellationToken.None)).Dispose();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddDesk(directory).AddPeople().AddDeskIdentity();
        return collection.BuildServiceProvider();
    }

    private static async Task<(Guid Article, Guid Person)> PutOnDeskAsync(ServiceProvider services, MadeRevisions made)
    {
        var desk = services.GetRequiredService<Desk>();
        var person = Done(await desk.DoAsOperatorAsync(
            new FoundDesk(Guid.CreateVersion7(), "Desk", "A. Editor", "editor@desk.example", WorksAlone: true), CancellationToken.None));
        var prepared = Done(await ArticleIntake.PrepareAsync(new NewArticle(Guid.CreateVersion7(), made.Before, "Big"), CancellationToken.None));
        var article = Done(await desk.DoAsync(prepared.Command, person, CancellationToken.None));
        await using var view = await services.GetRequiredService<DeskReader>().OpenAsync(person, CancellationToken.None);
        var revision = await view.Articles.Where(one => one.Id == article.Id).Select(one => one.CurrentRevisionId).SingleAsync();
        Done(await desk.DoAsync(
            new AddSuggestions(Guid.CreateVersion7(), article.Id, revision, [.. made.Passages.Select(passage => Suggested(passage, made.Before))]),
            person, CancellationToken.None));
        var suggested = await view.Claims.Where(claim => claim.ArticleId == article.Id)
            .Select(claim => new ClaimAt(claim.Id, claim.Version)).ToListAsync();
        foreach (var some in suggested.Chunk(1_000))
            Done(await desk.DoAsync(new AcceptClaims(Guid.CreateVersion7(), article.Id, some), person, CancellationToken.None));
        return (article.Id, person);
    }

    private static SuggestedClaim Suggested(Span passage, string text) => new(
        [passage], passage.Of(text), [], Form.OwnVoice, Kind.Statistic, Check.Substance, Worth.High, 8_000, []);

    private static T Done<T>(Outcome<T> outcome) => outcome is Outcome<T>.Done done
        ? done.Value
        : throw new InvalidOperationException($"The big article could not be revised: {outcome.Sentence}");

    private sealed class Steps(Stopwatch clock) : IProgress<RevisionStep>
    {
        private readonly List<(RevisionStep Step, double At)> begun = [];

        public void Report(RevisionStep value) => begun.Add((value, clock.Elapsed.TotalMilliseconds));

        public void Into(Dictionary<RevisionStep, List<double>> steps)
        {
            var ends = begun.Skip(1).Select(step => step.At).Append(clock.Elapsed.TotalMilliseconds);
            foreach (var ((step, at), end) in begun.Zip(ends))
            {
                if (!steps.TryGetValue(step, out var times))
                    steps[step] = times = [];
                times.Add(end - at);
            }
        }
    }
}
