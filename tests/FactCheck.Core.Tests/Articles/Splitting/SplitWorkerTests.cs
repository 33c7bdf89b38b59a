using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Core.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Core.Tests.Articles.Splitting;

public sealed class SplitWorkerTests
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_stop_of_the_server_left_is_taken_up_at_the_next_start()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddSplitWorker());
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.ALongArticleAsync(reviewer);
        await desk.Given.AStartedSplittingAsync(article, reviewer, parts: 2);
        var before = await desk.ToldAsync(article);

        await WorkUntilAsync(desk, async () => await desk.RunAsync(article) is null);

        var told = await desk.ToldAsync(article);
        Assert.Equal(before, told.Take(before.Count));
        Assert.True(told.Count > before.Count);
        Assert.Equal(told.Count, told.Distinct().Count());
    }

    [Fact]
    public async Task What_is_asked_for_while_it_runs_is_split_one_after_the_other()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddSplitWorker());
        var reviewer = await desk.Given.AReviewerAsync();
        var first = await desk.Given.ALongArticleAsync(reviewer);
        var second = await desk.Given.ALongArticleAsync(reviewer);

        await WorkUntilAsync(
            desk,
            async () => await desk.RunAsync(first) is null && await desk.RunAsync(second) is null,
            async () =>
            {
                Assert.True((await desk.Splitting().SplitAsync(Guid.CreateVersion7(), first, reviewer, Stop)).IsDone);
                Assert.True((await desk.Splitting().SplitAsync(Guid.CreateVersion7(), second, reviewer, Stop)).IsDone);
            });

        Assert.Equal(await desk.ToldAsync(first), await desk.ToldAsync(second));
    }

    [Fact]
    public async Task What_cannot_go_on_is_shown_as_not_ended()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddSplitWorker());
        var reviewer = await desk.Given.AReviewerAsync();
        var administrator = await desk.Given.AnAdministratorAsync();
        var article = await desk.Given.ALongArticleAsync(reviewer);
        await desk.DoneAsync(new StartSplitting(Guid.CreateVersion7(), article), reviewer);
        await desk.DoneAsync(new DisablePerson(Guid.CreateVersion7(), reviewer, 1), administrator);

        await WorkUntilAsync(desk, async () => (await desk.RunAsync(article))!.State == SplitRunState.NotEnded);

        Assert.Empty(await desk.ToldAsync(article));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Cancelling_ends_the_work_and_leaves_the_worker_ready()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddSplitWorker());
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.ALongArticleAsync(reviewer);
        var board = desk.Services.GetRequiredService<SplitBoard>();

        await WorkUntilAsync(
            desk,
            async () => await desk.RunAsync(article) is null,
            async () =>
            {
                await desk.Splitting().SplitAsync(Guid.CreateVersion7(), article, reviewer, Stop);
                await UntilAsync(() => Task.FromResult(board.ShareRead(article) is not null));
                Assert.True((await desk.Splitting().CancelAsync(Guid.CreateVersion7(), article, reviewer, Stop)).IsDone);
                await UntilAsync(() => Task.FromResult(board.ShareRead(article) is null));
                Assert.Equal(SplitRunState.Cancelled, (await desk.RunAsync(article))!.State);
                await desk.Splitting().SplitAsync(Guid.CreateVersion7(), article, reviewer, Stop);
            });
    }

    private static async Task WorkUntilAsync(TestDesk desk, Func<Task<bool>> reached, Func<Task>? meanwhile = null)
    {
        var worker = desk.Services.GetServices<IHostedService>().OfType<SplitWorker>().Single();
        await worker.StartAsync(Stop);
        try
        {
            if (meanwhile is not null)
                await meanwhile();
            await UntilAsync(reached);
        }
        finally
        {
            await worker.StopAsync(CancellationToken.None);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(AtMost);
        while (!await reached())
            await Task.Delay(20, patience.Token);
    }
}
