using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.People;

public sealed class PeopleDirectoryTests
{
    private const string Password = "twelve letters";

    [Fact]
    public async Task The_first_person_signs_in_with_the_password_they_chose()
    {
        await using var desk = await CreateAsync();

        var founder = await FoundAsync(desk);

        Assert.True(await KnowsAsync(desk, founder, Password));
        Assert.False(await KnowsAsync(desk, founder, "another password"));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_short_password_founds_nothing()
    {
        await using var desk = await CreateAsync();

        var outcome = await Directory(desk).FoundAsync(
            new FoundDesk(Guid.CreateVersion7(), "Desk", "F. Ounder", "f@desk.example", false), "eleven char", TestContext.Current.CancellationToken);

        Assert.Equal("Password", Assert.Single(Assert.IsType<Outcome<Guid>.Invalid>(outcome).Faults).Field);
        await using var database = desk.OpenDatabase();
        Assert.Empty(await database.People.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Somebody_new_sets_a_password_with_a_link_that_works_once()
    {
        await using var desk = await CreateAsync();
        var founder = await FoundAsync(desk);
        var link = await AddedAsync(desk, founder);

        var wrong = await Directory(desk).SetPasswordAsync(link.PersonId, "guessed", Password, TestContext.Current.CancellationToken);
        var first = await Directory(desk).SetPasswordAsync(link.PersonId, link.Token, Password, TestContext.Current.CancellationToken);
        var second = await Directory(desk).SetPasswordAsync(link.PersonId, link.Token, "another password", TestContext.Current.CancellationToken);

        Assert.Equal("people.linkInvalid", Assert.IsType<Outcome<Nothing>.Refused>(wrong).Refusal.Code);
        Assert.True(first.IsDone);
        Assert.Equal("people.linkInvalid", Assert.IsType<Outcome<Nothing>.Refused>(second).Refusal.Code);
        Assert.True(await KnowsAsync(desk, link.PersonId, Password));
        await AssertNoSecretAsync(desk, link.Token);
    }

    [Fact]
    public async Task A_newer_link_and_two_days_make_a_link_worthless()
    {
        await using var desk = await CreateAsync();
        var founder = await FoundAsync(desk);
        var old = await AddedAsync(desk, founder);
        var newer = Assert.IsType<Outcome<PasswordLink>.Done>(
            await Directory(desk).MakePasswordLinkAsync(old.PersonId, founder, TestContext.Current.CancellationToken)).Value;

        var first = await Directory(desk).SetPasswordAsync(old.PersonId, old.Token, Password, TestContext.Current.CancellationToken);
        desk.Clock.Advance(TimeSpan.FromHours(49));
        var late = await Directory(desk).SetPasswordAsync(newer.PersonId, newer.Token, Password, TestContext.Current.CancellationToken);

        Assert.False(first.IsDone);
        Assert.False(late.IsDone);
    }

    [Fact]
    public async Task Setting_a_password_ends_a_lockout_and_every_session()
    {
        await using var desk = await CreateAsync();
        var founder = await FoundAsync(desk);
        var before = await StampAsync(desk, founder);
        await WithAccountsAsync(desk, async accounts =>
        {
            var account = (await accounts.FindByIdAsync(founder.ToString("D")))!;
            for (var attempt = 0; attempt < 5; attempt++)
                await accounts.AccessFailedAsync(account);
            Assert.True(await accounts.IsLockedOutAsync(account));
            return true;
        });
        var link = Assert.IsType<Outcome<PasswordLink>.Done>(
            await Directory(desk).MakePasswordLinkAsync(founder, null, TestContext.Current.CancellationToken)).Value;

        await Directory(desk).SetPasswordAsync(founder, link.Token, "another password", TestContext.Current.CancellationToken);

        Assert.NotEqual(before, await StampAsync(desk, founder));
        Assert.False(await WithAccountsAsync(desk, async accounts =>
            await accounts.IsLockedOutAsync((await accounts.FindByIdAsync(founder.ToString("D")))!)));
    }

    [Fact]
    public async Task Changing_ones_password_asks_for_the_present_one()
    {
        await using var desk = await CreateAsync();
        var founder = await FoundAsync(desk);

        var wrong = await Directory(desk).ChangePasswordAsync(founder, "not this one", "another password", TestContext.Current.CancellationToken);
        var right = await Directory(desk).ChangePasswordAsync(founder, Password, "another password", TestContext.Current.CancellationToken);

        Assert.Equal("people.wrongPassword", Assert.IsType<Outcome<Nothing>.Refused>(wrong).Refusal.Code);
        Assert.True(right.IsDone);
        Assert.True(await KnowsAsync(desk, founder, "another password"));
        Assert.Equal(1, await FactsAsync(desk, FactKinds.PasswordChanged));
        await AssertNoSecretAsync(desk, "another password");
    }

    [Fact]
    public async Task Signing_out_everywhere_is_ones_own_an_administrators_or_the_operators()
    {
        await using var desk = await CreateAsync();
        var founder = await FoundAsync(desk);
        var person = (await AddedAsync(desk, founder)).PersonId;
        var before = await StampAsync(desk, founder);

        var stranger = await Directory(desk).SignOutEverywhereAsync(founder, person, TestContext.Current.CancellationToken);
        Assert.Equal("gate.notAllowed", Assert.IsType<Outcome<Nothing>.Refused>(stranger).Refusal.Code);
        Assert.Equal(before, await StampAsync(desk, founder));

        Assert.True((await Directory(desk).SignOutEverywhereAsync(founder, founder, TestContext.Current.CancellationToken)).IsDone);
        Assert.True((await Directory(desk).SignOutEverywhereAsync(person, founder, TestContext.Current.CancellationToken)).IsDone);
        Assert.True((await Directory(desk).SignOutEverywhereAsync(person, null, TestContext.Current.CancellationToken)).IsDone);
        Assert.NotEqual(before, await StampAsync(desk, founder));
        Assert.Equal(3, await FactsAsync(desk, FactKinds.SignedOutEverywhere));
    }

    [Fact]
    public async Task Only_administrators_and_the_operator_add_people_and_make_links()
    {
        await using var desk = await CreateAsync();
        var founder = await FoundAsync(desk);
        var person = (await AddedAsync(desk, founder)).PersonId;
        var command = new AddPerson(Guid.CreateVersion7(), "N. Ew", "new@desk.example", Roles.Reviewer);

        Assert.False((await Directory(desk).AddAsync(command, person, TestContext.Current.CancellationToken)).IsDone);
        Assert.False((await Directory(desk).MakePasswordLinkAsync(founder, person, TestContext.Current.CancellationToken)).IsDone);
        Assert.True((await Directory(desk).AddAsync(command, null, TestContext.Current.CancellationToken)).IsDone);
        Assert.IsType<Outcome<PasswordLink>.Gone>(
            await Directory(desk).MakePasswordLinkAsync(Guid.CreateVersion7(), null, TestContext.Current.CancellationToken));
    }

    private static Task<TestDesk> CreateAsync() => TestDesk.CreateAsync(services =>
    {
        services.AddPeople();
        services.AddDeskIdentity();
    });

    private static PeopleDirectory Directory(TestDesk desk) => desk.Services.GetRequiredService<PeopleDirectory>();

    private static async Task<Guid> FoundAsync(TestDesk desk) => Assert.IsType<Outcome<Guid>.Done>(await Directory(desk).FoundAsync(
        new FoundDesk(Guid.CreateVersion7(), "Desk", "F. Ounder", "f@desk.example", false), Password, TestContext.Current.CancellationToken)).Value;

    private static async Task<PasswordLink> AddedAsync(TestDesk desk, Guid founder) => Assert.IsType<Outcome<PasswordLink>.Done>(
        await Directory(desk).AddAsync(
            new AddPerson(Guid.CreateVersion7(), "O'Person", "o'person@desk.example", Roles.Reviewer), founder, TestContext.Current.CancellationToken)).Value;

    private static async Task<T> WithAccountsAsync<T>(TestDesk desk, Func<UserManager<Account>, Task<T>> work)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
    }

    private static Task<bool> KnowsAsync(TestDesk desk, Guid person, string password) => WithAccountsAsync(desk, async accounts =>
        await accounts.CheckPasswordAsync((await accounts.FindByIdAsync(person.ToString("D")))!, password));

    private static Task<string> StampAsync(TestDesk desk, Guid person) => WithAccountsAsync(desk, async accounts =>
        (await accounts.FindByIdAsync(person.ToString("D")))!.SecurityStamp!);

    private static async Task<int> FactsAsync(TestDesk desk, string kind)
    {
        await using var database = desk.OpenDatabase();
        return await database.Facts.CountAsync(fact => fact.Kind == kind, TestContext.Current.CancellationToken);
    }

    private static async Task AssertNoSecretAsync(TestDesk desk, string secret)
    {
        await using var database = desk.OpenDatabase();
        Assert.DoesNotContain(
            await database.AuditEvents.Select(happened => happened.Canonical).ToListAsync(TestContext.Current.CancellationToken),
            canonical => canonical.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(
            await database.UserTokens.Select(token => token.Value).ToListAsync(TestContext.Current.CancellationToken),
            value => value!.Contains(secret, StringComparison.Ordinal));
    }
}
