using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.People;

public sealed class PeopleTests
{
    [Fact]
    public async Task A_desk_is_founded_once_with_its_scale_and_an_administrator()
    {
        await using var desk = await TestDesk.CreateAsync();
        var administrator = await desk.Given.AFoundedDeskAsync();

        await using var database = desk.OpenDatabase();
        var person = await database.People.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((administrator, Roles.Administrator), (person.Id, person.Roles));
        Assert.False((await database.DeskProfiles.SingleAsync(TestContext.Current.CancellationToken)).WorksAlone);
        Assert.Equal(
            "True 5, Mostly true 4, Half true 3, Mostly false 2, False 1, Misleading , Not proven , Outdated ",
            string.Join(", ", await database.Ratings.OrderBy(rating => rating.Ordinal)
                .Select(rating => rating.Label + " " + rating.Value).ToListAsync(TestContext.Current.CancellationToken)));
        var again = await desk.Gate.DoAsOperatorAsync(
            new FoundDesk(Guid.CreateVersion7(), "Another", "A. Nother", "a@desk.example", false), TestContext.Current.CancellationToken);
        Assert.Equal("people.foundedAlready", Assert.IsType<Outcome<Guid>.Refused>(again).Refusal.Code);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Who_works_alone_holds_every_role()
    {
        await using var desk = await TestDesk.CreateAsync();
        var alone = await desk.Given.AFoundedDeskAsync(worksAlone: true);

        Assert.Equal(Roles.Reviewer | Roles.Editor | Roles.Administrator, (await PersonAsync(desk, alone)).Roles);
    }

    [Fact]
    public async Task Nobody_at_the_desk_founds_it()
    {
        await using var desk = await TestDesk.CreateAsync();
        var administrator = await desk.Given.AnAdministratorAsync();

        var outcome = await desk.DoAsync(new FoundDesk(Guid.CreateVersion7(), "D", "N", "n@desk.example", true), administrator);

        Assert.Equal("gate.notAllowed", Assert.IsType<Outcome<Guid>.Refused>(outcome).Refusal.Code);
    }

    [Theory]
    [InlineData(Roles.Reviewer)]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Reviewer | Roles.Editor)]
    public async Task Only_an_administrator_keeps_people(Roles roles)
    {
        await using var desk = await TestDesk.CreateAsync();
        await desk.Given.AFoundedDeskAsync();
        var person = await desk.Given.APersonAsync("P. Erson", roles);

        await RefusedAsync(desk, new AddPerson(Guid.CreateVersion7(), "N. Ew", "new@desk.example", Roles.Reviewer), person, "gate.notAllowed");
        await RefusedAsync(desk, new ChangeRoles(Guid.CreateVersion7(), person, 1, Roles.Administrator), person, "gate.notAllowed");
        await RefusedAsync(desk, new DisablePerson(Guid.CreateVersion7(), person, 1), person, "gate.notAllowed");
        await RefusedAsync(desk, new RenamePerson(Guid.CreateVersion7(), person, 1, "Another"), person, "gate.notAllowed");
    }

    [Fact]
    public async Task An_address_belongs_to_one_person()
    {
        await using var desk = await TestDesk.CreateAsync();
        var administrator = await desk.Given.AFoundedDeskAsync();

        await RefusedAsync(
            desk, new AddPerson(Guid.CreateVersion7(), "T. Win", " FOUNDER@desk.example ", Roles.Reviewer), administrator, null);
        await RefusedAsync(
            desk, new AddPerson(Guid.CreateVersion7(), "T. Win", "FOUNDER@desk.example", Roles.Reviewer), administrator, "people.emailTaken");
    }

    [Fact]
    public async Task The_last_active_administrator_stays_one()
    {
        await using var desk = await TestDesk.CreateAsync();
        var first = await desk.Given.AFoundedDeskAsync();
        await RefusedAsync(desk, new ChangeRoles(Guid.CreateVersion7(), first, 1, Roles.Editor), first, "people.lastAdministrator");
        await RefusedAsync(desk, new DisablePerson(Guid.CreateVersion7(), first, 1), first, "people.lastAdministrator");
        var second = await desk.DoneAsync(new AddPerson(Guid.CreateVersion7(), "S. Econd", "s@desk.example", Roles.Administrator), first);

        await desk.DoneAsync(new DisablePerson(Guid.CreateVersion7(), second, 1), first);
        await RefusedAsync(desk, new ChangeRoles(Guid.CreateVersion7(), first, 1, Roles.None), first, "people.lastAdministrator");
        await desk.DoneAsync(new EnablePerson(Guid.CreateVersion7(), second, 2), first);
        await desk.DoneAsync(new ChangeRoles(Guid.CreateVersion7(), first, 1, Roles.Editor), first);

        await RefusedAsync(desk, new DisablePerson(Guid.CreateVersion7(), second, 3), first, "gate.notAllowed");
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_disabled_person_does_nothing_at_once()
    {
        await using var desk = await TestDesk.CreateAsync();
        var administrator = await desk.Given.AFoundedDeskAsync();
        var person = await desk.DoneAsync(new AddPerson(Guid.CreateVersion7(), "P. Erson", "p@desk.example", Roles.Editor), administrator);
        await desk.DoneAsync(new DisablePerson(Guid.CreateVersion7(), person, 1), administrator);

        await RefusedAsync(desk, new ChangeOwnProfile(Guid.CreateVersion7(), 2, "P. Erson", "Europe/Paris"), person, "gate.notAllowed");
        await RefusedAsync(desk, new DisablePerson(Guid.CreateVersion7(), person, 2), administrator, "people.disabledAlready");
        await RefusedAsync(desk, new EnablePerson(Guid.CreateVersion7(), administrator, 1), administrator, "people.notDisabled");
    }

    [Fact]
    public async Task A_disabled_second_editor_makes_a_team_only_when_enabled()
    {
        await using var desk = await TestDesk.CreateAsync();
        var alone = await desk.Given.AFoundedDeskAsync(worksAlone: true);
        var second = await desk.DoneAsync(new AddPerson(Guid.CreateVersion7(), "S. Econd", "s@desk.example", Roles.Reviewer), alone);
        await desk.DoneAsync(new DisablePerson(Guid.CreateVersion7(), second, 1), alone);
        await desk.DoneAsync(new ChangeRoles(Guid.CreateVersion7(), second, 2, Roles.Editor), alone);
        Assert.True(await WorksAloneAsync(desk));

        await desk.DoneAsync(new EnablePerson(Guid.CreateVersion7(), second, 3), alone);
        Assert.False(await WorksAloneAsync(desk));

        await desk.DoneAsync(new ChangeRoles(Guid.CreateVersion7(), second, 4, Roles.Reviewer), alone);
        Assert.False(await WorksAloneAsync(desk));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task One_changes_ones_own_name_and_time_zone_and_is_shown_conflicts()
    {
        await using var desk = await TestDesk.CreateAsync();
        var administrator = await desk.Given.AFoundedDeskAsync();
        var person = await desk.DoneAsync(new AddPerson(Guid.CreateVersion7(), "P. Erson", "p@desk.example", Roles.None), administrator);
        await desk.DoneAsync(new RenamePerson(Guid.CreateVersion7(), person, 1, "Per Son"), administrator);

        var stale = await desk.DoAsync(new ChangeOwnProfile(Guid.CreateVersion7(), 1, "P. Erson", "Europe/Paris"), person);
        await desk.DoneAsync(new ChangeOwnProfile(Guid.CreateVersion7(), 2, "P. Erson", "Europe/Paris"), person);

        Assert.Equal(
            [new FieldConflict("Name", "Per Son", "P. Erson"), new FieldConflict("TimeZone", "Etc/UTC", "Europe/Paris")],
            Assert.IsType<Outcome<int>.Conflict>(stale).Fields);
        Assert.Equal("Europe/Paris", (await PersonAsync(desk, person)).TimeZone);
        Assert.IsType<Outcome<int>.Invalid>(await desk.DoAsync(
            new ChangeOwnProfile(Guid.CreateVersion7(), 3, new string('x', 201), "Nowhere/Else"), person));
    }

    [Fact]
    public async Task Account_facts_are_ones_own_an_administrators_or_the_programs()
    {
        await using var desk = await TestDesk.CreateAsync();
        var administrator = await desk.Given.AFoundedDeskAsync();
        var person = await desk.Given.AReviewerAsync();

        await desk.DoneAsync(new RecordAccountFact(Guid.CreateVersion7(), person, AccountEvent.SignedIn, AccountEventBy.Themself), person);
        await RefusedAsync(
            desk, new RecordAccountFact(Guid.CreateVersion7(), administrator, AccountEvent.SignedIn, AccountEventBy.Themself), person, "people.notYourAccount");
        await RefusedAsync(
            desk, new RecordAccountFact(Guid.CreateVersion7(), person, AccountEvent.LockedOut, AccountEventBy.Program), person, "gate.notAllowed");
        await RefusedAsync(
            desk, new RecordAccountFact(Guid.CreateVersion7(), administrator, AccountEvent.SignedOutEverywhere, AccountEventBy.DeskKeeper), person, "gate.notAllowed");
    }

    [Fact]
    public async Task People_are_listed_by_name_for_those_who_work_at_the_desk()
    {
        await using var desk = await TestDesk.CreateAsync();
        var administrator = await desk.Given.AFoundedDeskAsync();
        foreach (var name in new[] { "b. Two", "A. One", "C. Three" })
            await desk.Given.AReviewerAsync(name);
        var list = desk.Services.GetRequiredService<PersonList>();

        var first = await list.ReadAsync(administrator, null, 2, TestContext.Current.CancellationToken);
        var rest = await list.ReadAsync(administrator, first.Rows[^1].Id, 9, TestContext.Current.CancellationToken);

        Assert.Equal(["A. One", "b. Two"], first.Rows.Select(row => row.Name));
        Assert.Equal(["C. Three", "F. Ounder"], rest.Rows.Select(row => row.Name));
        Assert.Equal((true, false), (first.More, rest.More));
        var nobody = await desk.Given.APersonAsync("N. Obody", Roles.None);
        Assert.Empty((await list.ReadAsync(nobody, null, 9, TestContext.Current.CancellationToken)).Rows);
    }

    /// <summary>A null code means that the shape is refused before any rule.</summary>
    private static async Task RefusedAsync<T>(TestDesk desk, Command<T> command, Guid by, string? code)
    {
        await using var database = desk.OpenDatabase();
        var before = await database.AuditEvents.CountAsync(TestContext.Current.CancellationToken);
        var outcome = await desk.DoAsync(command, by);
        if (code is null)
            Assert.IsType<Outcome<T>.Invalid>(outcome);
        else
            Assert.Equal(code, Assert.IsType<Outcome<T>.Refused>(outcome).Refusal.Code);
        Assert.Equal(before, await database.AuditEvents.CountAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Person> PersonAsync(TestDesk desk, Guid id)
    {
        await using var database = desk.OpenDatabase();
        return await database.People.SingleAsync(person => person.Id == id, TestContext.Current.CancellationToken);
    }

    private static async Task<bool> WorksAloneAsync(TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        return await database.DeskProfiles.AnyAsync(profile => profile.WorksAlone, TestContext.Current.CancellationToken);
    }
}
