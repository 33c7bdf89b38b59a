using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Evidence;

internal sealed class SourceStorage : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.ToTable("Sources").IsSealed();
        builder.HasKey(source => source.Id);
        builder.HasIndex(source => new { source.SortTitle, source.Id });
        builder.HasIndex(source => source.CanonicalUrl);
        builder.HasIndex(source => new { source.Publisher, source.SortTitle, source.Id });
        builder.HasIndex(source => source.BlobId);
        builder.HasOne<Blob>().WithMany().HasForeignKey(source => source.BlobId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PieceOfEvidenceStorage : IEntityTypeConfiguration<PieceOfEvidence>
{
    public void Configure(EntityTypeBuilder<PieceOfEvidence> builder)
    {
        builder.ToTable("Evidence").IsSealed();
        builder.HasKey(evidence => evidence.Id);
        builder.HasIndex(evidence => new { evidence.ClaimId, evidence.AttachedAt });
        builder.HasIndex(evidence => evidence.SourceId);
        builder.HasOne<Claim>().WithMany().HasForeignKey(evidence => evidence.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(evidence => evidence.Source).WithMany().HasForeignKey(evidence => evidence.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BlobStorage : IEntityTypeConfiguration<Blob>
{
    public void Configure(EntityTypeBuilder<Blob> builder)
    {
        builder.ToTable("Blobs").IsSealed();
        builder.HasKey(blob => blob.Id);
        builder.HasIndex(blob => blob.Sha256).IsUnique();
    }
}

internal sealed class BlobChunkStorage : IEntityTypeConfiguration<BlobChunk>
{
    public void Configure(EntityTypeBuilder<BlobChunk> builder)
    {
        builder.ToTable("BlobChunks").IsDerived();
        builder.HasKey(chunk => new { chunk.BlobId, chunk.Ordinal });
    }
}

internal sealed class UploadStorage : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> builder)
    {
        builder.ToTable("Uploads").IsOperational();
        builder.HasKey(upload => upload.Id);
        builder.HasIndex(upload => upload.BlobId);
        builder.HasIndex(upload => upload.StartedAt);
    }
}
