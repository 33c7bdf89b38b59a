using FactCheck.Core.Audit;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Audit;

public sealed class AuditLogTests
{
    [Fact]
    public async Task The_log_shows_events_latest_first_with_names_and_goes_on_by_sequence()
    {
        await using var desk = await TestDesk.CreateAsync();
        var administrator = await desk.Given.AnAdministratorAsync("Anna");
        for (var number = 0; number < AuditLog.PageSize; number++)
            await desk.Given.AReviewerAsync($"Reviewer {number}");
        var log = Log(desk);

        var first = await log.ReadAsync(administrator, new AuditFilter(), null, Cancellation);
        var second = await log.ReadAsync(administrator, new AuditFilter(), first.Next, Cancellation);

        Assert.Equal(AuditLog.PageSize, first.Entries.Count);
        Assert.Null(first.Entries[0].Actor);
        Assert.Equal("Reviewer 49", Assert.Single(Assert.Single(first.Entries[0].Facts).Subjects));
        Assert.Equal("Anna", Assert.Single(Assert.Single(Assert.Single(second.Entries).Facts).Subjects));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task It_is_narrowed_by_actor_kind_and_article()
    {
        await using var desk = await TestDesk.CreateAsync();
        var administrator = await desk.Given.AnAdministratorAsync();
        var reviewer = await desk.Given.AReviewerAsync("Rita");
        await desk.Given.AnArticleAsync(reviewer);
        var log = Log(desk);

        var byActor = await log.ReadAsync(administrator, new AuditFilter(ActorId: reviewer), null, Cancellation);
        var byKind = await log.ReadAsync(administrator, new AuditFilter(Kind: FactKinds.PersonAdded), null, Cancellation);
        var byArticle = await log.ReadAsync(administrator, new AuditFilter(ArticleNumber: 1), null, Cancellation);
        var byNone = await log.ReadAsync(administrator, new AuditFilter(ArticleNumber: 99), null, Cancellation);

        Assert.All(byActor.Entries, entry => Assert.Equal("Rita", entry.Actor));
        Assert.Equal(2, byKind.Entries.Count);
        Assert.Contains("A1", Assert.Single(byArticle.Entries).Facts.SelectMany(fact => fact.Subjects));
        Assert.Empty(byNone.Entries);
    }

    [Fact]
    public async Task Before_and_after_stand_beside_the_event()
    {
        await using var desk = await TestDesk.CreateAsync();
        var administrator = await desk.Given.AnAdministratorAsync();
        await desk.DoneAsync(
            new ChangeOwnProfile(Guid.CreateVersion7(), 1, "New name", "Europe/Paris"), administrator);
        var entry = (await Log(desk).ReadAsync(administrator, new AuditFilter(), null, Cancellation)).Entries[0];

        var changes = (await new AuditChanges(desk.Reader).ReadAsync(administrator, entry.Sequence, Cancellation)).Changes;

        Assert.Contains(new AuditChange("People", administrator.ToString(), "TimeZone", "Etc/UTC", "Europe/Paris"), changes);
    }

    [Theory]
    [InlineData(Roles.None)]
    [InlineData(Roles.Reviewer)]
    public async Task Who_does_not_keep_the_desk_sees_nothing_of_people_and_verifies_nothing(Roles roles)
    {
        await using var desk = await TestDesk.CreateAsync();
        var person = await desk.Given.APersonAsync("Curious", roles);
        var log = Log(desk);

        Assert.Empty((await log.ReadAsync(person, new AuditFilter(), null, Cancellation)).Entries);
        Assert.IsType<Outcome<Verification>.Refused>(await log.VerifyAsync(person, Cancellation));
        Assert.Empty((await new AuditChanges(desk.Reader).ReadAsync(person, 1, Cancellation)).Changes);
    }

    [Fact]
    public async Task An_administrator_verifies_and_hears_what_does_not_fit()
    {
        await using var desk = await TestDesk.CreateAsync();
        var administrator = await desk.Given.AnAdministratorAsync();
        Assert.True(Assert.IsType<Outcome<Verification>.Done>(await Log(desk).VerifyAsync(administrator, Cancellation)).Value.Holds);

        await using (var database = desk.OpenDatabase())
            await database.Database.ExecuteSqlRawAsync("UPDATE People SET Name = 'Changed'", Cancellation);

        var found = Assert.IsType<Outcome<Verification>.Done>(await Log(desk).VerifyAsync(administrator, Cancellation)).Value;
        Assert.Contains("People", Assert.Single(found.Findings).Place, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static AuditLog Log(TestDesk desk) => new(desk.Reader, desk.Services.GetRequiredService<RecordVerifier>());
}
