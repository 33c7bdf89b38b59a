using System.Linq.Expressions;
using FactCheck.Core.Articles;
using FactCheck.Text.Claims;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>What is asked of fields that several commands on claims share.</summary>
internal static class ClaimRules
{
    private const int MostClaims = 2_000;

    private const int MostClaimants = 8;

    private const int MostAppearances = 50;

    private const int MostPassages = 50;

    public static void CheckVersion<T>(this AbstractValidator<T> validator, Expression<Func<T, int>> version) =>
        validator.RuleFor(version).GreaterThan(0).WithMessage("Say which version you saw.");

    public static void CheckReason<T>(
        this AbstractValidator<T> validator, Expression<Func<T, SetAsideReason>> reason, Expression<Func<T, string?>> note)
    {
        var read = reason.Compile();
        validator.RuleFor(reason).IsInEnum().WithMessage("Choose a reason of the list.");
        validator.RuleFor(note)
            .MaximumLength(Claim.NoteMaxLength).WithMessage("A note has at most 4,000 characters.");
        validator.RuleFor(note)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Say the reason in words.")
            .When(command => read(command) == SetAsideReason.Other);
    }

    public static void CheckClaimants<T>(
        this AbstractValidator<T> validator, Expression<Func<T, IEnumerable<ClaimantName>>> claimants)
    {
        validator.RuleFor(claimants).NotNull().WithMessage("Name the claimants, or none.")
            .Must(names => names is null || names.Count() <= MostClaimants).WithMessage("A claim has at most 8 claimants in a chain.");
        validator.RuleForEach(claimants).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("A claimant needs a name.")
            .SetValidator(new ClaimantNameValidator());
    }

    public static void CheckAspects<T>(
        this AbstractValidator<T> validator,
        Expression<Func<T, Form>> form,
        Expression<Func<T, Kind>> kind,
        Expression<Func<T, Check>> check)
    {
        validator.RuleFor(form).IsInEnum().WithMessage("Choose a form of the list.");
        validator.RuleFor(kind).IsInEnum().WithMessage("Choose a kind of the list.");
        validator.RuleFor(check).IsInEnum().WithMessage("Choose Wording, Substance or Both.");
    }

    public static void CheckPassages<T>(
        this AbstractValidator<T> validator, Expression<Func<T, IReadOnlyList<Text.Span>>> passages) =>
        validator.RuleFor(passages)
            .NotEmpty().WithMessage(ClaimRefusals.NoPassage.Sentence)
            .Must(spans => spans is null || spans.Count <= MostPassages).WithMessage("A claim has at most 50 passages.");

    public static void CheckClaims<T>(
        this AbstractValidator<T> validator, Expression<Func<T, IReadOnlyList<ClaimAt>>> claims) =>
        validator.RuleFor(claims)
            .NotEmpty().WithMessage("Choose at least one claim.")
            .Must(all => all is null || all.Count <= MostClaims).WithMessage("Choose at most 2,000 claims at once.")
            .Must(all => all is null || all.DistinctBy(claim => claim.ClaimId).Count() == all.Count)
            .WithMessage("Choose each claim once.")
            .Must(all => all is null || all.All(claim => claim.Version > 0)).WithMessage("Say which version you saw.");

    public static void CheckAppearances<T>(
        this AbstractValidator<T> validator, Expression<Func<T, IEnumerable<string>>> appearances)
    {
        validator.RuleFor(appearances).NotNull().WithMessage("Name the appearances, or none.")
            .Must(urls => urls is null || urls.Count() <= MostAppearances).WithMessage("A claim has at most 50 appearances.");
        validator.RuleForEach(appearances)
            .Must(url => url is null || url.Length <= Article.UrlMaxLength).WithMessage("A URL has at most 2,048 characters.")
            .Must(WebAddress.IsValid).WithMessage(WebAddress.Sentence);
    }
}
