using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Discussion;

internal sealed class DiscussionThreadStorage : IEntityTypeConfiguration<DiscussionThread>
{
    public void Configure(EntityTypeBuilder<DiscussionThread> builder)
    {
        builder.ToTable("Threads").IsSealed();
        builder.HasKey(thread => thread.Id);
        builder.Ignore(thread => thread.IsOpen);
        builder.HasIndex(thread => new { thread.ClaimId, thread.StartedAt });
        builder.HasIndex(thread => new { thread.RevisionId, thread.ResolvedAt });
        builder.HasOne<Claim>().WithMany().HasForeignKey(thread => thread.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Revision>().WithMany().HasForeignKey(thread => thread.RevisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(thread => thread.Comments).WithOne().HasForeignKey(comment => comment.ThreadId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(thread => thread.Comments).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class CommentStorage : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("Comments").IsSealed();
        builder.HasKey(comment => comment.Id);
        builder.Property(comment => comment.Text).HasMaxLength(Comment.TextMaxLength);
        builder.HasIndex(comment => new { comment.ThreadId, comment.Ordinal }).IsUnique();
        builder.HasOne<PieceOfEvidence>().WithMany().HasForeignKey(comment => comment.EvidenceId).OnDelete(DeleteBehavior.Restrict);
    }
}
