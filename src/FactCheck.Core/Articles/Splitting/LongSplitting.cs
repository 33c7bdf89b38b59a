using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles.Splitting;

/// <summary>Splits articles: short ones while whoever asked waits, long ones in the background, part by part.</summary>
public sealed class LongSplitting(ArticleSplitter splitter, DeskReader reader, Desk desk, SplitBoard board)
{
    /// <summary>
    /// A text with more characters is long. Up to here reading and storing take about a second, which somebody can wait;
    /// nearly every article is shorter, and one transaction brings all of its suggestions or none.
    /// </summary>
    public const int LongFrom = 50_000;

    /// <summary>Splits an article, or has it split; a second time adds only what is not there yet.</summary>
    public async Task<Outcome<SplitResult>> SplitAsync(
        Guid commandId, Guid articleId, Guid personId, CancellationToken cancellation)
    {
        if (!await IsLongAsync(articleId, personId, cancellation))
            return await splitter.SplitAsync(commandId, articleId, personId, cancellation);

        var outcome = await desk.DoAsync(new StartSplitting(commandId, articleId), personId, cancellation);
        board.Wake();
        return outcome switch
        {
            Outcome<Nothing>.Done => new SplitResult(0, 0) { GoesOn = true },
            Outcome<Nothing>.Refused { Refusal: var refusal } => refusal,
            Outcome<Nothing>.Invalid { Faults: var faults } => new Outcome<SplitResult>.Invalid(faults),
            _ => new Outcome<SplitResult>.Gone(),
        };
    }

    /// <summary>
    /// Splits an article while whoever asked waits, a long one part by part all the same: somebody else's command waits for one part
    /// of it, not for all.
    /// </summary>
    public async Task<Outcome<Nothing>> SplitAndWaitAsync(
        Guid commandId, Guid articleId, Guid personId, CancellationToken cancellation)
    {
        if (!await IsLongAsync(articleId, personId, cancellation))
            return Ended(await splitter.SplitAsync(commandId, articleId, personId, cancellation));

        var started = await desk.DoAsync(new StartSplitting(commandId, articleId), personId, cancellation);
        if (!started.IsDone)
            return started;

        var through = false;
        try
        {
            through = await FindRunAsync(articleId, cancellation) is not { } run || await RunAsync(run, cancellation);
        }
        finally
        {
            // Whatever ended it, nobody is left to go on with it: it must not stand there as under way.
            if (!through)
                await BreakOffAsync(articleId, CancellationToken.None);
        }

        return through ? Nothing.Value : SplittingRefusals.NotEnded;
    }

    /// <summary>Stops the splitting of a long text at once; what is stored stays.</summary>
    public async Task<Outcome<Nothing>> CancelAsync(Guid commandId, Guid articleId, Guid personId, CancellationToken cancellation)
    {
        var outcome = await desk.DoAsync(new CancelSplitting(commandId, articleId), personId, cancellation);
        if (outcome.IsDone)
            board.Cancel(articleId);
        return outcome;
    }

    /// <summary>The splitting that has waited longest, but for those of these articles; null when there is none.</summary>
    internal async Task<SplitRun?> FindNextAsync(IReadOnlyCollection<Guid> but, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsOperatorAsync(cancellation);
        return await view.SplitRuns
            .Where(run => run.State == SplitRunState.Running && !but.Contains(run.ArticleId))
            .OrderBy(run => run.AskedAt)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Reads the text outside any transaction and stores what is proposed part by part, in the name of who asked.</summary>
    /// <returns>Whether it ended, or was cancelled; false when it cannot go on.</returns>
    internal async Task<bool> RunAsync(SplitRun run, CancellationToken stopping)
    {
        using var read = board.Begin(run.ArticleId, stopping);
        try
        {
            var current = await splitter.FindTextAsync(run.ArticleId, run.AskedById, read.Cancellation);
            if (current?.RevisionId != run.RevisionId)
                return false;

            var options = new ReadingOptions(current.Language, PartialDate.Day(current.Published));
            var reading = await Task.Run(() => ArticleReader.Read(current.Text, options, read, read.Cancellation), read.Cancellation);
            foreach (var part in SplitParts.Of(reading.Suggestions, run.Through, current.Text.Length))
            {
                var command = new AddSplitPart(
                    Guid.CreateVersion7(), run.ArticleId, run.RevisionId, part.Suggestions, part.Through, part.IsLast);
                var outcome = await desk.DoAsync(command, run.AskedById, read.Cancellation);
                if (!outcome.IsDone)
                    return outcome is Outcome<SplitResult>.Refused { Refusal: var refusal } && refusal == SplittingRefusals.NotRunning;
            }
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // Somebody cancelled it: the record says so already.
        }

        return true;
    }

    /// <summary>Notes that a splitting could not go on, so that it can be started again.</summary>
    internal Task BreakOffAsync(Guid articleId, CancellationToken cancellation) =>
        desk.DoAsOperatorAsync(new BreakOffSplitting(Guid.CreateVersion7(), articleId), cancellation);

    private async Task<SplitRun?> FindRunAsync(Guid articleId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsOperatorAsync(cancellation);
        return await view.SplitRuns.FirstOrDefaultAsync(run => run.ArticleId == articleId, cancellation);
    }

    private static Outcome<Nothing> Ended(Outcome<SplitResult> outcome) => outcome switch
    {
        Outcome<SplitResult>.Done => Nothing.Value,
        Outcome<SplitResult>.Refused { Refusal: var refusal } => refusal,
        Outcome<SplitResult>.Invalid { Faults: var faults } => new Outcome<Nothing>.Invalid(faults),
        _ => new Outcome<Nothing>.Gone(),
    };

    private async Task<bool> IsLongAsync(Guid articleId, Guid personId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        return await view.Articles.Where(article => article.Id == articleId)
            .Join(view.Revisions, article => article.CurrentRevisionId, revision => revision.Id, (_, revision) => revision.Length)
            .FirstOrDefaultAsync(cancellation) > LongFrom;
    }
}
