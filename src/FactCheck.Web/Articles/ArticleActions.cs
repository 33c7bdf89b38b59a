using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FactCheck.Web.Articles;

/// <summary>What is done to an article wherever it is listed, and what is said of it.</summary>
public sealed class ArticleActions(
    DeskSession session, LongSplitting splitting, IDialogService dialogs, ISnackbar snackbar, IStringLocalizer<ArticleActions> words)
{
    /// <summary>Splits an article into suggestions.</summary>
    public async Task<bool> SplitAsync(Guid articleId, int number, CancellationToken cancellation)
    {
        var outcome = await splitting.SplitAsync(
            Guid.CreateVersion7(), articleId, await session.FindPersonIdAsync(), cancellation);
        if (outcome is Outcome<SplitResult>.Done done)
            snackbar.Add(words[done.Value.GoesOn ? "GoesOn" : "Split", ArticleNumber.Format(number), done.Value.Added].Value, Severity.Normal);
        else
            snackbar.Add(outcome.Sentence!, Severity.Error);
        return outcome.IsDone;
    }

    /// <summary>Opens what is known of an article, to be corrected; gives whether it was.</summary>
    /// <param name="zone">The reader's.</param>
    public async Task<bool> CorrectAsync(Guid articleId, int number, TimeZoneInfo? zone)
    {
        var name = ArticleNumber.Format(number);
        if (!await ArticleDetailsDialog.ShowAsync(dialogs, words["Details", name], articleId, zone))
            return false;

        snackbar.Add(words["Corrected", name].Value, Severity.Normal);
        return true;
    }
}
