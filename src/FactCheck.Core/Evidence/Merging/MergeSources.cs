using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Merging;

/// <summary>
/// Makes one source of two that are the same document; gives back the key of the one that is kept. All that lies on the one
/// that goes moves to it. Verdicts already submitted keep the citation as it stood.
/// </summary>
/// <param name="SourceId">The one that goes.</param>
/// <param name="Version">Its version that was on screen.</param>
/// <param name="KeptId">The one that is kept.</param>
/// <param name="KeptVersion">Its version that was on screen.</param>
public sealed record MergeSources(Guid Id, Guid SourceId, int Version, Guid KeptId, int KeptVersion) : Command<Guid>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class MergeSourcesValidator : AbstractValidator<MergeSources>
{
    public MergeSourcesValidator()
    {
        RuleFor(command => command.KeptId).NotEqual(command => command.SourceId).WithMessage("Choose two different sources.");
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.KeptVersion).GreaterThan(0).WithMessage("Say which version you saw.");
    }
}

internal sealed class MergeSourcesHandler : ICommandHandler<MergeSources, Guid>
{
    public async Task<Outcome<Guid>> HandleAsync(MergeSources command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var seen = new ConfidentialSight(database, change.Actor).Seen(database.Sources);
        var both = await seen.Where(source => source.Id == command.SourceId || source.Id == command.KeptId).ToListAsync(cancellation);
        if (both.Find(source => source.Id == command.SourceId) is not { } gone || both.Find(source => source.Id == command.KeptId) is not { } kept)
            return new Outcome<Guid>.Gone();
        if (gone.Version != command.Version)
            return new Outcome<Guid>.Conflict(gone.Version, []);
        if (kept.Version != command.KeptVersion)
            return new Outcome<Guid>.Conflict(kept.Version, []);
        if (await new MergeCheck(database).RefuseAsync(gone, kept, cancellation) is { } refusal)
            return refusal;

        change.Record(await WeighedFacts.OfAsync(database, FactKinds.SourcesMerged, [kept.Id, gone.Id], cancellation));
        kept.TakeOver(gone);
        await new MergeMoves(change, gone, kept).MoveAsync(cancellation);
        return kept.Id;
    }
}
