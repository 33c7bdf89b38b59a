using FactCheck.Core.People;
using FactCheck.Core.Tests.Storage;

namespace FactCheck.Core.Tests.People;

public sealed class PersonListTests
{
    [Fact]
    public async Task People_come_by_name_page_after_page()
    {
        await using var desk = await TestDesk.CreateAsync();
        var anna = await desk.Given.AnAdministratorAsync("Anna");
        await desk.Given.AReviewerAsync("Ben");
        await desk.Given.AReviewerAsync("Ben");
        await desk.Given.AnEditorAsync("carl");
        var list = new PersonList(desk.Reader);

        var names = new List<string>();
        Guid? after = null;
        for (var more = true; more;)
        {
            var page = await list.ReadAsync(anna, after, 1, Cancellation);
            names.Add(Assert.Single(page.Rows).Name);
            (after, more) = (page.Rows[0].Id, page.More);
        }

        Assert.Equal(["Anna", "Ben", "Ben", "carl"], names);
    }

    [Fact]
    public async Task They_are_narrowed_by_text_role_and_whether_they_are_disabled()
    {
        await using var desk = await TestDesk.CreateAsync();
        var anna = await desk.Given.APersonAsync("Anna", Roles.Administrator | Roles.Editor);
        await desk.Given.AReviewerAsync("Ben");
        await desk.Given.APersonAsync("Carl", Roles.Editor, disabled: true);

        Assert.Equal(["Ben"], await NamesAsync(desk, anna, new PersonFilter(Text: " be ")));
        Assert.Equal(["Anna", "Carl"], await NamesAsync(desk, anna, new PersonFilter(Role: Roles.Editor)));
        Assert.Equal(["Carl"], await NamesAsync(desk, anna, new PersonFilter(Disabled: true)));
        Assert.Equal(["Anna"], await NamesAsync(desk, anna, new PersonFilter(Role: Roles.Editor, Disabled: false)));
    }

    [Fact]
    public async Task Somebody_without_a_role_sees_nobody_but_still_themself()
    {
        await using var desk = await TestDesk.CreateAsync();
        await desk.Given.AReviewerAsync();
        var newcomer = await desk.Given.APersonAsync("Newcomer", Roles.None);
        var disabled = await desk.Given.APersonAsync("Gone", Roles.Reviewer, disabled: true);
        var profiles = new OwnProfileQuery(desk.Reader);

        Assert.Empty(await NamesAsync(desk, newcomer, new PersonFilter()));
        Assert.Equal("Newcomer", (await profiles.FindAsync(newcomer, Cancellation))?.Name);
        Assert.Null(await profiles.FindAsync(disabled, Cancellation));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<IEnumerable<string>> NamesAsync(TestDesk desk, Guid viewer, PersonFilter filter) =>
        (await new PersonList(desk.Reader).ReadAsync(viewer, filter, null, 50, Cancellation)).Rows.Select(row => row.Name);
}
