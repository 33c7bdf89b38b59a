using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Notifications;
using FactCheck.Core.People;
using FactCheck.Core.Reports;
using FactCheck.Core.Revisions;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Storage;

/// <summary>What one person may read, as queries that do not track.</summary>
public sealed partial class DeskView : IAsyncDisposable
{
    private readonly DeskContext database;
    private readonly bool readsArticles;
    private readonly bool keepsDesk;
    private readonly ConfidentialSight sight;

    internal DeskView(DeskContext database, Standing viewer)
    {
        this.database = database;
        Viewer = viewer;
        readsArticles = Permissions.Allow(viewer, Permission.ReadArticles);
        sight = new ConfidentialSight(database, viewer);
        keepsDesk = Permissions.Allow(viewer, Permission.KeepDesk);
    }

    /// <summary>Who reads, as stored now.</summary>
    public Standing Viewer { get; }

    /// <summary>What this person sees of the desk's work: all who have the same see the same. Null when they see nothing of it.</summary>
    public string? Sight => readsArticles ? "work" : null;

    public IQueryable<Article> Articles => Work(database.Articles);

    public IQueryable<Revision> Revisions => Work(database.Revisions);

    /// <summary>What is being split, for those who read articles and for the server that splits.</summary>
    public IQueryable<SplitRun> SplitRuns => Only(database.SplitRuns, readsArticles || Permissions.Allow(Viewer, Permission.Operate));

    public IQueryable<Anchoring> Anchorings => Work(database.Anchorings);

    public IQueryable<Anchor> Anchors => Work(database.Anchors);

    public IQueryable<ContextChange> ContextChanges => Work(database.ContextChanges);

    public IQueryable<SetAsideStretch> SetAsideStretches => Work(database.SetAsideStretches);

    public IQueryable<Claim> Claims => Work(database.Claims);

    public IQueryable<Passage> Passages => Work(database.Passages);

    public IQueryable<Claimant> Claimants => Work(database.Claimants);

    public IQueryable<ClaimClaimant> ClaimClaimants => Work(database.ClaimClaimants);

    public IQueryable<Verdict> Verdicts => Work(database.Verdicts);

    public IQueryable<CitedEvidence> CitedEvidence => sight.SeesAll
        ? Work(database.CitedEvidence)
        : Work(database.CitedEvidence).Where(cited => !sight.HiddenEvidence.Any(hidden => hidden.Id == cited.EvidenceId));

    public IQueryable<SignOff> SignOffs => Work(database.SignOffs);

    /// <summary>The viewer's own drafts only.</summary>
    public IQueryable<VerdictDraft> VerdictDrafts =>
        Work(database.VerdictDrafts).Where(draft => draft.PersonId == Viewer.PersonId);

    public IQueryable<DiscussionThread> Threads => sight.Seen(ThreadsForAll);

    public IQueryable<Comment> Comments => sight.SeesAll
        ? Work(database.Comments)
        : Work(database.Comments).Where(comment => !sight.HiddenThreads.Any(hidden => hidden.Id == comment.ThreadId));

    /// <summary>The viewer's own, about claims and discussions they may read.</summary>
    public IQueryable<Notice> Notices => Work(database.Notices)
        .Where(notice => notice.PersonId == Viewer.PersonId && Claims.Any(claim => claim.Id == notice.ClaimId)
            && (sight.SeesAll || notice.ThreadId == null || !sight.HiddenThreads.Any(hidden => hidden.Id == notice.ThreadId)));

    public IQueryable<Report> Reports => Work(database.Reports);

    public IQueryable<RatingScale> RatingScales => Work(database.RatingScales);

    public IQueryable<Rating> Ratings => Work(database.Ratings);

    /// <summary>Everybody of the desk, for those who work at it.</summary>
    public IQueryable<Person> People => Only(database.People, Viewer.Active && (readsArticles || keepsDesk));

    /// <summary>The viewer alone, with or without a role.</summary>
    public IQueryable<Person> Self => Only(database.People, Viewer.Active).Where(person => person.Id == Viewer.PersonId);

    public IQueryable<DeskProfile> DeskProfiles => Only(database.DeskProfiles, Viewer.Active);

    /// <summary>For administrators every fact; for those who check, those of the desk's work that they may know of.</summary>
    public IQueryable<FactEntry> Facts => keepsDesk ? database.Facts : sight.Seen(FactsForAll);

    /// <summary>Before and after of the desk's work; not of people, but for administrators. Nothing of what is hidden from the viewer.</summary>
    public IQueryable<EventValue> EventValues => sight.Seen(keepsDesk ? database.EventValues : ValuesOfWork);

    /// <summary>The chain itself, for administrators and the command line.</summary>
    public IQueryable<AuditEvent> AuditEvents => Only(database.AuditEvents, keepsDesk);

    /// <summary>What the viewer's own sessions are held against. Null without credentials.</summary>
    public Task<OwnSession?> ReadOwnSessionAsync(CancellationToken cancellation) => database.Users
        .Where(account => account.Id == Viewer.PersonId && account.SecurityStamp != null)
        .Select(account => new OwnSession(account.SecurityStamp!, Self.Select(person => person.TimeZone).FirstOrDefault()))
        .FirstOrDefaultAsync(cancellation);

    /// <summary>The last event's sequence and hash, as reports print it; null on an empty desk.</summary>
    public async Task<ChainHead?> ReadChainHeadAsync(CancellationToken cancellation) => await database.AuditEvents
        .OrderByDescending(happened => happened.Sequence)
        .Select(happened => new ChainHead(happened.Sequence, happened.Hash))
        .FirstOrDefaultAsync(cancellation);

    /// <summary>Makes everything read until it is disposed of one moment.</summary>
    public async Task<IAsyncDisposable> HoldStillAsync(CancellationToken cancellation)
    {
        await database.Database.OpenConnectionAsync(cancellation);
        return await ReadSnapshot.BeginAsync(database, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <inheritdoc cref="EvidenceForAll"/>
    internal IQueryable<DiscussionThread> ThreadsForAll => Work(database.Threads);

    private IQueryable<EventValue> ValuesOfWork
    {
        get
        {
            var ofPeople = TableSecrecy.TablesOf(database, Secrecy.OfThePeople);
            return Work(database.EventValues).Where(value => !ofPeople.Contains(value.Table));
        }
    }

    /// <summary>Facts of the desk's work whoever may know of them: for what has to be read again.</summary>
    internal IQueryable<FactEntry> FactsForAll => Work(database.Facts).Where(fact => fact.ArticleId != null);

    private IQueryable<T> Work<T>(IQueryable<T> rows) => Only(rows, readsArticles);

    private static IQueryable<T> Only<T>(IQueryable<T> rows, bool allowed) => allowed ? rows : rows.Where(_ => false);
}

/// <summary>Where the chain ends: written down elsewhere, it proves everything before it.</summary>
public sealed record ChainHead(long Sequence, string Hash);

/// <summary>What a session is held against.</summary>
/// <param name="Stamp">The security stamp: a session begun with another one has ended.</param>
/// <param name="TimeZone">The person's; null when the person may see nothing, not even themselves.</param>
public sealed record OwnSession(string Stamp, string? TimeZone);
