using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Evidence.Notes;

internal sealed class PublisherNoteStorage : IEntityTypeConfiguration<PublisherNote>
{
    public void Configure(EntityTypeBuilder<PublisherNote> builder)
    {
        builder.ToTable("PublisherNotes").IsSealed();
        builder.HasKey(note => note.Id);
        builder.HasIndex(note => note.Folded).IsUnique();
    }
}

internal sealed class InterestNoteStorage : IEntityTypeConfiguration<InterestNote>
{
    public void Configure(EntityTypeBuilder<InterestNote> builder)
    {
        builder.ToTable("InterestNotes").IsSealed();
        builder.HasKey(note => note.SourceId);
        builder.HasOne<Source>().WithOne().HasForeignKey<InterestNote>(note => note.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
