using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Evidence.Archiving;

/// <summary>What came of asking a web archive to save the page of a snapshot: where it keeps it, or why not.</summary>
public sealed class ArchivedCopy
{
    private ArchivedCopy()
    {
    }

    public Guid SnapshotId { get; private set; }

    /// <summary>Where the archive keeps the page; null when it does not.</summary>
    public string? Url { get; private set; }

    /// <summary>Why it does not; null when it does.</summary>
    public string? Why { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static ArchivedCopy Of(KeepArchivedCopy kept, DateTimeOffset now) =>
        new() { SnapshotId = kept.SnapshotId, Url = kept.Url, Why = kept.Why, At = now };
}

internal sealed class ArchivedCopyStorage : IEntityTypeConfiguration<ArchivedCopy>
{
    public void Configure(EntityTypeBuilder<ArchivedCopy> builder)
    {
        builder.ToTable("ArchivedCopies").IsSealed();
        builder.HasKey(copy => copy.SnapshotId);
        builder.HasOne<Snapshot>().WithOne().HasForeignKey<ArchivedCopy>(copy => copy.SnapshotId).OnDelete(DeleteBehavior.Restrict);
    }
}
