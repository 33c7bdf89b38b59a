using System.Globalization;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Speed;

/// <summary>Evidence of the small article's last claim, which nobody looks at meanwhile, put on the desk through the gate beside the running server.</summary>
internal sealed class SpeedEvidence : IAsyncDisposable
{
    private const string Reviewer = "ortiz@courier.example";

    private readonly ServiceProvider services;
    private readonly Guid person;
    private readonly Guid claim;

    private SpeedEvidence(ServiceProvider services, Guid person, Guid claim)
    {
        this.services = services;
        this.person = person;
        this.claim = claim;
    }

    public static async Task<SpeedEvidence> OpenAsync(SpeedBench bench)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddDesk(new DeskDirectory(bench.Data)).AddPeople().AddEvidence().AddDeskIdentity();
        var services = collection.BuildServiceProvider();
        var person = ((Outcome<NamedPerson>.Done)await services.GetRequiredService<PersonLookup>().FindAsync(Reviewer, CancellationToken.None)).Value.Id;
        await using var view = await services.GetRequiredService<DeskReader>().OpenAsync(person, CancellationToken.None);
        var claim = await view.Claims
            .Where(one => one.Number == SpeedArticle.Small.Claims && view.Articles.Any(article => article.Id == one.ArticleId && article.Number == bench.Article))
            .Select(one => one.Id)
            .SingleAsync();
        return new SpeedEvidence(services, person, claim);
    }

    /// <summary>Attaches pages, whose captures wait from then on.</summary>
    public async Task AttachPagesAsync(IEnumerable<string> urls)
    {
        var desk = services.GetRequiredService<Desk>();
        foreach (var url in urls)
        {
            var source = new SourceDetails(string.Create(CultureInfo.InvariantCulture, $"Log at {url}"), url, null, null, null, SourceType.NewsReport, Primary: false);
            var evidence = new EvidenceDetails(Stance.Context, null, LocatorKind.None, null, new DateOnly(2026, 11, 4), null);
            var outcome = await desk.DoAsync(new AttachEvidence(Guid.CreateVersion7(), [claim], null, source, null, evidence), person, CancellationToken.None);
            if (!outcome.IsDone)
                throw new InvalidOperationException($"A page could not be attached: {outcome.Sentence}");
        }
    }

    /// <summary>Waits until everything attached was captured, or could not be.</summary>
    public async Task WaitAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await CountUnderWayAsync() > 0)
            await Task.Delay(50, patience.Token);
    }

    public Task<int> CountUnderWayAsync() => CountAsync(CaptureState.Waiting, CaptureState.Running);

    public Task<int> CountRunningAsync() => CountAsync(CaptureState.Running, CaptureState.Running);

    public Task<int> CountFailedAsync() => CountAsync(CaptureState.Failed, CaptureState.Failed);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<int> CountAsync(CaptureState one, CaptureState other)
    {
        await using var view = await services.GetRequiredService<DeskReader>().OpenAsync(person, CancellationToken.None);
        return await view.Captures.CountAsync(capture => capture.State == one || capture.State == other);
    }
}
