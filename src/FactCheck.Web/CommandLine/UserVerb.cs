using System.CommandLine;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;

namespace FactCheck.Web.CommandLine;

/// <summary><c>factcheck user</c>: people of the desk, by whoever runs the program. Passwords are set by one-time links, never here.</summary>
internal static class UserVerb
{
    public static Command Make() => new("user", "Adds people, shuts them out, or lets them set a new password.")
    {
        MakeAdd(),
        MakeDisable(),
        MakeReset(),
    };

    private static Command MakeAdd()
    {
        var name = new Argument<string>("NAME");
        var email = new Argument<string>("EMAIL");
        var roles = new Option<Roles>("--roles")
        {
            HelpName = "ROLES",
            Description = "Reviewer, Editor, Administrator, several parted by commas.",
            DefaultValueFactory = _ => Roles.Reviewer,
            CustomParser = parsed => RoleNames.Parse(parsed),
        };
        var zone = new Option<string>("--time-zone") { HelpName = "ZONE", Description = "Such as Europe/Paris.", DefaultValueFactory = _ => "Etc/UTC" };
        var desk = new Option<string?>("--desk") { HelpName = "NAME", Description = "The desk's name, for its first person." };
        var alone = new Option<bool>("--alone") { Description = "The first person works alone and has every role." };
        var data = SharedOptions.Data();
        var command = new Command("add", "Adds somebody and prints the link with which they set their password. The first person is the administrator.")
        {
            name, email, roles, zone, desk, alone, data,
        };
        command.SetAction((parsed, cancellation) => VerbDesk.RunAsync(
            parsed.GetValue(data),
            OpeningMode.WorkOrMake,
            verb => new UserAdding(verb, parsed.GetValue(desk), parsed.GetValue(alone)).RunAsync(
                new AddPerson(
                    Guid.CreateVersion7(), parsed.GetRequiredValue(name), parsed.GetRequiredValue(email),
                    parsed.GetRequiredValue(roles), parsed.GetRequiredValue(zone)),
                cancellation),
            cancellation));
        return command;
    }

    private static Command MakeDisable()
    {
        var (command, person, data) = MakeWithPerson("disable", "Shuts somebody out at once, also from pages already open.");
        command.SetAction((parsed, cancellation) => VerbDesk.RunAsync(
            parsed.GetValue(data), OpeningMode.Work, verb => DisableAsync(verb, parsed.GetRequiredValue(person), cancellation), cancellation));
        return command;
    }

    private static Command MakeReset()
    {
        var (command, person, data) = MakeWithPerson("reset", "Prints a link with which somebody sets a new password.");
        command.SetAction((parsed, cancellation) => VerbDesk.RunAsync(
            parsed.GetValue(data), OpeningMode.Work, verb => ResetAsync(verb, parsed.GetRequiredValue(person), cancellation), cancellation));
        return command;
    }

    private static (Command Command, Argument<string> Person, Option<string?> Data) MakeWithPerson(string name, string description)
    {
        var person = new Argument<string>("PERSON") { Description = "An e-mail address, or a name that only one person has." };
        var data = SharedOptions.Data();
        return (new Command(name, description) { person, data }, person, data);
    }

    private static async Task<int> DisableAsync(VerbDesk verb, string who, CancellationToken cancellation)
    {
        var found = await verb.Get<PersonLookup>().FindAsync(who, cancellation);
        if (found is not Outcome<NamedPerson>.Done { Value: var person })
            return Refuse.With(found);

        var outcome = await verb.Get<Desk>().DoAsOperatorAsync(
            new DisablePerson(Guid.CreateVersion7(), person.Id, person.Version), cancellation);
        return outcome.IsDone ? Say($"{person.Name} is disabled.") : Refuse.With(outcome);
    }

    private static async Task<int> ResetAsync(VerbDesk verb, string who, CancellationToken cancellation)
    {
        var found = await verb.Get<PersonLookup>().FindAsync(who, cancellation);
        if (found is not Outcome<NamedPerson>.Done { Value: var person })
            return Refuse.With(found);
        if (person.Disabled)
            return Refuse.With(PeopleRefusals.Disabled.Sentence);

        var outcome = await verb.Get<PeopleDirectory>().MakePasswordLinkAsync(person.Id, null, cancellation);
        return outcome is Outcome<PasswordLink>.Done { Value: var link } ? Say(PrintedLink.Of(link, verb.Settings)) : Refuse.With(outcome);
    }

    private static int Say(string line)
    {
        Console.WriteLine(line);
        return ExitCode.Done;
    }
}
