using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Revisions;

internal sealed class AnchoringStorage : IEntityTypeConfiguration<Anchoring>
{
    public void Configure(EntityTypeBuilder<Anchoring> builder)
    {
        builder.ToTable("Anchorings").IsSealed();
        builder.HasKey(anchoring => anchoring.Id);
        builder.Property(anchoring => anchoring.Anchors).RecordedByHash();
        builder.HasIndex(anchoring => anchoring.RevisionId).IsUnique();
        builder.HasOne<Article>().WithMany().HasForeignKey(anchoring => anchoring.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Revision>().WithMany().HasForeignKey(anchoring => anchoring.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnchorStorage : IEntityTypeConfiguration<Anchor>
{
    public void Configure(EntityTypeBuilder<Anchor> builder)
    {
        builder.ToTable("Anchors").IsDerived();
        builder.HasKey(anchor => new { anchor.RevisionId, anchor.FromRevisionId, anchor.FromStart, anchor.FromEnd });
    }
}

internal sealed class PlacementStorage : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> builder)
    {
        builder.ToTable("Placements").IsSealed();
        builder.HasKey(placement => placement.Id);
        builder.HasIndex(placement => new { placement.RevisionId, placement.PlacedAt });
        builder.HasOne<Claim>().WithMany().HasForeignKey(placement => placement.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContextChangeStorage : IEntityTypeConfiguration<ContextChange>
{
    public void Configure(EntityTypeBuilder<ContextChange> builder)
    {
        builder.ToTable("ContextChanges").IsSealed();
        builder.HasKey(change => change.Id);
        builder.HasIndex(change => new { change.ClaimId, change.Kind, change.Answer });
        builder.HasIndex(change => new { change.ArticleId, change.Kind, change.Answer });
        builder.HasIndex(change => new { change.RevisionId, change.ClaimId });
        builder.HasOne<Claim>().WithMany().HasForeignKey(change => change.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}
