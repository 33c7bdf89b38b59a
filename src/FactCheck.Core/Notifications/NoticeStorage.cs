using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Notifications;

internal sealed class NoticeStorage : IEntityTypeConfiguration<Notice>
{
    // No foreign keys: a notice never stands in the way of undoing what it tells of.
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices").IsOperational();
        builder.HasKey(notice => notice.Id);
        builder.HasIndex(notice => new { notice.PersonId, notice.At, notice.Id });
        builder.HasIndex(notice => new { notice.PersonId, notice.ReadAt });
        builder.HasIndex(notice => notice.CommentId);
        builder.HasIndex(notice => notice.CommandId);
    }
}
