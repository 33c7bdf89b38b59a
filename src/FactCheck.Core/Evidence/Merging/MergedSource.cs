using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Evidence.Merging;

/// <summary>
/// Says that a source was the same as another one: it is shown nowhere any more, and its key, its web address and its file
/// lead to the one that was kept.
/// </summary>
public sealed class MergedSource
{
    private MergedSource()
    {
    }

    /// <summary>The one that went.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>The one that was kept; never one that went itself.</summary>
    public Guid KeptId { get; private set; }

    /// <summary>Of the one that went, so that nobody adds it once more.</summary>
    public string? CanonicalUrl { get; private set; }

    /// <inheritdoc cref="CanonicalUrl"/>
    public Guid? BlobId { get; private set; }

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static MergedSource Say(Source gone, Source kept, Guid by, DateTimeOffset now) => new()
    {
        SourceId = gone.Id,
        KeptId = kept.Id,
        CanonicalUrl = gone.CanonicalUrl,
        BlobId = gone.BlobId,
        ById = by,
        At = now,
    };

    /// <summary>The one that was kept went itself.</summary>
    internal void Lead(Guid keptId) => KeptId = keptId;
}

internal sealed class MergedSourceStorage : IEntityTypeConfiguration<MergedSource>
{
    public void Configure(EntityTypeBuilder<MergedSource> builder)
    {
        builder.ToTable("MergedSources").IsSealed();
        builder.HasKey(merged => merged.SourceId);
        builder.HasIndex(merged => merged.KeptId);
        builder.HasIndex(merged => merged.CanonicalUrl);
        builder.HasIndex(merged => merged.BlobId);
        builder.HasOne<Source>().WithOne().HasForeignKey<MergedSource>(merged => merged.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Source>().WithMany().HasForeignKey(merged => merged.KeptId).OnDelete(DeleteBehavior.Restrict);
    }
}
