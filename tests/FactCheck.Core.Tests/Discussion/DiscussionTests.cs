using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using FactCheck.Text;
using static FactCheck.Core.Tests.Discussion.GivenDiscussion;

namespace FactCheck.Core.Tests.Discussion;

/// <summary>What is written about a claim, through the gate, on a real file.</summary>
public sealed class DiscussionTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private Guid reviewer;
    private Guid colleague;
    private Guid editor;
    private Guid article;
    private Guid claim;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.CreateAsync();
        reviewer = await desk.Given.AReviewerAsync();
        colleague = await desk.Given.AReviewerAsync("C. Olleague");
        editor = await desk.Given.AnEditorAsync();
        article = await desk.Given.AnArticleAsync(reviewer);
        claim = await desk.Given.AClaimAsync(article, reviewer);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.AssertRecordHoldsAsync();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task A_thread_is_started_answered_resolved_and_opened_again()
    {
        var thread = await desk.Given.AThreadAsync(claim, reviewer, "Is it out?\r\n");
        await desk.Given.AReplyAsync(thread, colleague);
        await desk.DoneAsync(new ResolveThread(Guid.CreateVersion7(), thread, 2), reviewer);
        var resolved = Assert.Single((await desk.DiscussionAsync(claim, editor)).Threads);
        await desk.DoneAsync(new ReopenThread(Guid.CreateVersion7(), thread, 3), colleague);

        Assert.Equal("R. Viewer", resolved.ResolvedBy);
        Assert.Equal(desk.Clock.GetUtcNow(), resolved.ResolvedAt);
        var open = Assert.Single((await desk.DiscussionAsync(claim, editor)).Open);
        Assert.Equal(["Is it out?", "Not before March."], open.Comments.Select(comment => comment.Text));
        Assert.Equal(["R. Viewer", "C. Olleague"], open.Comments.Select(comment => comment.Author));
        var history = await new ClaimHistory(desk.Reader).ReadAsync(editor, claim, null, TestContext.Current.CancellationToken);
        Assert.Equal(
            [FactKinds.ThreadReopened, FactKinds.ThreadResolved, FactKinds.CommentWritten, FactKinds.ThreadStarted],
            history.Entries.Take(4).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task A_comment_leaves_the_claim_as_it_is_for_whoever_works_on_it()
    {
        var before = (await desk.ClaimAsync(claim)).Version;
        var covered = (await desk.ArticleAsync(article)).SentencesCovered;

        await desk.Given.AThreadAsync(claim, reviewer);

        Assert.Equal(before, (await desk.ClaimAsync(claim)).Version);
        Assert.Equal(covered, (await desk.ArticleAsync(article)).SentencesCovered);
        Assert.Equal(1, (await new ClaimDetail(desk.Reader).FindAsync(editor, claim, TestContext.Current.CancellationToken))!.OpenComments);
    }

    [Theory]
    [InlineData("", "Write something.")]
    [InlineData(" \n\t", "Write something.")]
    [InlineData(null, "Write something.")]
    public async Task Nothing_is_no_comment(string? text, string sentence) =>
        Assert.Equal(sentence, (await StartAsync(new CommentWording(text!, []))).Sentence);

    [Fact]
    public async Task A_comment_of_four_thousand_characters_is_kept_and_a_longer_one_is_not()
    {
        Assert.True((await StartAsync(new CommentWording(new string('é', 4000), []))).IsDone);
        Assert.Equal("A comment has at most 4,000 characters.", (await StartAsync(new CommentWording(new string('é', 4001), []))).Sentence);
    }

    [Fact]
    public async Task A_mention_is_kept_as_a_person_so_that_a_new_name_shows()
    {
        await desk.Given.AThreadAsync(claim, reviewer, "Look at this,", colleague, editor);
        await desk.DoneAsync(new ChangeOwnProfile(Guid.CreateVersion7(), 1, "C. New-Name", "Etc/UTC"), colleague);

        var comment = Assert.Single(Assert.Single((await desk.DiscussionAsync(claim, editor)).Threads).Comments);

        Assert.Equal("Look at this, @C. New-Name @E. Ditor", comment.Typed);
        Assert.DoesNotContain("Olleague", (await desk.ThreadsAsync())[0].Comments[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Reviewer, true)]
    [InlineData(Roles.None, false)]
    [InlineData(Roles.Counsel, false)]
    public async Task Only_who_can_read_the_claim_can_be_mentioned(Roles roles, bool disabled)
    {
        var somebody = await desk.Given.APersonAsync("S. Omebody", roles, disabled);

        var outcome = await StartAsync(Says("Look,", somebody));

        var refused = Assert.IsType<Outcome<ThreadRef>.Refused>(outcome);
        Assert.Equal(("discussion.cannotBeMentioned", "S. Omebody cannot read this claim, so they cannot be mentioned."), (refused.Refusal.Code, refused.Refusal.Sentence));
        Assert.DoesNotContain(
            await new MentionablePeople(desk.Reader).ReadAsync(reviewer, TestContext.Current.CancellationToken), person => person.Id == somebody);
        Assert.Empty(await desk.ThreadsAsync());
    }

    [Fact]
    public async Task Each_mention_has_its_place_in_the_text()
    {
        Assert.Equal("Say who is mentioned at each place of the text.", (await StartAsync(new CommentWording("Look", [colleague]))).Sentence);
        Assert.Equal("Say who is mentioned at each place of the text.", (await StartAsync(new CommentWording("\uFFFC", []))).Sentence);
    }

    [Fact]
    public async Task Who_only_keeps_the_desk_reads_but_does_not_comment()
    {
        var administrator = await desk.Given.AnAdministratorAsync();
        var thread = await desk.Given.AThreadAsync(claim, reviewer);

        await RefusedAsync(new ReplyToThread(Guid.CreateVersion7(), thread, Says("Hello")), administrator, "gate.notAllowed");

        var seen = await desk.DiscussionAsync(claim, administrator);
        Assert.False(seen.MayWrite);
        Assert.False(Assert.Single(seen.Threads).MayResolve);
    }

    [Fact]
    public async Task An_editor_points_at_a_passage_and_a_reviewer_cannot()
    {
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;
        var start = new StartThread(Guid.CreateVersion7(), claim, Says("Twelve?"), new PointedAt(revision, GivenArticles.Of("12 weeks")));

        await RefusedAsync(start, reviewer, "discussion.onlyEditorsPoint");
        await desk.DoneAsync(start, editor);

        var view = await desk.DiscussionAsync(claim, reviewer);
        Assert.Equal("12 weeks", Assert.Single(view.Threads).Passage!.Exact);
        Assert.False(view.MayPoint);
        var pointed = Assert.Single(await new PointedPassages(desk.Reader).ReadAsync(reviewer, revision, TestContext.Current.CancellationToken));
        Assert.Equal((claim, GivenArticles.Of("12 weeks")), (pointed.ClaimId, pointed.Span));
    }

    [Fact]
    public async Task A_passage_is_checked_and_an_old_text_is_refused()
    {
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;
        Task PointAsync(Guid at, Span span, string code) =>
            RefusedAsync(new StartThread(Guid.CreateVersion7(), claim, Says("There"), new PointedAt(at, span)), editor, code);

        await PointAsync(revision, new Span(5, 5), "passage.empty");
        await PointAsync(revision, new Span(0, 100_000), "passage.outside");
        await PointAsync(Guid.CreateVersion7(), new Span(0, 5), "article.otherRevision");
    }

    [Fact]
    public async Task A_comment_names_a_piece_of_its_own_claims_evidence()
    {
        var piece = await desk.Given.EvidenceAsync(claim, reviewer);
        var other = await desk.Given.AClaimAsync(article, reviewer, "Repairs cost 4 million.");
        var thread = await desk.Given.AThreadAsync(claim, reviewer);

        await desk.DoneAsync(new ReplyToThread(Guid.CreateVersion7(), thread, Says("Here") with { EvidenceId = piece }), colleague);
        await RefusedAsync(new StartThread(Guid.CreateVersion7(), other, Says("Here") with { EvidenceId = piece }), reviewer, "discussion.noSuchEvidence");

        Assert.Equal(piece, (await desk.DiscussionAsync(claim, editor)).Threads[0].Comments[1].EvidenceId);
    }

    [Fact]
    public async Task One_changes_ones_own_last_comment_and_the_record_keeps_what_it_said()
    {
        var started = await desk.DoneAsync(new StartThread(Guid.CreateVersion7(), claim, Says("Is it oot?")), reviewer);
        EditComment Edit(string text) => new(Guid.CreateVersion7(), started.CommentId, 1, Says(text));

        await RefusedAsync(Edit("Mine"), editor, "discussion.notYourComment");
        await desk.DoneAsync(Edit("Is it out?"), reviewer);
        Assert.IsType<Outcome<ThreadRef>.Conflict>(await desk.DoAsync(Edit("Is it in?"), reviewer));
        await desk.Given.AReplyAsync(started.Id, colleague);
        await RefusedAsync(Edit("Is it in?"), reviewer, "discussion.answered");

        var comment = (await desk.DiscussionAsync(claim, reviewer)).Threads[0].Comments[0];
        Assert.Equal(("Is it out?", desk.Clock.GetUtcNow(), false), (comment.Text, comment.EditedAt!.Value, comment.MayEdit));
        var history = await new ClaimHistory(desk.Reader).ReadAsync(editor, claim, null, TestContext.Current.CancellationToken);
        Assert.Equal(
            [new HistoryChange("Comment", "Is it oot?", "Is it out?")],
            history.Entries.Single(entry => entry.Kind == FactKinds.CommentEdited).Changes);
    }

    [Fact]
    public async Task A_thread_is_resolved_by_who_started_it_or_an_editor_and_by_nobody_past_an_unread_answer()
    {
        var thread = await desk.Given.AThreadAsync(claim, reviewer);
        ResolveThread Resolve(int version) => new(Guid.CreateVersion7(), thread, version);

        await RefusedAsync(Resolve(1), colleague, "discussion.notYoursToResolve");
        await desk.Given.AReplyAsync(thread, colleague);
        Assert.IsType<Outcome<Nothing>.Conflict>(await desk.DoAsync(Resolve(1), editor));
        await desk.DoneAsync(Resolve(2), editor);

        await RefusedAsync(Resolve(3), editor, "discussion.resolved");
        await RefusedAsync(new ReplyToThread(Guid.CreateVersion7(), thread, Says("Late")), colleague, "discussion.resolved");
        await desk.DoneAsync(new ReopenThread(Guid.CreateVersion7(), thread, 3), colleague);
        await RefusedAsync(new ReopenThread(Guid.CreateVersion7(), thread, 4), colleague, "discussion.openAlready");
    }

    [Fact]
    public async Task The_same_comment_sent_twice_is_written_once()
    {
        var start = new StartThread(Guid.CreateVersion7(), claim, Says("Once"));

        var first = await desk.DoneAsync(start, reviewer);
        var second = await desk.DoneAsync(start, reviewer);

        Assert.Equal(first, second);
        Assert.Single(await desk.ThreadsAsync());
    }

    [Fact]
    public async Task Nobody_discusses_what_is_not_there()
    {
        Assert.IsType<Outcome<ThreadRef>.Gone>(
            await desk.DoAsync(new StartThread(Guid.CreateVersion7(), Guid.CreateVersion7(), Says("Hello")), reviewer));
        Assert.IsType<Outcome<ThreadRef>.Gone>(
            await desk.DoAsync(new ReplyToThread(Guid.CreateVersion7(), Guid.CreateVersion7(), Says("Hello")), reviewer));
        Assert.IsType<Outcome<Nothing>.Gone>(
            await desk.DoAsync(new ResolveThread(Guid.CreateVersion7(), Guid.CreateVersion7(), 1), reviewer));
        Assert.IsType<Outcome<ThreadRef>.Gone>(
            await desk.DoAsync(new EditComment(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, Says("Hello")), reviewer));
    }

    private Task<Outcome<ThreadRef>> StartAsync(CommentWording wording) =>
        desk.DoAsync(new StartThread(Guid.CreateVersion7(), claim, wording), reviewer);

    private async Task RefusedAsync<T>(Command<T> command, Guid by, string code) =>
        Assert.Equal(code, Assert.IsType<Outcome<T>.Refused>(await desk.DoAsync(command, by)).Refusal.Code);
}
