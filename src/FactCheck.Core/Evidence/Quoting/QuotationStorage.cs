using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Evidence.Quoting;

internal sealed class QuotationSelectorStorage : IEntityTypeConfiguration<QuotationSelector>
{
    public void Configure(EntityTypeBuilder<QuotationSelector> builder)
    {
        builder.ToTable("QuotationSelectors").IsSealed();
        builder.HasKey(selector => selector.EvidenceId);
        builder.HasOne<PieceOfEvidence>().WithOne().HasForeignKey<QuotationSelector>(selector => selector.EvidenceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Snapshot>().WithMany().HasForeignKey(selector => selector.SnapshotId).OnDelete(DeleteBehavior.Restrict);
    }
}
