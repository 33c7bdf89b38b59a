using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Revisions;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Revisions;

/// <summary>New texts for a scene, on the text of <see cref="GivenArticles"/>.</summary>
public static class GivenRevisions
{
    public const string Moved =
        "Harbour reopens\nBy A. Writer\nRepairs cost 4 million.\nThe harbour reopened on Monday.\nIt had been shut for 12 weeks.\nMore ships will come.";

    public const string Edited =
        "Harbour reopens\nBy A. Writer\nThe harbour reopened on Monday.\nIt had been shut for 12 weeks.\nRepairs cost 5 million.\nMore ships will come.";

    public const string Shortened =
        "Harbour reopens\nBy A. Writer\nThe harbour reopened on Monday.\nIt had been shut for 12 weeks.\nMore ships will come.";

    /// <summary>A new text came in.</summary>
    public static async Task<ImportedRevision> ARevisionAsync(this Given given, Guid articleId, Guid by, string text)
    {
        var outcome = await given.Desk.ReviseAsync(articleId, by, text);
        Assert.True(outcome.IsDone, outcome.Sentence);
        return ((Outcome<ImportedRevision>.Done)outcome).Value;
    }

    public static Task<Outcome<ImportedRevision>> ReviseAsync(
        this TestDesk desk, Guid articleId, Guid by, string text, IProgress<RevisionStep>? progress = null) =>
        desk.Services.GetRequiredService<RevisionIntake>().ImportAsync(
            Guid.CreateVersion7(), articleId, text, by, progress, TestContext.Current.CancellationToken);

    /// <summary>
    /// The first article of a desk loses the passage of an approved claim to a new text, and an editor decides where it stands.
    /// </summary>
    public static async Task RevisedAsync(TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        var claim = await database.Claims.Include(one => one.Passages)
            .FirstAsync(one => one.State == ClaimState.Approved, TestContext.Current.CancellationToken);
        var people = await database.People.ToListAsync(TestContext.Current.CancellationToken);
        var editor = people.First(person => person.Roles.HasFlag(Roles.Editor)).Id;
        var passage = claim.Passages[0];
        var text = (await database.Revisions.SingleAsync(one => one.Id == passage.RevisionId, TestContext.Current.CancellationToken)).Text;
        var revision = await desk.Given.ARevisionAsync(claim.ArticleId, editor, text.Remove(passage.Start, passage.End - passage.Start));
        await desk.DoneAsync(
            new PlaceClaim(
                Guid.CreateVersion7(), claim.Id, revision.Id, passage.RevisionId, new Span(passage.Start, passage.End), new Span(0, 5)),
            editor);
    }

    /// <summary>Every anchor of the desk.</summary>
    public static async Task<List<Anchor>> AnchorsAsync(this TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        return await database.Anchors.OrderBy(anchor => anchor.FromStart).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that changed under claims.</summary>
    public static async Task<List<ContextChange>> ContextChangesAsync(this TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        return await database.ContextChanges.OrderBy(change => change.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The one open question.</summary>
    public static async Task<ContextChange> OpenQuestionAsync(this TestDesk desk) => Assert.Single(
        await desk.ContextChangesAsync(), change => change.Kind == ContextChangeKind.CheckAgain && change.Answer is null);
}
