using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>That somebody took references of the library away. It says how many, never which.</summary>
public sealed class LibraryExport
{
    private LibraryExport()
    {
    }

    /// <summary>Key of the command that recorded it.</summary>
    public Guid Id { get; private set; }

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    public BibliographyFormat Format { get; private set; }

    /// <summary>How many sources the file names.</summary>
    public int Sources { get; private set; }

    internal static LibraryExport Of(RecordLibraryExport export, Guid by, DateTimeOffset now) => new()
    {
        Id = export.Id,
        ById = by,
        At = now,
        Format = export.Format,
        Sources = export.Sources,
    };
}

internal sealed class LibraryExportStorage : IEntityTypeConfiguration<LibraryExport>
{
    public void Configure(EntityTypeBuilder<LibraryExport> builder)
    {
        builder.ToTable("LibraryExports").IsSealed();
        builder.HasKey(export => export.Id);
    }
}
