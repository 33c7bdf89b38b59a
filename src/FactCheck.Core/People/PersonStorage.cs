using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.People;

internal sealed class PersonStorage : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People").IsSealed();
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Name).HasMaxLength(Person.NameMaxLength);
        builder.HasIndex(person => person.NormalisedEmail).IsUnique();
        builder.HasIndex(person => new { person.SortName, person.Id });
    }
}

internal sealed class DeskProfileStorage : IEntityTypeConfiguration<DeskProfile>
{
    public void Configure(EntityTypeBuilder<DeskProfile> builder)
    {
        builder.ToTable("DeskProfile").IsSealed();
        builder.HasKey(profile => profile.Id);
    }
}
