using System.Globalization;
using System.Security.Cryptography;
using FactCheck.Core.Articles;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Reports;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Demo;

/// <summary>Turns the seeds into commands: people and articles here, what is done to claims in <see cref="DemoClaims"/>.</summary>
internal sealed class DemoLoader(IServiceProvider services, DemoSeeds seeds, DateTimeOffset now, CancellationToken cancellation)
{
    private readonly Dictionary<string, Guid> people = [];
    private readonly Dictionary<string, Guid> sources = [];

    public DemoSeeds Seeds { get; } = seeds;

    public DateTimeOffset Now { get; } = now;

    public CancellationToken Cancellation { get; } = cancellation;

    public DeskReader Reader => services.GetRequiredService<DeskReader>();

    public Guid Person(string key) => people[key];

    /// <summary>The source's key in the library, once some evidence has brought it there.</summary>
    public Guid? KnownSource(string key) => sources.TryGetValue(key, out var id) ? id : null;

    public void Remember(string key, Guid sourceId) => sources[key] = sourceId;

    /// <summary>Founds the desk. Nobody gets a password anyone could know: the demo signs people in by a click.</summary>
    public async Task FoundAsync(string deskName)
    {
        var directory = services.GetRequiredService<PeopleDirectory>();
        var founder = Seeds.People[0];
        var found = new FoundDesk(NewId(), deskName, founder.Name, founder.Email, WorksAlone: false, founder.TimeZone);
        var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        people[founder.Key] = Done(await directory.FoundAsync(found, password, Cancellation), nameof(FoundDesk));
        foreach (var person in Seeds.People.Skip(1))
        {
            var command = new AddPerson(NewId(), person.Name, person.Email, person.Roles, person.TimeZone);
            people[person.Key] = Done(await directory.AddAsync(command, actorId: null, Cancellation), nameof(AddPerson)).PersonId;
        }
    }

    public async Task LoadAsync(SeedCheck check)
    {
        var importer = Person(check.ImportedBy);
        var text = await Seeds.ReadTextAsync(check.Text, Cancellation);
        var published = Now.AddDays(-check.PublishedDaysAgo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var prepared = await ArticleIntake.PrepareAsync(
            new NewArticle(
                NewId(), text, check.Title, check.Byline, check.Publication, check.Url, published, Due: InHours(check.DueInHours)),
            Cancellation);
        var article = await DoAsync(Done(prepared, nameof(ArticleIntake)).Command, importer);
        if (!check.Split)
            return;

        var split = await services.GetRequiredService<ArticleSplitter>().SplitAsync(NewId(), article.Id, importer, Cancellation);
        Done(split, nameof(ArticleSplitter));
        var revision = await ReadRevisionAsync(importer, article.Id);
        foreach (var stretch in check.SetAside)
            await DoAsync(new SetAsideText(NewId(), article.Id, revision.Id, Find(revision.Text, stretch.Quote), stretch.Reason, null), Person(stretch.By));

        var claims = new DemoClaims(this, article.Id, revision);
        foreach (var claim in check.Claims)
            await claims.LoadAsync(claim);
        if (check.Report is { } report)
            await DoAsync(new EditReport(NewId(), article.Id, 0, report.Headline, report.Summary, []), importer);
    }

    public async Task<T> DoAsync<T>(Command<T> command, Guid person) =>
        Done(await services.GetRequiredService<Desk>().DoAsync(command, person, Cancellation), command.GetType().Name);

    /// <summary>Keeps a file of the seeds as a blob.</summary>
    public async Task<Guid> StoreFileAsync(string name, Guid person)
    {
        await using var stream = File.OpenRead(Path.Combine(Seeds.Directory, "files", name));
        var stored = await services.GetRequiredService<BlobStore>().StoreAsync(person, stream, name, Cancellation);
        return Done(stored, nameof(BlobStore)).BlobId;
    }

    public DateTimeOffset? InHours(int? hours) => hours is { } later ? Now.AddHours(later) : null;

    public static Guid NewId() => Guid.CreateVersion7();

    public static Span Find(string text, string quote)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return start >= 0
            ? new Span(start, start + quote.Length)
            : throw new InvalidOperationException($"The seeds quote what is not in the text: {quote}");
    }

    private static T Done<T>(Outcome<T> outcome, string what) => outcome is Outcome<T>.Done done
        ? done.Value
        : throw new InvalidOperationException($"The demo desk could not be loaded: {what}: {outcome.Sentence}");

    private async Task<Revision> ReadRevisionAsync(Guid person, Guid articleId)
    {
        await using var view = await Reader.OpenAsync(person, Cancellation);
        return await view.Revisions.SingleAsync(revision => revision.ArticleId == articleId, Cancellation);
    }
}
