using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.People;

/// <summary>Everybody of the desk together: an administrator always stays, and a second editor makes it a team.</summary>
internal sealed class Staff
{
    private readonly List<Person> people;
    private readonly DeskProfile? profile;

    private Staff(List<Person> people, DeskProfile? profile)
    {
        this.people = people;
        this.profile = profile;
    }

    public static async Task<Staff> LoadAsync(DeskContext database, CancellationToken cancellation) => new(
        await database.People.ToListAsync(cancellation),
        await database.DeskProfiles.FirstOrDefaultAsync(cancellation));

    public Person? Find(Guid id) => people.Find(person => person.Id == id);

    /// <summary>Takes somebody in.</summary>
    public Ruling Add(Person joining)
    {
        if (people.Exists(person => person.NormalisedEmail == joining.NormalisedEmail))
            return PeopleRefusals.EmailTaken;

        people.Add(joining);
        return Settle(new Fact(FactKinds.PersonAdded, joining.Id));
    }

    public Ruling ChangeRoles(Person person, Roles roles)
    {
        if ((roles & Roles.Administrator) == 0 && IsLastAdministrator(person))
            return PeopleRefusals.LastAdministrator;
        return person.Roles == roles ? Ruling.Of() : Settle(person.Take(roles));
    }

    public Ruling Disable(Person person)
    {
        if (person.Disabled)
            return PeopleRefusals.DisabledAlready;
        return IsLastAdministrator(person) ? PeopleRefusals.LastAdministrator : person.Disable();
    }

    public Ruling Enable(Person person) =>
        person.Disabled ? Settle(person.Enable()) : PeopleRefusals.NotDisabled;

    private bool IsLastAdministrator(Person person) =>
        person.IsActive(Roles.Administrator) && people.Count(other => other.IsActive(Roles.Administrator)) == 1;

    private Ruling Settle(Fact fact)
    {
        if (profile is not { WorksAlone: true } || people.Count(person => person.IsActive(Roles.Editor)) < 2)
            return fact;

        profile.BecomeATeam();
        return Ruling.Of(fact, new Fact(FactKinds.DeskBecameTeam, profile.Id));
    }
}
