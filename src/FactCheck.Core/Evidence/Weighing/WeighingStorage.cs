using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Evidence.Weighing;

internal sealed class SourceOriginStorage : IEntityTypeConfiguration<SourceOrigin>
{
    public void Configure(EntityTypeBuilder<SourceOrigin> builder)
    {
        builder.ToTable("SourceOrigins").IsSealed();
        builder.HasKey(said => said.SourceId);
        builder.HasIndex(said => said.OriginId);
        builder.HasOne<Source>().WithOne().HasForeignKey<SourceOrigin>(said => said.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvidenceRuleStorage : IEntityTypeConfiguration<EvidenceRule>
{
    public void Configure(EntityTypeBuilder<EvidenceRule> builder)
    {
        builder.ToTable("EvidenceRules").IsSealed();
        builder.HasKey(rule => rule.Id);
        builder.Ignore(rule => rule.Terms);
        builder.HasIndex(rule => new { rule.RatingId, rule.Number }).IsUnique();
        builder.HasOne<Rating>().WithMany().HasForeignKey(rule => rule.RatingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RuleReasonStorage : IEntityTypeConfiguration<RuleReason>
{
    public void Configure(EntityTypeBuilder<RuleReason> builder)
    {
        builder.ToTable("RuleReasons").IsSealed();
        builder.HasKey(given => given.VerdictId);
        builder.HasOne<Verdict>().WithOne().HasForeignKey<RuleReason>(given => given.VerdictId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EvidenceRule>().WithMany().HasForeignKey(given => given.RuleId).OnDelete(DeleteBehavior.Restrict);
    }
}
