using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Storage;
using FactCheck.Text.Matching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Claims;

public sealed class EarlierClaimsTests
{
    private const string Tunnel = "The harbour tunnel cost 40 million euros.";

    [Fact]
    public async Task A_claim_finds_those_of_other_articles_that_say_the_same_or_the_opposite()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var same = await AClaimAsync(desk, editor, "One", "It cost 40 million euros: the harbour tunnel.");
        var opposite = await AClaimAsync(desk, editor, "Two", "The harbour tunnel cost 60 million euros.");
        await AClaimAsync(desk, editor, "Three", "The glacier above the village lost eight metres of ice.");
        var asked = await AClaimAsync(desk, editor, "Four", Tunnel);

        var found = await FindAsync(desk, editor, asked);

        Assert.Equal([(opposite, Agreement.Opposite), (same, Agreement.Same)], found.Select(one => (one.Id, one.Agreement)).OrderByDescending(one => one.Agreement));
        Assert.Equal("‘40’ against ‘60’", found.Single(one => one.Id == opposite).Because);
        Assert.Contains("tunnel", found.Single(one => one.Id == same).Words);
        Assert.Equal("One", found.Single(one => one.Id == same).ArticleTitle);
    }

    [Fact]
    public async Task Suggestions_what_was_set_aside_and_claims_of_the_same_article_are_left_out()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var asked = await AClaimAsync(desk, editor, "One", Tunnel);
        var article = (await desk.ClaimAsync(asked)).ArticleId;
        await desk.Given.AClaimAsync(article, editor, Tunnel, text: $"One\n{Tunnel}");
        var aside = await AClaimAsync(desk, editor, "Two", Tunnel);
        await desk.DoneAsync(new SetAsideClaim(Guid.CreateVersion7(), aside, (await desk.ClaimAsync(aside)).Version, SetAsideReason.Opinion, null), editor);

        Assert.Empty(await FindAsync(desk, editor, asked));
    }

    [Fact]
    public async Task A_reworded_claim_is_found_by_its_new_words_only()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var other = await AClaimAsync(desk, editor, "One", "Ferries carry cars at night.");
        var asked = await AClaimAsync(desk, editor, "Two", Tunnel);
        Assert.Empty(await FindAsync(desk, editor, asked));

        await using (var database = desk.OpenDatabase())
            await database.Database.ExecuteSqlAsync($"UPDATE Claims SET Statement = {Tunnel} WHERE Id = {other.ToString()}", TestContext.Current.CancellationToken);

        Assert.Equal([other], (await FindAsync(desk, editor, asked)).Select(one => one.Id));
    }

    [Fact]
    public async Task Who_may_not_read_articles_finds_nothing()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var nobody = await desk.Given.APersonAsync("N. Obody", Roles.None);
        await AClaimAsync(desk, editor, "One", Tunnel);
        var asked = await AClaimAsync(desk, editor, "Two", Tunnel);

        Assert.Single(await FindAsync(desk, editor, asked));
        Assert.Empty(await FindAsync(desk, nobody, asked));
    }

    [Fact]
    public async Task A_statement_without_words_or_with_marks_of_the_index_does_no_harm()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();

        Assert.Empty(await FindAsync(desk, editor, await AClaimAsync(desk, editor, "One", "?!")));
        Assert.Empty(await FindAsync(desk, editor, await AClaimAsync(desk, editor, "Two", "\"NEAR(a* OR b)\" AND -c: {x}")));
    }

    private static Task<IReadOnlyList<EarlierClaim>> FindAsync(TestDesk desk, Guid person, Guid claim) =>
        new EarlierClaims(desk.Reader).FindAsync(person, claim, TestContext.Current.CancellationToken);

    private static async Task<Guid> AClaimAsync(TestDesk desk, Guid editor, string title, string statement)
    {
        var text = $"{title}\n{statement}";
        var article = await desk.Given.AnArticleAsync(editor, text, title);
        return await desk.Given.AClaimAsync(article, editor, statement, text: text);
    }
}
