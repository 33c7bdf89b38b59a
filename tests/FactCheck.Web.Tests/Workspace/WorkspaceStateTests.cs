using FactCheck.Core.Articles;
using System.Threading.Channels;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Workspace;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Web.Tests.Workspace;

public sealed class WorkspaceStateTests : WorkspaceContext
{
    [Fact]
    public async Task Set_aside_claims_leave_no_mark_but_are_accounted_for()
    {
        var claim = await AClaimAsync();
        await DoneAsync(new SetAsideClaim(Guid.CreateVersion7(), claim.Id, claim.Version, SetAsideReason.Trivial, null), Reviewer);
        var state = await OpenAsync();

        Assert.Empty(state.Layers.Marks);
        Assert.Equal(claim.Id, Assert.Single(state.Layers.Stretches).Id);
    }

    [Fact]
    public async Task Only_what_changed_is_read_again()
    {
        await AClaimAsync("Repairs cost 4 million.");
        var state = await OpenAsync();
        var before = state.Lines[0];
        var added = await AClaimAsync("The harbour reopened on Monday.");

        await state.RefreshAsync([added.Id], Stop);

        Assert.Equal([added.Id, before.Id], state.Lines.Select(line => line.Id));
        Assert.Same(before, state.Lines[1]);
    }

    [Fact]
    public async Task The_filter_is_tried_once_and_the_claim_in_hand_is_found_in_what_it_lets_through()
    {
        var first = await AClaimAsync();
        var second = await AClaimAsync("Repairs cost 4 million.");
        var state = await OpenAsync();
        await state.ChooseAsync(second.Id, Stop);

        Assert.Equal(1, state.Place);
        Assert.Equal(first.Id, state.Neighbour(-1)!.Id);
        state.Filter = ClaimFilter.All with { Text = "harbour" };
        Assert.Equal(-1, state.Place);
        Assert.Equal(first.Id, state.Neighbour(1)!.Id);
        Assert.Equal(first.Id, state.Neighbour(-1)!.Id);
        Assert.True(state.Shown == state.Shown);
    }

    [Fact]
    public async Task Who_chooses_a_claim_that_is_being_read_ahead_waits_for_that()
    {
        await AClaimAsync();
        var second = await AClaimAsync("Repairs cost 4 million.");
        var state = await OpenAsync();
        var reading = state.ReadAheadAsync(second.Id, Stop);

        await state.ChooseAsync(second.Id, Stop);

        Assert.True(reading.IsCompletedSuccessfully);
        Assert.Equal(second.Id, state.Chosen?.Id);
    }

    [Fact]
    public async Task Who_has_gone_on_meanwhile_is_not_taken_back()
    {
        var first = await AClaimAsync();
        var second = await AClaimAsync("Repairs cost 4 million.");
        var state = await OpenAsync();
        var reading = state.ReadAheadAsync(second.Id, Stop);

        var choosing = state.ChooseAsync(second.Id, Stop);
        await state.ChooseAsync(first.Id, Stop);
        await Task.WhenAll(reading, choosing);

        Assert.Equal(first.Id, state.Chosen?.Id);
    }

    [Fact]
    public async Task What_was_read_ahead_is_shown_though_something_happened_to_another_claim()
    {
        var first = await AClaimAsync();
        var second = await AClaimAsync("Repairs cost 4 million.");
        var state = await OpenAsync();
        await state.ReadAheadAsync(second.Id, Stop);
        await DoneAsync(new SetAsideClaim(Guid.CreateVersion7(), first.Id, first.Version, SetAsideReason.Trivial, null), Reviewer);
        await state.RefreshLinesAsync(Stop);

        // Whatever is read now would not be there at once.
        using var never = new CancellationTokenSource();
        await never.CancelAsync();
        await state.ChooseAsync(second.Id, never.Token);

        Assert.Equal(second.Id, state.Chosen?.Id);
    }

    [Fact]
    public async Task What_was_read_ahead_is_forgotten_when_something_happens_to_the_claim()
    {
        await AClaimAsync();
        var second = await AClaimAsync("Repairs cost 4 million.");
        var state = await OpenAsync();
        await state.ReadAheadAsync(second.Id, Stop);
        await WithEvidenceAsync(second);
        await state.RefreshLinesAsync(Stop);

        await state.ChooseAsync(second.Id, Stop);

        Assert.Single(state.Chosen!.Evidence);
    }

    [Fact]
    public async Task A_source_made_confidential_is_not_shown_from_what_was_read_ahead()
    {
        await AClaimAsync();
        var second = await AClaimAsync("Repairs cost 4 million.");
        var source = new SourceDetails("Phone call with a pilot", null, null, null, null, SourceType.Interview, Primary: true);
        var details = new EvidenceDetails(Stance.Refutes, null, LocatorKind.None, null, new DateOnly(2026, 11, 3), "Shut until Tuesday.");
        var attach = new AttachEvidence(Guid.CreateVersion7(), [second.Id], null, source, null, details)
        {
            Conversation = new ConversationDetails("A pilot", ConversationHow.Phone, "2026-11-02", null),
        };
        await DoneAsync(attach, Reviewer);
        var state = await OpenAsync(await AReviewerAsync("K. Vale"));
        await state.ReadAheadAsync(second.Id, Stop);
        await using var facts = await FollowFactsAsync();
        await DoneAsync(new KeepConfidential(Guid.CreateVersion7(), (await ReadAsync(second.Id)).Evidence[0].SourceId, true), Reviewer);
        await facts.HearAsync(FactKinds.SourceMadeConfidential);

        await state.ChooseAsync(second.Id, Stop);

        Assert.Empty(state.Chosen!.Evidence);
    }

    [Fact]
    public async Task A_reading_ahead_that_failed_does_not_keep_the_claim_from_being_chosen()
    {
        await AClaimAsync();
        var second = await AClaimAsync("Repairs cost 4 million.");
        var broken = new FailingOnce(Services.GetRequiredService<IDbContextFactory<DeskContext>>());
        var state = new WorkspaceState(
            Services.GetRequiredService<ArticleBoards>(), Services.GetRequiredService<DeskReader>(), new ClaimDetail(new DeskReader(broken)),
            Services.GetRequiredService<RatingChoices>());
        await state.OpenAsync(Reviewer, Article.Number, Stop);
        var reading = state.ReadAheadAsync(second.Id, Stop);

        await state.ChooseAsync(second.Id, Stop);

        Assert.Equal(second.Id, state.Chosen?.Id);
        await Assert.ThrowsAsync<InvalidOperationException>(() => reading);
    }

    private Task<Guid> AReviewerAsync(string name) => DoneAsync(
        new AddPerson(Guid.CreateVersion7(), name, $"{name.Replace(' ', '.')}@desk.example", Roles.Reviewer), Founder);

    private async Task<Followed> FollowFactsAsync()
    {
        var followed = new Followed(
            Services.GetRequiredService<FactFeed>(), Services.GetServices<IHostedService>().Single(service => service.GetType().Name == "FactWatcher"));
        await followed.StartAsync(number => AReviewerAsync($"N. Adams {number}"));
        return followed;
    }

    /// <summary>The desk's watcher at work, and what it tells.</summary>
    private sealed class Followed : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

        private readonly Channel<string> kinds = Channel.CreateUnbounded<string>();
        private readonly IHostedService watcher;
        private readonly IDisposable subscription;

        public Followed(FactFeed feed, IHostedService watcher)
        {
            this.watcher = watcher;
            subscription = feed.Subscribe(notices =>
            {
                foreach (var notice in notices)
                    kinds.Writer.TryWrite(notice.Kind);
            });
        }

        /// <param name="act">Commits something; done until the watcher has told of it, for it only tells of what comes after its start.</param>
        public async Task StartAsync(Func<int, Task> act)
        {
            await watcher.StartAsync(Stop);
            for (var time = 0; kinds.Reader.Count == 0; time++)
            {
                await act(time);
                await Task.Delay(50, Stop);
            }
        }

        public async Task HearAsync(string kind)
        {
            while (await kinds.Reader.ReadAsync(Stop).AsTask().WaitAsync(Patience, Stop) != kind)
            {
                // What was told before.
            }
        }

        public async ValueTask DisposeAsync()
        {
            subscription.Dispose();
            await watcher.StopAsync(CancellationToken.None);
        }
    }

    private sealed class FailingOnce(IDbContextFactory<DeskContext> contexts) : IDbContextFactory<DeskContext>
    {
        private int asked;

        public DeskContext CreateDbContext() => Interlocked.Increment(ref asked) == 1
            ? throw new InvalidOperationException("A bug.")
            : contexts.CreateDbContext();
    }
}
