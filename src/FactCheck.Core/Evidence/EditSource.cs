using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence;

/// <summary>
/// Corrects what the library says of a source; gives back its new version. Verdicts already submitted keep the citation
/// as it stood.
/// </summary>
/// <param name="Version">The source's version that was on screen.</param>
public sealed record EditSource(Guid Id, Guid SourceId, int Version, SourceDetails Source) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class EditSourceValidator : AbstractValidator<EditSource>
{
    public EditSourceValidator()
    {
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Source).NotNull().SetValidator(new SourceDetailsValidator());
    }
}

internal sealed class EditSourceHandler : ICommandHandler<EditSource, int>
{
    public async Task<Outcome<int>> HandleAsync(EditSource command, Change change, CancellationToken cancellation)
    {
        var sources = change.Database.Sources;
        if (await new ConfidentialSight(change.Database, change.Actor).Seen(sources).FirstOrDefaultAsync(source => source.Id == command.SourceId, cancellation) is not { } source)
            return new Outcome<int>.Gone();
        if (source.Version != command.Version)
            return new Outcome<int>.Conflict(source.Version, source.Differences(command.Source));

        var canonical = CanonicalUrl.Of(command.Source.Url?.Trim());
        var merged = change.Database.MergedSources;
        var taken = canonical is not null && (await sources.AnyAsync(
                other => other.CanonicalUrl == canonical && other.Id != source.Id && !merged.Any(gone => gone.SourceId == other.Id), cancellation)
            || await merged.AnyAsync(gone => gone.CanonicalUrl == canonical && gone.KeptId != source.Id, cancellation));
        if (taken)
            return EvidenceRefusals.UrlTaken;

        if (canonical is not null && await change.Database.ConfidentialSources.AnyAsync(one => one.SourceId == source.Id, cancellation))
            return EvidenceRefusals.ConfidentialWithUrl;

        var conversation = await change.Database.Conversations.AnyAsync(one => one.SourceId == source.Id, cancellation);
        var ruling = source.Edit(command.Source, conversation);
        return change.Conclude(ruling, source.Version);
    }
}
