using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Web.CommandLine;

/// <summary>Adds a person; on an empty desk that founds it.</summary>
internal sealed class UserAdding(VerbDesk verb, string? deskName, bool worksAlone)
{
    private const string DeskNameWhenNoneIsGiven = "Fact-checking desk";

    public async Task<int> RunAsync(AddPerson command, CancellationToken cancellation)
    {
        if (!verb.IsNew && (worksAlone || deskName is not null))
            return Refuse.With("--desk and --alone are for the desk's first person; this desk has people.");
        if (verb.IsNew && !worksAlone && command.Roles != Roles.Administrator)
            return Refuse.With("The first person of a desk is its administrator: give --roles Administrator, or --alone.");

        var directory = verb.Get<PeopleDirectory>();
        var outcome = verb.IsNew
            ? await FoundAsync(directory, command, cancellation)
            : await directory.AddAsync(command, null, cancellation);
        if (outcome is not Outcome<PasswordLink>.Done { Value: var link })
            return Refuse.With(outcome);

        Console.WriteLine(PrintedLink.Of(link, verb.Settings));
        return ExitCode.Done;
    }

    private async Task<Outcome<PasswordLink>> FoundAsync(PeopleDirectory directory, AddPerson command, CancellationToken cancellation)
    {
        var found = new FoundDesk(
            command.Id, deskName ?? DeskNameWhenNoneIsGiven, command.Name, command.Email, worksAlone, command.TimeZone);
        return await verb.Get<Desk>().DoAsOperatorAsync(found, cancellation) switch
        {
            Outcome<Guid>.Done { Value: var personId } => await directory.MakePasswordLinkAsync(personId, null, cancellation),
            Outcome<Guid>.Refused refused => refused.Refusal,
            Outcome<Guid>.Invalid invalid => new Outcome<PasswordLink>.Invalid(invalid.Faults),
            _ => new Outcome<PasswordLink>.Gone(),
        };
    }
}
