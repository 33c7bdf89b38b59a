using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Evidence.Confidential;

internal sealed class ConfidentialSourceStorage : IEntityTypeConfiguration<ConfidentialSource>
{
    public void Configure(EntityTypeBuilder<ConfidentialSource> builder)
    {
        builder.ToTable("ConfidentialSources").IsSealed();
        builder.HasKey(confidential => confidential.SourceId);
        builder.HasOne<Source>().WithOne().HasForeignKey<ConfidentialSource>(confidential => confidential.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConversationStorage : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("Conversations").IsSealed();
        builder.HasKey(conversation => conversation.SourceId);
        builder.Ignore(conversation => conversation.Details);
        builder.HasOne<Source>().WithOne().HasForeignKey<Conversation>(conversation => conversation.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
