using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>Takes back that a stretch was set aside.</summary>
/// <param name="Version">The stretch's version the person saw.</param>
public sealed record TakeBackStretch(Guid Id, Guid StretchId, int Version) : Command<Nothing>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class TakeBackStretchValidator : AbstractValidator<TakeBackStretch>
{
    public TakeBackStretchValidator() =>
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
}

internal sealed class TakeBackStretchHandler : ICommandHandler<TakeBackStretch, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TakeBackStretch command, Change change, CancellationToken cancellation)
    {
        var stretch = await change.Database.SetAsideStretches
            .FirstOrDefaultAsync(one => one.Id == command.StretchId, cancellation);
        if (stretch is null)
            return new Outcome<Nothing>.Gone();
        if (stretch.Version != command.Version && !stretch.TakenBack)
            return new Outcome<Nothing>.Conflict(stretch.Version, []);

        return change.Conclude(stretch.TakeBack(), Nothing.Value);
    }
}
