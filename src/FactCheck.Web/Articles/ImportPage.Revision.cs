using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.Revisions;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Articles;

/// <content>A text that becomes the next revision of an article the desk has.</content>
public sealed partial class ImportPage
{
    private RevisedArticle? revised;
    private RevisionStep? step;

    /// <summary>The article that gets a new text, <c>A12</c>; null when a new article is imported.</summary>
    [SupplyParameterFromQuery(Name = "revision-of")]
    public string? RevisionOf { get; set; }

    [Inject]
    public required RevisionHistory History { get; init; }

    [Inject]
    public required RevisionIntake Intake { get; init; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync() => revised = ArticleNumber.TryParse(RevisionOf, out var number)
        ? await History.FindAsync(await Session.FindPersonIdAsync(), number, leaving.Token)
        : null;

    private Task SubmitAsync() => revised is { } article ? ReviseAsync(article.Number) : ImportAsync(split: true);

    /// <summary>What was read becomes the article's next text; what is known of it stays.</summary>
    private async Task ReviseAsync(int number)
    {
        if (read is null || correcting || importing || await ReadAnewAsync())
            return;

        (importing, faults, refused) = (true, [], null);
        var personId = await Session.FindPersonIdAsync();
        var article = await History.FindAsync(personId, number, leaving.Token);
        var outcome = article is null
            ? new Outcome<ImportedRevision>.Gone()
            : await Intake.ImportAsync(
                commandId, article.Id, read.Article.TextWithHeadline(), personId, new StepTeller(this), leaving.Token);
        if (outcome.IsDone)
        {
            Tray.Remove(personId, readId);
            Navigation.NavigateTo(DeskRoutes.ToRevisions(ArticleNumber.Format(number)));
            return;
        }

        (importing, step, refused, commandId) = (false, null, outcome.Sentence, Guid.CreateVersion7());
    }

    private void Tell(RevisionStep now) => _ = InvokeAsync(() =>
    {
        step = now;
        StateHasChanged();
    });

    private sealed class StepTeller(ImportPage page) : IProgress<RevisionStep>
    {
        public void Report(RevisionStep value) => page.Tell(value);
    }
}
