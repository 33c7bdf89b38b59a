using FluentValidation;

namespace FactCheck.Core.People;

/// <summary>What names, addresses and time zones have to look like, for every command that carries them.</summary>
internal static class PersonRules
{
    public static IRuleBuilderOptions<T, string> IsPersonName<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("Give a name.")
        .MaximumLength(Person.NameMaxLength).WithMessage($"A name has at most {Person.NameMaxLength} characters.");

    public static IRuleBuilderOptions<T, string> IsEmail<T>(this IRuleBuilder<T, string> rule) => rule
        .NotEmpty().WithMessage("Give an e-mail address.")
        .MaximumLength(Person.EmailMaxLength).WithMessage($"An e-mail address has at most {Person.EmailMaxLength} characters.")
        .Must(LooksLikeEmail).WithMessage("This is not an e-mail address.");

    public static IRuleBuilderOptions<T, string> IsTimeZone<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(zone => zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        .WithMessage("This time zone is not known; choose one such as Europe/Paris.");

    public static IRuleBuilderOptions<T, Roles> AreRoles<T>(this IRuleBuilder<T, Roles> rule) => rule
        .Must(roles => (roles & ~(Roles.Reviewer | Roles.Editor | Roles.Administrator | Roles.Counsel)) == 0)
        .WithMessage("There is no such role.");

    public static IRuleBuilderOptions<T, int> IsSeenVersion<T>(this IRuleBuilder<T, int> rule) => rule
        .GreaterThan(0).WithMessage("Say which version you saw.");

    private static bool LooksLikeEmail(string? text)
    {
        if (text is null || text.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)))
            return false;

        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1;
    }
}
