using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Quoting;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Notifications;
using FactCheck.Core.People;
using FactCheck.Core.Reports;
using FactCheck.Core.Revisions;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Storage;

/// <summary>The one way to read: opens views that show a person only what that person may see now.</summary>
public sealed class DeskReader(IDbContextFactory<DeskContext> contexts)
{
    /// <summary>Opens a view for one operation; dispose it. Somebody unknown, disabled or without a role sees nothing.</summary>
    public async Task<DeskView> OpenAsync(Guid personId, CancellationToken cancellation)
    {
        var database = await contexts.CreateDbContextAsync(cancellation);
        database.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var standing = await database.FindStandingAsync(personId, cancellation)
            ?? new Standing(personId, "", Roles.None, Active: false, WorksAlone: false);
        return new DeskView(database, standing);
    }

    /// <summary>What somebody is, and what of the desk's work they see (<see cref="DeskView.Sight"/>), as stored now.</summary>
    public async Task<(Standing Viewer, string? Sight)> FindViewerAsync(Guid personId, CancellationToken cancellation)
    {
        await using var view = await OpenAsync(personId, cancellation);
        return (view.Viewer, view.Sight);
    }

    /// <summary>Opens a view for the one at the command line: people and the record, nothing of the desk's work.</summary>
    public async Task<DeskView> OpenAsOperatorAsync(CancellationToken cancellation)
    {
        var database = await contexts.CreateDbContextAsync(cancellation);
        database.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return new DeskView(database, Standing.Operator);
    }
}

/// <summary>What one person may read, as queries that do not track.</summary>
public sealed class DeskView : IAsyncDisposable
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

    /// <summary>Those whose statement holds one of the words at least (other forms of it count), the best of them by the full-text index.</summary>
    /// <param name="most">How many are taken from the index, before anything else is asked of them.</param>
    public IQueryable<Claim> ClaimsThatHold(IEnumerable<string> words, int most)
    {
        var match = string.Join(" OR ", words.Select(word => $"\"{word.Replace("\"", "", StringComparison.Ordinal)}\""));
        return Work(database.Claims.FromSql(
            $"""
            SELECT claim.* FROM (SELECT rowid AS Found FROM ClaimSearch WHERE ClaimSearch MATCH {match} ORDER BY rank LIMIT {most}) AS found
            JOIN ClaimSearchRows AS kept ON kept.Row = found.Found
            JOIN Claims AS claim ON claim.Id = kept.ClaimId
            """));
    }

    /// <summary>Claims whose statement holds all of the words, the last of them perhaps only begun; those added last come first.</summary>
    /// <param name="most">How many are taken from the index, before anything else is asked of them.</param>
    public IQueryable<Claim> ClaimsFoundBy(IReadOnlyList<string> words, int most)
    {
        var match = AllOf(words);
        return Work(database.Claims.FromSql(
            $"""
            SELECT claim.* FROM (SELECT rowid AS Found FROM ClaimSearch WHERE ClaimSearch MATCH {match} ORDER BY rowid DESC LIMIT {most}) AS found
            JOIN ClaimSearchRows AS kept ON kept.Row = found.Found
            JOIN Claims AS claim ON claim.Id = kept.ClaimId
            """));
    }

    /// <summary>Articles whose title, byline and publication hold all of the words, the last of them perhaps only begun; the newest first.</summary>
    /// <inheritdoc cref="ClaimsFoundBy"/>
    public IQueryable<Article> ArticlesFoundBy(IReadOnlyList<string> words, int most)
    {
        var match = AllOf(words);
        return Work(database.Articles.FromSql(
            $"""
            SELECT article.* FROM (SELECT rowid AS Found FROM ArticleSearch WHERE ArticleSearch MATCH {match} ORDER BY rowid DESC LIMIT {most}) AS found
            JOIN ArticleSearchRows AS kept ON kept.Row = found.Found
            JOIN Articles AS article ON article.Id = kept.ArticleId
            """));
    }

    public IQueryable<Passage> Passages => Work(database.Passages);

    public IQueryable<Claimant> Claimants => Work(database.Claimants);

    public IQueryable<ClaimClaimant> ClaimClaimants => Work(database.ClaimClaimants);

    public IQueryable<Source> Sources => sight.Seen(Work(database.Sources));

    /// <summary>Evidence that was not removed.</summary>
    public IQueryable<PieceOfEvidence> Evidence => sight.Seen(EvidenceForAll);

    /// <summary>Which of the sources the viewer sees are confidential.</summary>
    public IQueryable<ConfidentialSource> ConfidentialSources =>
        Work(database.ConfidentialSources).Where(confidential => Sources.Any(source => source.Id == confidential.SourceId));

    /// <summary>Interviews and calls the viewer may read.</summary>
    public IQueryable<Conversation> Conversations =>
        Work(database.Conversations).Where(held => Sources.Any(source => source.Id == held.SourceId));

    /// <summary>Every version of the desk's evidence rules.</summary>
    public IQueryable<EvidenceRule> EvidenceRules => Work(database.EvidenceRules);

    /// <summary>Those in force: the latest version for each rating.</summary>
    public IQueryable<EvidenceRule> RulesInForce => EvidenceRules.Where(
        rule => !database.EvidenceRules.Any(later => later.RatingId == rule.RatingId && later.Number > rule.Number));

    /// <summary>Why verdicts were submitted although a rule was not met.</summary>
    public IQueryable<RuleReason> RuleReasons => Work(database.RuleReasons);

    /// <summary>Keys of evidence from confidential sources, of that too which the viewer does not see: what must be left out is known by them.</summary>
    public IQueryable<Guid> ConfidentialEvidence => Work(database.Evidence)
        .Where(piece => database.ConfidentialSources.Any(confidential => confidential.SourceId == piece.SourceId))
        .Select(piece => piece.Id);

    public IQueryable<Blob> Blobs => sight.Seen(Work(database.Blobs));

    public IQueryable<BlobChunk> BlobChunks => sight.SeesAll
        ? Work(database.BlobChunks)
        : Work(database.BlobChunks).Where(chunk => Blobs.Any(blob => blob.Id == chunk.BlobId));

    /// <summary>Of sources the viewer may see.</summary>
    public IQueryable<Snapshot> Snapshots => Work(database.Snapshots)
        .Where(snapshot => Sources.Any(source => source.Id == snapshot.SourceId));

    /// <inheritdoc cref="Snapshots"/>
    public IQueryable<SnapshotText> SnapshotTexts => Work(database.SnapshotTexts)
        .Where(text => Snapshots.Any(snapshot => snapshot.Id == text.SnapshotId));

    /// <summary>Of evidence the viewer may see.</summary>
    public IQueryable<QuotationSelector> QuotationSelectors => Work(database.QuotationSelectors)
        .Where(selector => Evidence.Any(piece => piece.Id == selector.EvidenceId));

    /// <inheritdoc cref="Snapshots"/>
    public IQueryable<Capture> Captures => Work(database.Captures)
        .Where(capture => Sources.Any(source => source.Id == capture.SourceId));

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
    public IQueryable<EventValue> EventValues => sight.Seen(keepsDesk
        ? database.EventValues
        : Work(database.EventValues).Where(value => value.Table != "People" && value.Table != "DeskProfile"));

    /// <summary>The chain itself, for administrators and the command line.</summary>
    public IQueryable<AuditEvent> AuditEvents => Only(database.AuditEvents, keepsDesk);

    /// <summary>The viewer's own security stamp: a session begun with another one has ended. Null without credentials.</summary>
    public Task<string?> ReadOwnStampAsync(CancellationToken cancellation) => database.Users
        .Where(account => account.Id == Viewer.PersonId)
        .Select(account => account.SecurityStamp)
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

    /// <summary>Evidence whoever may see it: for what is read once for several people, each of whom is then shown their part.</summary>
    internal IQueryable<PieceOfEvidence> EvidenceForAll => Work(database.Evidence).Where(evidence => !evidence.Removed);

    /// <inheritdoc cref="EvidenceForAll"/>
    internal IQueryable<ConfidentialSource> ConfidentialForAll => Work(database.ConfidentialSources);

    /// <inheritdoc cref="EvidenceForAll"/>
    internal IQueryable<Conversation> ConversationsForAll => Work(database.Conversations);

    /// <inheritdoc cref="EvidenceForAll"/>
    internal IQueryable<SourceOrigin> OriginsForAll => Work(database.SourceOrigins);

    /// <inheritdoc cref="EvidenceForAll"/>
    internal IQueryable<DiscussionThread> ThreadsForAll => Work(database.Threads);

    /// <summary>Facts of the desk's work whoever may know of them: for what has to be read again.</summary>
    internal IQueryable<FactEntry> FactsForAll => Work(database.Facts).Where(fact => fact.ArticleId != null);

    /// <summary>As the full-text index is asked for texts with every word and one that begins like the last.</summary>
    private static string AllOf(IReadOnlyList<string> words) => string.Concat(
        string.Join(" AND ", words.Select(word => $"\"{word.Replace("\"", "", StringComparison.Ordinal)}\"")), "*");

    private IQueryable<T> Work<T>(IQueryable<T> rows) => Only(rows, readsArticles);

    private static IQueryable<T> Only<T>(IQueryable<T> rows, bool allowed) => allowed ? rows : rows.Where(_ => false);
}

/// <summary>Where the chain ends: written down elsewhere, it proves everything before it.</summary>
public sealed record ChainHead(long Sequence, string Hash);
