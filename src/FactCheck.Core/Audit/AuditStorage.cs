using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Audit;

internal sealed class AuditEventStorage : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable("AuditEvents").IsDerived();
        builder.HasKey(happened => happened.Sequence);
        builder.HasIndex(happened => happened.CommandId).IsUnique();
    }
}

internal sealed class FactEntryStorage : IEntityTypeConfiguration<FactEntry>
{
    public void Configure(EntityTypeBuilder<FactEntry> builder)
    {
        builder.ToTable("Facts").IsDerived();
        builder.HasKey(fact => new { fact.Sequence, fact.Ordinal });
        builder.HasIndex(fact => new { fact.ClaimId, fact.Sequence });
        builder.HasIndex(fact => new { fact.ArticleId, fact.Sequence });
        builder.HasIndex(fact => new { fact.SubjectId, fact.Sequence });
        builder.HasIndex(fact => new { fact.ActorId, fact.Sequence });
        builder.HasIndex(fact => new { fact.Kind, fact.Sequence });
    }
}

internal sealed class EventValueStorage : IEntityTypeConfiguration<EventValue>
{
    public void Configure(EntityTypeBuilder<EventValue> builder)
    {
        builder.ToTable("EventValues").IsDerived();
        builder.HasKey(value => new { value.Sequence, value.Ordinal });
        builder.HasIndex(value => new { value.Table, value.Key, value.Sequence });
    }
}

internal sealed class CommandLogStorage : IEntityTypeConfiguration<CommandLogEntry>
{
    public void Configure(EntityTypeBuilder<CommandLogEntry> builder)
    {
        builder.ToTable("CommandLog").IsOperational();
        builder.HasKey(entry => entry.CommandId);
        builder.HasIndex(entry => new { entry.ActorId, entry.Sequence });
    }
}
