using FactCheck.Core.Gate;

namespace FactCheck.Core.People;

/// <summary>Why something cannot be done with people and their accounts.</summary>
public static class PeopleRefusals
{
    public static readonly Refusal FoundedAlready = new(
        "people.foundedAlready", "This desk has people already; an administrator adds others.");

    public static readonly Refusal EmailTaken = new(
        "people.emailTaken", "Somebody at the desk has this e-mail address.");

    public static readonly Refusal LastAdministrator = new(
        "people.lastAdministrator", "This is the last active administrator; make somebody else one first.");

    public static readonly Refusal DisabledAlready = new(
        "people.disabledAlready", "This person is disabled already.");

    public static readonly Refusal NotDisabled = new(
        "people.notDisabled", "This person is not disabled.");

    public static readonly Refusal Disabled = new(
        "people.disabled", "This account is disabled; ask an administrator.");

    public static readonly Refusal NotYourAccount = new(
        "people.notYourAccount", "This is somebody else's account.");

    public static readonly Refusal LinkInvalid = new(
        "people.linkInvalid", "This link was used or is too old; ask an administrator for a new one.");

    public static readonly Refusal WrongPassword = new(
        "people.wrongPassword", "This is not your present password.");

    /// <summary>The command line named nobody.</summary>
    public static Refusal Unknown(string who) => new(
        "people.unknown", $"Nobody at the desk has the name or e-mail address '{who}'.");

    /// <summary>The command line named more than one.</summary>
    public static Refusal NameOfSeveral(string name) => new(
        "people.nameOfSeveral", $"Several people are called '{name}'; give the e-mail address.");
}
