using System.Data.Common;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Web.Workspace;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Workspace;

public sealed class SharedReadingTests : WorkspaceContext
{
    private readonly CountedCommands counted = new();

    public SharedReadingTests() =>
        Services.ConfigureDbContext<DeskContext>(options => options.AddInterceptors(counted));

    [Fact]
    public async Task A_change_costs_twenty_open_pages_no_more_reads_than_one()
    {
        var claim = await AClaimAsync();
        var one = await CostAsync(claim.Id, pages: 1);

        var twenty = await CostAsync(claim.Id, pages: 20);

        Assert.NotEqual(0, one);
        Assert.Equal(one, twenty);
    }

    [Fact]
    public async Task What_whoever_did_it_has_read_the_others_have_without_a_read()
    {
        var claim = await AClaimAsync();
        var (doer, other) = (await PageAsync(claim.Id, Editor), await PageAsync(claim.Id, Reviewer));
        await RewordAsync(claim.Id, "Reworded by the one.");
        await doer.RefreshAsync([claim.Id], Stop);
        var news = await NewsAsync(claim.Id);
        counted.Count = 0;

        Assert.True(await other.RefreshAsync(news, Stop));
        Assert.False(await doer.RefreshAsync(news, Stop));

        Assert.Equal(0, counted.Count);
        Assert.Equal("Reworded by the one.", other.Chosen!.Statement);
        Assert.Equal("Reworded by the one.", other.Line(claim.Id)!.Statement);
    }

    [Fact]
    public async Task Each_sees_what_they_themselves_may_do()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var (reviewer, editor) = (await PageAsync(claim.Id, Reviewer), await PageAsync(claim.Id, Editor));
        await RewordAsync(claim.Id, "Reworded for both.");

        await reviewer.RefreshAsync(await NewsAsync(claim.Id), Stop);
        await editor.RefreshAsync(await NewsAsync(claim.Id), Stop);

        Assert.Contains(ClaimAction.Submit, reviewer.Chosen!.Allowed);
        Assert.DoesNotContain(ClaimAction.Submit, editor.Chosen!.Allowed);
        Assert.Contains(ClaimAction.Plan, editor.Chosen.Allowed);
        Assert.Equal((await ReadAsync(claim.Id)).Allowed.Order(), reviewer.Chosen.Allowed.Order());
        Assert.Equal((await ReadAsync(claim.Id, Editor)).Allowed.Order(), editor.Chosen.Allowed.Order());
    }

    [Fact]
    public async Task Somebody_without_a_role_shares_nothing_with_those_who_read()
    {
        var claim = await AClaimAsync();
        var page = await PageAsync(claim.Id, Reviewer);
        var stranger = Guid.CreateVersion7();

        var empty = Services.GetRequiredService<WorkspaceState>();
        await empty.OpenAsync(stranger, Article.Number, Stop);

        Assert.NotNull(page.Article);
        Assert.Null(empty.Article);
        Assert.Empty(empty.Lines);
    }

    [Fact]
    public async Task A_claim_that_moves_in_the_text_moves_in_the_list_as_a_whole_reading_would_have_it()
    {
        var first = await AClaimAsync();
        await AClaimAsync("It had been shut for 12 weeks.");
        await AClaimAsync("Repairs cost 4 million.");
        var page = await PageAsync(first.Id, Reviewer);
        var claim = await ReadAsync(first.Id);
        await DoneAsync(new ChangePassages(Guid.CreateVersion7(), claim.Id, claim.WordingVersion, Article.RevisionId, [Of("More ships will come.")]), Editor);

        await page.RefreshAsync(await NewsAsync(claim.Id), Stop);

        var whole = await Services.GetRequiredService<ClaimList>().ReadAsync(Reviewer, Article.Id, Article.RevisionId, Stop);
        Assert.Equal(whole.Select(line => line.Id), page.Lines.Select(line => line.Id));
        Assert.Equal(first.Id, page.Lines[^1].Id);
    }

    private async Task<int> CostAsync(Guid claimId, int pages)
    {
        var open = new List<WorkspaceState>();
        for (var page = 0; page < pages; page++)
            open.Add(await PageAsync(claimId, page % 2 == 0 ? Reviewer : Editor));
        await RewordAsync(claimId, $"Reworded for {pages}.");
        var news = await NewsAsync(claimId);
        counted.Count = 0;

        await Task.WhenAll(open.Select(page => Task.Run(() => page.RefreshAsync(news, Stop))));

        var cost = counted.Count;
        Assert.All(open, page => Assert.Equal($"Reworded for {pages}.", page.Chosen!.Statement));
        return cost;
    }

    private async Task<WorkspaceState> PageAsync(Guid claimId, Guid person)
    {
        var page = await OpenAsync(person);
        await page.ChooseAsync(claimId, Stop);
        return page;
    }

    private async Task RewordAsync(Guid claimId, string statement) =>
        await DoneAsync(new WordingForm(await ReadAsync(claimId, Editor)) { Statement = statement }.ToCommand(), Editor);

    /// <summary>What a page hears of the last thing that happened.</summary>
    private async Task<HeardChanges> NewsAsync(Guid claimId)
    {
        await using var view = await Services.GetRequiredService<DeskReader>().OpenAsync(Reviewer, Stop);
        return new HeardChanges([claimId], (await view.ReadChainHeadAsync(Stop))!.Sequence);
    }

    private sealed class CountedCommands : DbCommandInterceptor
    {
        private int count;

        public int Count
        {
            get => Volatile.Read(ref count);
            set => Volatile.Write(ref count, value);
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref count);
            return ValueTask.FromResult(result);
        }
    }
}
