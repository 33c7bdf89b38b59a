using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Evidence.Findings;

internal sealed class DeskFindingStorage : IEntityTypeConfiguration<DeskFinding>
{
    public void Configure(EntityTypeBuilder<DeskFinding> builder)
    {
        builder.ToTable("Findings").IsSealed();
        builder.HasKey(finding => finding.Id);
        builder.Ignore(finding => finding.Details);
        builder.HasIndex(finding => new { finding.KeptAt, finding.Id });
        builder.HasIndex(finding => finding.SourceId);
        builder.HasOne<Source>().WithMany().HasForeignKey(finding => finding.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FindingUseStorage : IEntityTypeConfiguration<FindingUse>
{
    public void Configure(EntityTypeBuilder<FindingUse> builder)
    {
        builder.ToTable("FindingUses").IsSealed();
        builder.HasKey(use => use.EvidenceId);
        builder.HasIndex(use => use.FindingId);
        builder.HasOne<PieceOfEvidence>().WithOne().HasForeignKey<FindingUse>(use => use.EvidenceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeskFinding>().WithMany().HasForeignKey(use => use.FindingId).OnDelete(DeleteBehavior.Restrict);
    }
}
