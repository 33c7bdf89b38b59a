using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Evidence.Observing;

// No foreign key to the source: an attachment that is taken back takes its new source with it.
internal sealed class LinkStateStorage : IEntityTypeConfiguration<LinkState>
{
    public void Configure(EntityTypeBuilder<LinkState> builder)
    {
        builder.ToTable("LinkStates").IsOperational();
        builder.HasKey(state => state.SourceId);
        builder.HasIndex(state => state.WaitsSince);
        builder.HasIndex(state => new { state.Word, state.Since, state.SourceId });
        builder.HasIndex(state => state.AnsweredAt);
        builder.HasIndex(state => state.RetryAt);
    }
}

internal sealed class SourceObservationStorage : IEntityTypeConfiguration<SourceObservation>
{
    public void Configure(EntityTypeBuilder<SourceObservation> builder)
    {
        builder.ToTable("SourceObservations").IsSealed();
        builder.HasKey(observation => observation.Id);
        builder.HasIndex(observation => observation.OccasionId);
    }
}

internal sealed class SourceQuestionStorage : IEntityTypeConfiguration<SourceQuestion>
{
    public void Configure(EntityTypeBuilder<SourceQuestion> builder)
    {
        builder.ToTable("SourceQuestions").IsSealed();
        builder.HasKey(question => question.Id);
        builder.HasIndex(question => new { question.ClaimId, question.Answer });
        builder.HasIndex(question => new { question.ArticleId, question.Answer });
        builder.HasIndex(question => question.EvidenceId);
        builder.HasOne<Claims.Claim>().WithMany().HasForeignKey(question => question.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}
