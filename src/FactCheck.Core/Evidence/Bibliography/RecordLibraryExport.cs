using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Leaves the fact that somebody took references of the library away; what left is not taken back.</summary>
/// <param name="Sources">How many the file names.</param>
public sealed record RecordLibraryExport(Guid Id, BibliographyFormat Format, int Sources) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.ExportWorkingCopy;
}

internal sealed class RecordLibraryExportValidator : AbstractValidator<RecordLibraryExport>
{
    public RecordLibraryExportValidator()
    {
        RuleFor(command => command.Format).IsInEnum().WithMessage("There is no such form of references.");
        RuleFor(command => command.Sources).GreaterThanOrEqualTo(0).WithMessage("Say how many sources were exported.");
    }
}

internal sealed class RecordLibraryExportHandler : ICommandHandler<RecordLibraryExport, Nothing>
{
    public Task<Outcome<Nothing>> HandleAsync(RecordLibraryExport command, Change change, CancellationToken cancellation)
    {
        change.Database.LibraryExports.Add(LibraryExport.Of(command, change.Actor.PersonId, change.Now));
        change.Record(new Fact(FactKinds.LibraryExported, command.Id));
        return Task.FromResult<Outcome<Nothing>>(Nothing.Value);
    }
}
