using FactCheck.Core.Articles;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Claims;

internal sealed class ClaimStorage : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("Claims").IsSealed();
        builder.HasKey(claim => claim.Id);
        builder.Property(claim => claim.Statement).HasMaxLength(Claim.StatementMaxLength);
        builder.HasIndex(claim => new { claim.ArticleId, claim.Position, claim.Id });
        builder.HasIndex(claim => new { claim.ArticleId, claim.Number }).IsUnique();
        builder.HasIndex(claim => new { claim.ArticleId, claim.State });
        builder.HasIndex(claim => new { claim.State, claim.StateSince });
        builder.HasIndex(claim => new { claim.State, claim.Due });
        builder.HasIndex(claim => new { claim.AssigneeId, claim.State });
        builder.HasOne<Article>().WithMany().HasForeignKey(claim => claim.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(claim => claim.AssigneeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(claim => claim.Passages).WithOne().HasForeignKey(passage => passage.ClaimId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(claim => claim.Claimants).WithOne().HasForeignKey(link => link.ClaimId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(claim => claim.Passages).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(claim => claim.Claimants).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PassageStorage : IEntityTypeConfiguration<Passage>
{
    public void Configure(EntityTypeBuilder<Passage> builder)
    {
        builder.ToTable("Passages").IsSealed();
        builder.HasKey(passage => passage.Id);
        builder.HasIndex(passage => new { passage.ClaimId, passage.Ordinal });
        builder.HasOne<Revision>().WithMany().HasForeignKey(passage => passage.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClaimantStorage : IEntityTypeConfiguration<Claimant>
{
    public void Configure(EntityTypeBuilder<Claimant> builder)
    {
        builder.ToTable("Claimants").IsSealed();
        builder.HasKey(claimant => claimant.Id);
        builder.HasIndex(claimant => new { claimant.ArticleId, claimant.Name });
        builder.HasOne<Article>().WithMany().HasForeignKey(claimant => claimant.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClaimClaimantStorage : IEntityTypeConfiguration<ClaimClaimant>
{
    public void Configure(EntityTypeBuilder<ClaimClaimant> builder)
    {
        builder.ToTable("ClaimClaimants").IsSealed();
        builder.HasKey(link => link.Id);
        builder.HasIndex(link => new { link.ClaimId, link.Ordinal });
        builder.HasOne(link => link.Claimant).WithMany().HasForeignKey(link => link.ClaimantId).OnDelete(DeleteBehavior.Restrict);
    }
}
