using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Verdicts;

/// <summary>Sends a submitted verdict back to its author, with what has to change.</summary>
/// <param name="ClaimVersion">The claim's version that was on screen.</param>
public sealed record RequestChanges(Guid Id, Guid ClaimId, int ClaimVersion, string Comment) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.DecideClaims;
}

internal sealed class RequestChangesValidator : AbstractValidator<RequestChanges>
{
    public RequestChangesValidator()
    {
        RuleFor(command => command.ClaimVersion).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Comment).Must(comment => !string.IsNullOrWhiteSpace(comment))
            .WithMessage("Say what has to change.")
            .MaximumLength(SignOff.CommentMaxLength).WithMessage("A comment has at most 4,000 characters.");
    }
}

internal sealed class RequestChangesHandler : ICommandHandler<RequestChanges, Nothing>
{
    public Task<Outcome<Nothing>> HandleAsync(RequestChanges command, Change change, CancellationToken cancellation) =>
        new Signing(change).SendBackAsync(command, cancellation);
}
