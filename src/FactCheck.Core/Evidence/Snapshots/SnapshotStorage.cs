using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Evidence.Snapshots;

// No foreign key to the source: an attachment that is taken back takes its new source with it, and what was captured stays in the record.
internal sealed class SnapshotStorage : IEntityTypeConfiguration<Snapshot>
{
    public void Configure(EntityTypeBuilder<Snapshot> builder)
    {
        builder.ToTable("Snapshots").IsSealed();
        builder.HasKey(snapshot => snapshot.Id);
        builder.HasIndex(snapshot => new { snapshot.SourceId, snapshot.TakenAt });
        builder.HasOne<Blob>().WithMany().HasForeignKey(snapshot => snapshot.BlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(snapshot => snapshot.CopyBlobId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SnapshotTextStorage : IEntityTypeConfiguration<SnapshotText>
{
    public void Configure(EntityTypeBuilder<SnapshotText> builder)
    {
        builder.ToTable("SnapshotTexts").IsSealed();
        builder.HasKey(text => text.SnapshotId);
        builder.Property(text => text.Text).RecordedByHash();
        builder.HasOne<Snapshot>().WithMany().HasForeignKey(text => text.SnapshotId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaptureStorage : IEntityTypeConfiguration<Capture>
{
    public void Configure(EntityTypeBuilder<Capture> builder)
    {
        builder.ToTable("Captures").IsOperational();
        builder.HasKey(capture => capture.Id);
        builder.HasIndex(capture => new { capture.State, capture.AskedAt });
        builder.HasIndex(capture => new { capture.SourceId, capture.AskedAt });
    }
}
