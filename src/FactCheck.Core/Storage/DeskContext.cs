using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Archiving;
using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Findings;
using FactCheck.Core.Evidence.Merging;
using FactCheck.Core.Evidence.Notes;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Evidence.Quoting;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Notifications;
using FactCheck.Core.People;
using FactCheck.Core.Reports;
using FactCheck.Core.Revisions;
using FactCheck.Core.Verdicts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Storage;

/// <summary>The desk's database. Lives for one operation; handlers and <c>Storage</c> alone see it.</summary>
public sealed class DeskContext(DbContextOptions<DeskContext> options)
    : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<DeskProfile> DeskProfiles => Set<DeskProfile>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<SplitRun> SplitRuns => Set<SplitRun>();

    public DbSet<Anchoring> Anchorings => Set<Anchoring>();

    public DbSet<Anchor> Anchors => Set<Anchor>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<ContextChange> ContextChanges => Set<ContextChange>();

    public DbSet<SetAsideStretch> SetAsideStretches => Set<SetAsideStretch>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Passage> Passages => Set<Passage>();

    public DbSet<Claimant> Claimants => Set<Claimant>();

    public DbSet<ClaimClaimant> ClaimClaimants => Set<ClaimClaimant>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<PieceOfEvidence> Evidence => Set<PieceOfEvidence>();

    public DbSet<ConfidentialSource> ConfidentialSources => Set<ConfidentialSource>();

    public DbSet<MergedSource> MergedSources => Set<MergedSource>();

    public DbSet<LibraryExport> LibraryExports => Set<LibraryExport>();

    public DbSet<PublisherNote> PublisherNotes => Set<PublisherNote>();

    public DbSet<InterestNote> InterestNotes => Set<InterestNote>();

    public DbSet<SourceOrigin> SourceOrigins => Set<SourceOrigin>();

    public DbSet<DeskFinding> Findings => Set<DeskFinding>();

    public DbSet<FindingUse> FindingUses => Set<FindingUse>();

    public DbSet<EvidenceRule> EvidenceRules => Set<EvidenceRule>();

    public DbSet<RuleReason> RuleReasons => Set<RuleReason>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Blob> Blobs => Set<Blob>();

    public DbSet<BlobChunk> BlobChunks => Set<BlobChunk>();

    public DbSet<Upload> Uploads => Set<Upload>();

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    public DbSet<SnapshotText> SnapshotTexts => Set<SnapshotText>();

    public DbSet<ArchivedCopy> ArchivedCopies => Set<ArchivedCopy>();

    public DbSet<QuotationSelector> QuotationSelectors => Set<QuotationSelector>();

    public DbSet<Capture> Captures => Set<Capture>();

    public DbSet<LinkState> LinkStates => Set<LinkState>();

    public DbSet<SourceObservation> SourceObservations => Set<SourceObservation>();

    public DbSet<SourceQuestion> SourceQuestions => Set<SourceQuestion>();

    public DbSet<RatingScale> RatingScales => Set<RatingScale>();

    public DbSet<Rating> Ratings => Set<Rating>();

    public DbSet<Verdict> Verdicts => Set<Verdict>();

    public DbSet<CitedEvidence> CitedEvidence => Set<CitedEvidence>();

    public DbSet<SignOff> SignOffs => Set<SignOff>();

    public DbSet<VerdictDraft> VerdictDrafts => Set<VerdictDraft>();

    public DbSet<DiscussionThread> Threads => Set<DiscussionThread>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<FactEntry> Facts => Set<FactEntry>();

    public DbSet<EventValue> EventValues => Set<EventValue>();

    public DbSet<CommandLogEntry> CommandLog => Set<CommandLogEntry>();

    /// <summary>Collects what the gate's transaction does to sealed rows; null outside the gate, where sealed rows may not be written.</summary>
    internal ChangeLedger? Ledger { get; set; }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving is asynchronous everywhere.");

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeLedger.Collect(this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(DeskContext).Assembly);

        builder.Entity<Account>().ToTable("Accounts").IsOperational();
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims").IsOperational();
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins").IsOperational();
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens").IsOperational();

        foreach (var key in builder.Model.GetEntityTypes().SelectMany(type => type.GetKeys()))
            foreach (var property in key.Properties)
                property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;

        builder.Entity<IdentityUserClaim<Guid>>().Property(claim => claim.Id).ValueGeneratedOnAdd();
    }
}
