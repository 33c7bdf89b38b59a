using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Gate;

public sealed class DeskTests
{
    [Fact]
    public async Task A_command_that_is_done_leaves_one_event_and_the_record_holds()
    {
        await using var desk = await TestDesk.CreateAsync();
        var person = await desk.Given.AReviewerAsync();

        await using var database = desk.OpenDatabase();
        var happened = await database.AuditEvents.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, happened.Sequence);
        Assert.Contains(person.ToString("D"), happened.Canonical, StringComparison.Ordinal);
        Assert.DoesNotContain("R. Viewer", happened.Canonical, StringComparison.Ordinal);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task The_same_command_sent_twice_is_done_once()
    {
        await using var desk = await TestDesk.CreateAsync();
        var command = new AddTestPerson(Guid.CreateVersion7(), "Once", Roles.Editor, Disabled: false);

        var first = await desk.Gate.DoAsOperatorAsync(command, TestContext.Current.CancellationToken);
        var second = await desk.Gate.DoAsOperatorAsync(command, TestContext.Current.CancellationToken);

        Assert.Equal(first, second);
        await using var database = desk.OpenDatabase();
        Assert.Equal(1, await database.People.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_id_with_other_content_is_refused()
    {
        await using var desk = await TestDesk.CreateAsync();
        var command = new AddTestPerson(Guid.CreateVersion7(), "Once", Roles.Editor, Disabled: false);
        await desk.Gate.DoAsOperatorAsync(command, TestContext.Current.CancellationToken);

        var outcome = await desk.Gate.DoAsOperatorAsync(command with { Name = "Twice" }, TestContext.Current.CancellationToken);

        Assert.Equal("gate.commandReused", Assert.IsType<Outcome<Guid>.Refused>(outcome).Refusal.Code);
    }

    [Theory]
    [InlineData(Roles.None, false)]
    [InlineData(Roles.Reviewer, true)]
    [InlineData(Roles.Administrator, false)]
    public async Task Somebody_without_the_permission_changes_nothing(Roles roles, bool disabled)
    {
        await using var desk = await TestDesk.CreateAsync();
        var person = await desk.Given.APersonAsync("Nobody", roles, disabled);
        var before = await CountEventsAsync(desk);

        var outcome = await desk.DoAsync(new TakeBackStretch(Guid.CreateVersion7(), Guid.CreateVersion7(), 1), person);

        Assert.Equal("gate.notAllowed", Assert.IsType<Outcome<Nothing>.Refused>(outcome).Refusal.Code);
        Assert.Equal(before, await CountEventsAsync(desk));
    }

    [Fact]
    public async Task Nobody_becomes_the_operator_by_an_empty_id()
    {
        await using var desk = await TestDesk.CreateAsync();

        var outcome = await desk.DoAsync(new AddTestPerson(Guid.CreateVersion7(), "Intruder", Roles.Editor, false), Guid.Empty);

        Assert.IsType<Outcome<Guid>.Refused>(outcome);
    }

    [Fact]
    public async Task A_sealed_row_written_past_the_gate_is_refused()
    {
        await using var desk = await TestDesk.CreateAsync();
        await desk.Given.AReviewerAsync();
        await using var database = desk.OpenDatabase();
        var person = await database.People.SingleAsync(TestContext.Current.CancellationToken);
        database.Entry(person).Property(found => found.Name).CurrentValue = "Changed";

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<int> CountEventsAsync(TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        return await database.AuditEvents.CountAsync(TestContext.Current.CancellationToken);
    }
}
