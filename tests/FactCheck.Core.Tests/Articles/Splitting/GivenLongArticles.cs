using System.Globalization;
using System.Text;
using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Articles.Splitting;

/// <summary>An article long enough to be split in the background.</summary>
public static class GivenLongArticles
{
    /// <summary>A little longer than what is split at once.</summary>
    public static readonly string Text = Write();

    public static LongSplitting Splitting(this TestDesk desk) => desk.Services.GetRequiredService<LongSplitting>();

    public static async Task<Guid> ALongArticleAsync(this Given given, Guid importer, string? text = null)
    {
        var prepared = await ArticleIntake.PrepareAsync(
            new NewArticle(Guid.CreateVersion7(), text ?? Text, "Ferries of the year", Anyway: true), TestContext.Current.CancellationToken);
        return (await given.Desk.DoneAsync(((Outcome<PreparedArticle>.Done)prepared).Value.Command, importer)).Id;
    }

    /// <summary>The splitting was started and so many parts of it are stored; gives the parts that are left.</summary>
    public static async Task<IReadOnlyList<SplitPart>> AStartedSplittingAsync(this Given given, Guid articleId, Guid by, int parts)
    {
        await given.Desk.DoneAsync(new StartSplitting(Guid.CreateVersion7(), articleId), by);
        var all = await given.Desk.PartsAsync(articleId);
        foreach (var part in all.Take(parts))
            await given.Desk.DoneAsync(await given.Desk.StoringAsync(articleId, part), by);
        return [.. all.Skip(parts)];
    }

    public static async Task<AddSplitPart> StoringAsync(this TestDesk desk, Guid articleId, SplitPart part) => new(
        Guid.CreateVersion7(), articleId, await desk.RevisionAsync(articleId), part.Suggestions, part.Through, part.IsLast);

    public static async Task<SplitRun?> RunAsync(this TestDesk desk, Guid articleId)
    {
        await using var database = desk.OpenDatabase();
        return await database.FindSplitRunAsync(articleId, TestContext.Current.CancellationToken);
    }

    /// <summary>An article's suggestions and claims as they stand, in the order of the text.</summary>
    public static async Task<IReadOnlyList<string>> ToldAsync(this TestDesk desk, Guid articleId)
    {
        await using var database = desk.OpenDatabase();
        var claims = await database.Claims.AsNoTracking().Where(claim => claim.ArticleId == articleId)
            .Include(claim => claim.Passages).Include(claim => claim.Claimants).ThenInclude(link => link.Claimant).AsSplitQuery()
            .ToListAsync(TestContext.Current.CancellationToken);
        return
        [
            .. claims.Select(claim => string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(' ', claim.Passages.OrderBy(one => one.Ordinal).Select(one => $"{one.Start:0000000}-{one.End}"))} {claim.State} {claim.Number} {claim.Statement} {claim.Form} {claim.Kind} {claim.Check} {claim.Worth} {string.Join('>', claim.Claimants.OrderBy(one => one.Ordinal).Select(one => one.Claimant.Name))}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<IReadOnlyList<SplitPart>> PartsAsync(this TestDesk desk, Guid articleId)
    {
        await using var database = desk.OpenDatabase();
        var revision = await desk.RevisionAsync(articleId);
        var text = await database.Revisions.Where(one => one.Id == revision).Select(one => one.Text).SingleAsync(TestContext.Current.CancellationToken);
        return [.. SplitParts.Of(ArticleReader.Read(text, new ReadingOptions()).Suggestions, 0, text.Length)];
    }

    private static async Task<Guid> RevisionAsync(this TestDesk desk, Guid articleId)
    {
        await using var database = desk.OpenDatabase();
        return await database.Articles.Where(article => article.Id == articleId).Select(article => article.CurrentRevisionId)
            .SingleAsync(TestContext.Current.CancellationToken);
    }

    private static string Write()
    {
        string[] people = ["Ada Morrow", "Tom Brandt", "Lena Vogt"];
        var text = new StringBuilder("Ferries of the year\n\n");
        for (var line = 1; text.Length < LongSplitting.LongFrom + 1_000; line++)
            text.Append(CultureInfo.InvariantCulture, $"Ferry line {line} carried {1300 + (41 * line)} passengers in March. The pier was closed for {line % 9 + 2} weeks. ")
                .Append(CultureInfo.InvariantCulture, $"“Line {line} lost {line % 40 + 3} percent of its passengers,” said {people[line % 3]}, who runs the harbour office. Fares on line {line} rose and its timetable was cut by {line % 12 + 1} trips.\n\n");
        return text.ToString();
    }
}
