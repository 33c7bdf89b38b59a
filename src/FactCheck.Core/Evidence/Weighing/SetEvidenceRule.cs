using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Weighing;

/// <summary>Sets the desk's rule for a rating; gives back its new version. Terms that ask nothing lift it.</summary>
/// <param name="Number">The version that was on screen; 0 where there was none.</param>
public sealed record SetEvidenceRule(Guid Id, Guid RatingId, int Number, RuleTerms Terms) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.KeepDesk;
}

internal sealed class SetEvidenceRuleValidator : AbstractValidator<SetEvidenceRule>
{
    public SetEvidenceRuleValidator()
    {
        RuleFor(command => command.Terms).NotNull().WithMessage("Say what the rule asks.");
        RuleFor(command => command.Terms.Primary).InclusiveBetween(1, EvidenceRule.Most).When(command => command.Terms is not null)
            .WithMessage("A rule asks for 1 to 20 primary sources.");
        RuleFor(command => command.Terms.Secondary).InclusiveBetween(1, EvidenceRule.Most).When(command => command.Terms is not null)
            .WithMessage("A rule asks for 1 to 20 independent sources.");
        RuleFor(command => command.Terms.Unmet).IsInEnum().When(command => command.Terms is not null)
            .WithMessage("Say what an unmet rule does.");
    }
}

internal sealed class SetEvidenceRuleHandler : ICommandHandler<SetEvidenceRule, int>
{
    public async Task<Outcome<int>> HandleAsync(SetEvidenceRule command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        if (!await database.Ratings.AnyAsync(rating => rating.Id == command.RatingId, cancellation))
            return VerdictRefusals.RatingUnknown;

        var standing = await database.EvidenceRules.AsNoTracking()
            .Where(rule => rule.RatingId == command.RatingId).OrderByDescending(rule => rule.Number).FirstOrDefaultAsync(cancellation);
        if ((standing?.Number ?? 0) != command.Number)
            return new Outcome<int>.Conflict(standing?.Number ?? 0, []);
        if (standing?.Terms == command.Terms)
            return standing.Number;

        var rule = EvidenceRule.Set(command.RatingId, command.Number + 1, command.Terms, change.Actor.PersonId, change.Now);
        database.EvidenceRules.Add(rule);
        change.Record(new Fact(FactKinds.EvidenceRuleSet, rule.RatingId));
        return rule.Number;
    }
}
