using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Revisions;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Revisions;

public sealed class ImportRevisionTests
{
    [Fact]
    public async Task A_new_text_becomes_the_current_one_and_the_old_one_stays()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);

        var revision = await desk.Given.ARevisionAsync(article, reviewer, GivenRevisions.Edited);

        Assert.Equal(2, revision.Number);
        Assert.Equal(revision.Id, (await desk.ArticleAsync(article)).CurrentRevisionId);
        await using var database = desk.OpenDatabase();
        Assert.Equal(
            [GivenArticles.Text, GivenRevisions.Edited],
            await database.Revisions.OrderBy(one => one.Number).Select(one => one.Text).ToListAsync(TestContext.Current.CancellationToken));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task The_same_text_again_is_refused_plainly()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);

        var outcome = await desk.ReviseAsync(article, reviewer, GivenArticles.Text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal("This is the very text of revision 1, so nothing was imported.", outcome.Sentence);
        Assert.Single(await RevisionsAsync(desk));
    }

    [Theory]
    [InlineData("", "The article has no text.")]
    [InlineData(" \n\t", "The article has no text.")]
    public async Task A_text_that_is_none_is_refused(string text, string sentence)
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);

        Assert.Equal(sentence, (await desk.ReviseAsync(article, reviewer, text)).Sentence);
        Assert.Equal(
            "An article has at most 2,000,000 characters.",
            (await desk.ReviseAsync(article, reviewer, new string('x', Revision.TextMaxLength + 1))).Sentence);
    }

    [Fact]
    public async Task Nobody_without_the_permission_imports_one()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var administrator = await desk.Given.AnAdministratorAsync();

        Assert.False((await desk.ReviseAsync(article, administrator, GivenRevisions.Edited)).IsDone);
        Assert.False((await desk.ReviseAsync(article, Guid.CreateVersion7(), GivenRevisions.Edited)).IsDone);
        Assert.Single(await RevisionsAsync(desk));
    }

    [Fact]
    public async Task Claims_in_all_states_and_stretches_find_their_places()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        var claim = await desk.Given.AClaimAsync(article, editor, "Repairs cost 4 million.");
        await desk.Given.SuggestionsAsync(article, editor, "It had been shut for 12 weeks.");
        var current = (await desk.ArticleAsync(article)).CurrentRevisionId;
        await desk.DoneAsync(
            new SetAsideText(Guid.CreateVersion7(), article, current, GivenArticles.Of("More ships will come."), SetAsideReason.Opinion, null), editor);

        var revision = await desk.Given.ARevisionAsync(article, editor, GivenRevisions.Moved);

        var lines = await desk.Services.GetRequiredService<ClaimList>().ReadAsync(
            editor, article, revision.Id, TestContext.Current.CancellationToken);
        Assert.Equal(["Repairs cost 4 million.", "It had been shut for 12 weeks."], lines.Select(line => line.Statement));
        Assert.All(lines, line => Assert.Equal(line.Statement, Assert.Single(line.Passages).Of(GivenRevisions.Moved)));
        var shown = await desk.Services.GetRequiredService<ArticleText>().FindAsync(editor, 1, TestContext.Current.CancellationToken);
        Assert.Equal("More ships will come.", Assert.Single(shown!.Stretches).Span.Of(GivenRevisions.Moved));
        Assert.Equal((2, 5), (shown.SentencesCovered, shown.SentencesTotal));
        Assert.Equal(claim, lines[0].Id);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_changed_stretch_is_no_longer_set_aside()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        var current = (await desk.ArticleAsync(article)).CurrentRevisionId;
        await desk.DoneAsync(
            new SetAsideText(Guid.CreateVersion7(), article, current, GivenArticles.Of("Repairs cost 4 million."), SetAsideReason.Trivial, null), editor);

        await desk.Given.ARevisionAsync(article, editor, GivenRevisions.Edited);

        Assert.Equal(AnchoredBy.Fuzzy, Assert.Single(await desk.AnchorsAsync()).Method);
        Assert.Equal(0, (await desk.ArticleAsync(article)).SentencesCovered);
    }

    [Fact]
    public async Task The_same_passage_twice_finds_its_place_by_what_stands_beside_it()
    {
        const string before = "Title\nAnn counted the ships in May. There were nine.\nBob counted the ships in June. There were nine.";
        const string after = "Title\nBob counted the ships in June. There were nine.\nThe desk asked both.\nAnn counted the ships in May. There were nine.";
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor, before);
        var first = before.IndexOf("There were nine.", StringComparison.Ordinal);
        var second = before.LastIndexOf("There were nine.", StringComparison.Ordinal);
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;
        foreach (var start in new[] { first, second })
            await desk.DoneAsync(new AddClaim(Guid.CreateVersion7(), article, revision, [new Span(start, start + 16)], null, []), editor);

        await desk.Given.ARevisionAsync(article, editor, after);

        Assert.Equal(
            [after.LastIndexOf("There were nine.", StringComparison.Ordinal), after.IndexOf("There were nine.", StringComparison.Ordinal)],
            (await desk.AnchorsAsync()).Select(anchor => anchor.Start));
    }

    [Fact]
    public async Task New_sentences_bring_suggestions_and_old_ones_do_not_come_again()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        await desk.Given.SuggestionsAsync(article, editor, "It had been shut for 12 weeks.");

        var revision = await desk.Given.ARevisionAsync(article, editor, GivenArticles.Text + "\nTwo unions filed 14 grievances on Tuesday.");

        await using var database = desk.OpenDatabase();
        var suggested = await database.Claims.Include(claim => claim.Passages).Where(claim => claim.State == ClaimState.Suggested)
            .OrderBy(claim => claim.Position).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, suggested.Count);
        Assert.Equal("Two unions filed 14 grievances on Tuesday", Assert.Single(suggested[1].Passages).Exact);
        Assert.Equal(revision.Id, Assert.Single(suggested[1].Passages).RevisionId);
    }

    [Fact]
    public async Task What_is_lost_is_looked_for_again_in_the_next_text()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        await desk.Given.AClaimAsync(article, editor, "Repairs cost 4 million.");

        await desk.Given.ARevisionAsync(article, editor, GivenRevisions.Shortened);
        Assert.Equal(AnchoredBy.Gone, Assert.Single(await desk.AnchorsAsync()).Method);
        var third = await desk.Given.ARevisionAsync(article, editor, GivenRevisions.Moved);

        var anchor = Assert.Single(await desk.AnchorsAsync(), one => one.RevisionId == third.Id);
        Assert.Equal(AnchoredBy.Exact, anchor.Method);
        Assert.Equal("Repairs cost 4 million.", GivenRevisions.Moved[anchor.Start!.Value..anchor.End!.Value]);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_command_made_on_an_older_text_or_without_a_new_claim_changes_nothing()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        var first = (await desk.ArticleAsync(article)).CurrentRevisionId;
        ImportRevision Command(string text) => new(Guid.CreateVersion7(), article, first, GivenArticles.Kept(text), [], [], []);
        var blind = Command(GivenRevisions.Moved);

        await desk.Given.AClaimAsync(article, editor);
        Assert.IsType<Outcome<ImportedRevision>.Conflict>(await desk.DoAsync(blind, editor));
        await desk.Given.ARevisionAsync(article, editor, GivenRevisions.Edited);
        Assert.IsType<Outcome<ImportedRevision>.Conflict>(await desk.DoAsync(Command(GivenRevisions.Moved), editor));

        Assert.Equal(2, (await RevisionsAsync(desk)).Count);
    }

    [Fact]
    public async Task Its_steps_are_told()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        var told = new Told();

        await desk.ReviseAsync(article, editor, GivenRevisions.Edited, told);

        Assert.Equal([RevisionStep.Reading, RevisionStep.Anchoring, RevisionStep.Saving], told.Steps);
    }

    [Fact]
    public async Task An_undo_that_would_bring_back_what_nobody_looked_for_is_refused()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        var claim = await desk.ClaimAsync(await desk.Given.AClaimAsync(article, editor, "Repairs cost 4 million."));
        var moved = new ChangePassages(
            Guid.CreateVersion7(), claim.Id, claim.WordingVersion, claim.Passages[0].RevisionId, [GivenArticles.Of("More ships will come.")]);
        await desk.DoneAsync(moved, editor);
        await desk.Given.ARevisionAsync(article, editor, GivenRevisions.Moved);

        var outcome = await desk.DoAsync(new UndoCommand(Guid.CreateVersion7(), moved.Id), editor);

        Assert.Equal("Something else builds on this by now, so it cannot be undone.", outcome.Sentence);
        Assert.Equal("More ships will come.", Assert.Single((await desk.ClaimAsync(claim.Id)).Passages).Exact);
    }

    private static async Task<List<Revision>> RevisionsAsync(TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        return await database.Revisions.ToListAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Told : IProgress<RevisionStep>
    {
        public List<RevisionStep> Steps { get; } = [];

        public void Report(RevisionStep value) => Steps.Add(value);
    }
}
