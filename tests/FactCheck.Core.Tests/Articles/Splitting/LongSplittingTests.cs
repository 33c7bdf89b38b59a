using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Revisions;
using FactCheck.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Articles.Splitting;

public sealed class LongSplittingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_short_article_is_split_at_once()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);

        var outcome = await desk.Splitting().SplitAsync(Guid.CreateVersion7(), article, reviewer, Stop);

        Assert.False(Assert.IsType<Outcome<SplitResult>.Done>(outcome).Value.GoesOn);
        Assert.Null(await desk.RunAsync(article));
        Assert.Equal(ArticleStage.InReview, (await desk.ArticleAsync(article)).Stage);
    }

    [Fact]
    public async Task In_parts_it_brings_just_what_splitting_the_whole_brings()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var whole = await desk.Given.ALongArticleAsync(reviewer);
        var parted = await desk.Given.ALongArticleAsync(reviewer);
        Assert.True((await new ArticleSplitter(desk.Reader, desk.Gate).SplitAsync(Guid.CreateVersion7(), whole, reviewer, Stop)).IsDone);

        var started = await desk.Splitting().SplitAsync(Guid.CreateVersion7(), parted, reviewer, Stop);
        Assert.True(Assert.IsType<Outcome<SplitResult>.Done>(started).Value.GoesOn);
        Assert.Equal(ArticleStage.Draft, (await desk.ArticleAsync(parted)).Stage);
        Assert.True(await desk.Splitting().RunAsync((await desk.RunAsync(parted))!, Stop));

        Assert.Equal(await desk.ToldAsync(whole), await desk.ToldAsync(parted));
        Assert.Null(await desk.RunAsync(parted));
        var (one, other) = (await desk.ArticleAsync(whole), await desk.ArticleAsync(parted));
        Assert.Equal((one.Stage, one.SentencesTotal, one.SentencesCovered), (other.Stage, other.SentencesTotal, other.SentencesCovered));
        Assert.Equal(["article.imported", "article.splitStarted", "article.split"], await FactsOfAsync(desk, parted));
        Assert.All(await SizesAsync(desk, parted), size => Assert.InRange(size, 1, SplitParts.Size + 5));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task While_somebody_waits_it_is_stored_in_parts_all_the_same()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var whole = await desk.Given.ALongArticleAsync(reviewer);
        var parted = await desk.Given.ALongArticleAsync(reviewer);
        Assert.True((await new ArticleSplitter(desk.Reader, desk.Gate).SplitAsync(Guid.CreateVersion7(), whole, reviewer, Stop)).IsDone);

        var outcome = await desk.Splitting().SplitAndWaitAsync(Guid.CreateVersion7(), parted, reviewer, Stop);

        Assert.True(outcome.IsDone, outcome.Sentence);
        Assert.Equal(await desk.ToldAsync(whole), await desk.ToldAsync(parted));
        Assert.Null(await desk.RunAsync(parted));
        Assert.All(await SizesAsync(desk, parted), size => Assert.InRange(size, 1, SplitParts.Size + 5));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Whoever_stops_waiting_leaves_it_to_be_gone_on_with()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.ALongArticleAsync(reviewer);
        var board = desk.Services.GetRequiredService<SplitBoard>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var told = board.Subscribe(article, patience.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => desk.Splitting().SplitAndWaitAsync(Guid.CreateVersion7(), article, reviewer, patience.Token));

        Assert.Equal(SplitRunState.NotEnded, (await desk.RunAsync(article))!.State);
        Assert.True((await desk.Splitting().SplitAndWaitAsync(Guid.CreateVersion7(), article, reviewer, Stop)).IsDone);
        Assert.Null(await desk.RunAsync(article));
        Assert.NotEmpty(await desk.ToldAsync(article));
    }

    [Fact]
    public async Task After_cancelling_nothing_more_is_stored_and_what_is_there_stays()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.ALongArticleAsync(reviewer);
        var left = await desk.Given.AStartedSplittingAsync(article, reviewer, parts: 2);
        var there = await desk.ToldAsync(article);

        Assert.True((await desk.Splitting().CancelAsync(Guid.CreateVersion7(), article, editor, Stop)).IsDone);
        var late = await desk.DoAsync(await desk.StoringAsync(article, left[0]), reviewer);

        Assert.Equal(SplittingRefusals.NotRunning, Assert.IsType<Outcome<SplitResult>.Refused>(late).Refusal);
        Assert.Equal(there, await desk.ToldAsync(article));
        var shown = (await new ArticleText(desk.Reader).FindAsync(reviewer, 1, Stop))!.Splitting!;
        Assert.Equal((SplitRunState.Cancelled, there.Count), (shown.State, shown.Added));
        Assert.InRange(shown.Percent, 1, 50);
        Assert.Equal(["article.imported", "article.splitStarted", "article.splitCancelled"], await FactsOfAsync(desk, article));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task The_rest_is_split_from_where_it_stopped_and_nothing_is_proposed_twice()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var whole = await desk.Given.ALongArticleAsync(reviewer);
        Assert.True((await new ArticleSplitter(desk.Reader, desk.Gate).SplitAsync(Guid.CreateVersion7(), whole, reviewer, Stop)).IsDone);
        var article = await desk.Given.ALongArticleAsync(reviewer);
        await desk.Given.AStartedSplittingAsync(article, reviewer, parts: 3);
        await desk.Splitting().CancelAsync(Guid.CreateVersion7(), article, reviewer, Stop);
        await AcceptFirstAsync(desk, article, reviewer);

        await desk.Splitting().SplitAsync(Guid.CreateVersion7(), article, reviewer, Stop);
        Assert.True(await desk.Splitting().RunAsync((await desk.RunAsync(article))!, Stop));

        Assert.Equal(
            (await desk.ToldAsync(whole)).Skip(1),
            (await desk.ToldAsync(article)).Skip(1));
        Assert.Contains("ToDo 1 ", (await desk.ToldAsync(article))[0], StringComparison.Ordinal);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Starting_what_runs_and_cancelling_what_does_not_are_refused()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.ALongArticleAsync(reviewer);

        var cancelled = await desk.DoAsync(new CancelSplitting(Guid.CreateVersion7(), article), reviewer);
        await desk.DoneAsync(new StartSplitting(Guid.CreateVersion7(), article), reviewer);
        var again = await desk.Splitting().SplitAsync(Guid.CreateVersion7(), article, reviewer, Stop);

        Assert.Equal(SplittingRefusals.NotRunning, Assert.IsType<Outcome<Nothing>.Refused>(cancelled).Refusal);
        Assert.Equal(SplittingRefusals.RunsAlready, Assert.IsType<Outcome<SplitResult>.Refused>(again).Refusal);
    }

    [Fact]
    public async Task Only_reviewers_and_editors_start_and_cancel()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var administrator = await desk.Given.AnAdministratorAsync();
        var article = await desk.Given.ALongArticleAsync(reviewer);

        var started = await desk.DoAsync(new StartSplitting(Guid.CreateVersion7(), article), administrator);
        await desk.DoneAsync(new StartSplitting(Guid.CreateVersion7(), article), reviewer);
        var cancelled = await desk.DoAsync(new CancelSplitting(Guid.CreateVersion7(), article), administrator);
        var brokenOff = await desk.DoAsync(new BreakOffSplitting(Guid.CreateVersion7(), article), reviewer);

        Assert.Equal(GateRefusals.NotAllowed, Assert.IsType<Outcome<Nothing>.Refused>(started).Refusal);
        Assert.Equal(GateRefusals.NotAllowed, Assert.IsType<Outcome<Nothing>.Refused>(cancelled).Refusal);
        Assert.Equal(GateRefusals.NotAllowed, Assert.IsType<Outcome<Nothing>.Refused>(brokenOff).Refusal);
        Assert.Equal(SplitRunState.Running, (await desk.RunAsync(article))!.State);
    }

    [Fact]
    public async Task What_is_being_split_is_not_shown_to_whoever_has_no_role_or_is_not_signed_in()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.ALongArticleAsync(reviewer);
        await desk.DoneAsync(new StartSplitting(Guid.CreateVersion7(), article), reviewer);

        foreach (var (person, seen) in new[] { (reviewer, 1), (await desk.Given.APersonAsync("Nobody", Roles.None), 0), (Guid.Empty, 0) })
        {
            await using var view = await desk.Reader.OpenAsync(person, Stop);
            Assert.Equal(seen, await view.SplitRuns.CountAsync(Stop));
        }
    }

    [Fact]
    public async Task A_new_revision_stops_it_and_splitting_again_reads_the_new_text()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.ALongArticleAsync(reviewer);
        await desk.Given.AStartedSplittingAsync(article, reviewer, parts: 2);
        var text = GivenLongArticles.Text.Replace("The pier was closed for 5 weeks. ", "", StringComparison.Ordinal);
        await desk.Given.ARevisionAsync(article, reviewer, text);

        var run = (await desk.RunAsync(article))!;
        Assert.Equal(SplitRunState.Cancelled, run.State);
        Assert.Equal(0, (await new ArticleText(desk.Reader).FindAsync(reviewer, 1, Stop))!.Splitting!.Through);
        await desk.Splitting().SplitAsync(Guid.CreateVersion7(), article, reviewer, Stop);
        Assert.True(await desk.Splitting().RunAsync((await desk.RunAsync(article))!, Stop));

        await using var database = desk.OpenDatabase();
        var statements = await database.Claims.Where(claim => claim.ArticleId == article).Select(claim => claim.Statement).ToListAsync(Stop);
        Assert.Single(statements, statement => statement.StartsWith("Fares on line 2 rose", StringComparison.Ordinal));
        Assert.Contains(statements, statement => statement.StartsWith("Fares on line 200 rose", StringComparison.Ordinal));
        await desk.AssertRecordHoldsAsync();
    }

    private static async Task AcceptFirstAsync(TestDesk desk, Guid article, Guid reviewer)
    {
        await using var database = desk.OpenDatabase();
        var first = await database.Claims.Where(claim => claim.ArticleId == article).OrderBy(claim => claim.Position).FirstAsync(Stop);
        await desk.DoneAsync(new AcceptClaim(Guid.CreateVersion7(), first.Id, first.Version), reviewer);
    }

    /// <summary>What happened to the article, but for its suggestions, in order.</summary>
    private static async Task<List<string>> FactsOfAsync(TestDesk desk, Guid article)
    {
        await using var database = desk.OpenDatabase();
        return await database.Facts.Where(fact => fact.ArticleId == article && fact.Kind != FactKinds.ClaimSuggested)
            .OrderBy(fact => fact.Sequence).Select(fact => fact.Kind).ToListAsync(Stop);
    }

    /// <summary>How many suggestions each transaction stored.</summary>
    private static async Task<List<int>> SizesAsync(TestDesk desk, Guid article)
    {
        await using var database = desk.OpenDatabase();
        return await database.Facts.Where(fact => fact.ArticleId == article && fact.Kind == FactKinds.ClaimSuggested)
            .GroupBy(fact => fact.Sequence).Select(part => part.Count()).ToListAsync(Stop);
    }
}
