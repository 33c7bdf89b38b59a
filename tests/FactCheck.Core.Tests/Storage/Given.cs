using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Core.Tests.Storage;

/// <summary>Sets the scene in one line per fact. Features add their own lines as extension methods.</summary>
public sealed class Given(TestDesk desk)
{
    public TestDesk Desk { get; } = desk;

    public Task<Guid> AReviewerAsync(string name = "R. Viewer") => APersonAsync(name, Roles.Reviewer);

    public Task<Guid> AnEditorAsync(string name = "E. Ditor") => APersonAsync(name, Roles.Editor);

    public Task<Guid> AnAdministratorAsync(string name = "A. Dmin") => APersonAsync(name, Roles.Administrator);

    public async Task<Guid> APersonAsync(string name, Roles roles, bool disabled = false)
    {
        var outcome = await Desk.Gate.DoAsOperatorAsync(
            new AddTestPerson(Guid.CreateVersion7(), name, roles, disabled), TestContext.Current.CancellationToken);
        return ((Outcome<Guid>.Done)outcome).Value;
    }
}

/// <summary>Puts a person straight into the table, with any roles.</summary>
public sealed record AddTestPerson(Guid Id, string Name, Roles Roles, bool Disabled) : Command<Guid>(Id)
{
    public override Permission Needs => Permission.Operate;
}

internal sealed class AddTestPersonHandler : ICommandHandler<AddTestPerson, Guid>
{
    public Task<Outcome<Guid>> HandleAsync(AddTestPerson command, Change change, CancellationToken cancellation)
    {
        var person = (Person)Activator.CreateInstance(typeof(Person), nonPublic: true)!;
        var entry = change.Database.Entry(person);
        entry.Property(added => added.Id).CurrentValue = Guid.CreateVersion7();
        entry.Property(added => added.Name).CurrentValue = command.Name;
        entry.Property(added => added.SortName).CurrentValue = command.Name.ToUpperInvariant();
        entry.Property(added => added.Email).CurrentValue = $"{person.Id:N}@desk.example";
        entry.Property(added => added.NormalisedEmail).CurrentValue = $"{person.Id:N}@DESK.EXAMPLE";
        entry.Property(added => added.Roles).CurrentValue = command.Roles;
        entry.Property(added => added.Disabled).CurrentValue = command.Disabled;
        entry.Property(added => added.AddedAt).CurrentValue = change.Now;
        entry.Property(added => added.Version).CurrentValue = 1;
        change.Database.Add(person);
        change.Record(new Fact(FactKinds.PersonAdded, person.Id));
        return Task.FromResult<Outcome<Guid>>(person.Id);
    }
}
