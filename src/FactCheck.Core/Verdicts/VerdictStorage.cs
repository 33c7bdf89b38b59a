using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Verdicts;

internal sealed class RatingScaleStorage : IEntityTypeConfiguration<RatingScale>
{
    public void Configure(EntityTypeBuilder<RatingScale> builder)
    {
        builder.ToTable("RatingScales").IsSealed();
        builder.HasKey(scale => scale.Id);
        builder.HasIndex(scale => new { scale.Name, scale.Version }).IsUnique();
        builder.HasMany(scale => scale.Ratings).WithOne().HasForeignKey(rating => rating.ScaleId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(scale => scale.Ratings).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class RatingStorage : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> builder)
    {
        builder.ToTable("Ratings").IsSealed();
        builder.HasKey(rating => rating.Id);
        builder.HasIndex(rating => new { rating.ScaleId, rating.Ordinal });
    }
}

internal sealed class VerdictStorage : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> builder)
    {
        builder.ToTable("Verdicts").IsSealed();
        builder.HasKey(verdict => verdict.Id);
        builder.HasIndex(verdict => new { verdict.ClaimId, verdict.Number }).IsUnique();
        builder.HasOne<Claim>().WithMany().HasForeignKey(verdict => verdict.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(verdict => verdict.Rating).WithMany().HasForeignKey(verdict => verdict.RatingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(verdict => verdict.Cited).WithOne().HasForeignKey(cited => cited.VerdictId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(verdict => verdict.Cited).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class CitedEvidenceStorage : IEntityTypeConfiguration<CitedEvidence>
{
    public void Configure(EntityTypeBuilder<CitedEvidence> builder)
    {
        builder.ToTable("CitedEvidence").IsSealed();
        builder.HasKey(cited => cited.Id);
        builder.HasIndex(cited => new { cited.VerdictId, cited.Ordinal });
        builder.HasIndex(cited => cited.EvidenceId);
        builder.HasOne<PieceOfEvidence>().WithMany().HasForeignKey(cited => cited.EvidenceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignOffStorage : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> builder)
    {
        builder.ToTable("SignOffs").IsSealed();
        builder.HasKey(signOff => signOff.Id);
        builder.HasIndex(signOff => new { signOff.ClaimId, signOff.At });
        builder.HasIndex(signOff => signOff.VerdictId);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(signOff => signOff.VerdictId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VerdictDraftStorage : IEntityTypeConfiguration<VerdictDraft>
{
    public void Configure(EntityTypeBuilder<VerdictDraft> builder)
    {
        builder.ToTable("VerdictDrafts").IsOperational();
        builder.HasKey(draft => new { draft.ClaimId, draft.PersonId });
    }
}
