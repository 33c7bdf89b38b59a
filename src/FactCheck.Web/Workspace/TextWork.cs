using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Text;
using FactCheck.Text.Anchoring;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FactCheck.Web.Workspace;

/// <summary>What is done with stretches of the article's text, from the selection to the gate.</summary>
public sealed class TextWork(
    ArticleFragments fragments,
    ArticleBoards boards,
    LongSplitting splitting,
    ClaimActions actions,
    ClaimDialogs dialogs,
    ISnackbar snackbar,
    IStringLocalizer<ClaimWords> reasons,
    IStringLocalizer<TextWork> words)
{
    /// <summary>Adds a claim from selected text; gives the claim.</summary>
    public async Task<ClaimRef?> AddAsync(ArticleView article, Guid personId, Span? selected, CancellationToken cancellation) =>
        await SnapAsync(article, personId, selected, cancellation) is var (span, _)
            ? await actions.AddAsync(article, span, cancellation)
            : null;

    /// <summary>Selected text as a passage of the article's text; null when nothing is selected.</summary>
    public async Task<PassageView?> PassageAsync(ArticleView article, Guid personId, Span? selected, CancellationToken cancellation) =>
        await SnapAsync(article, personId, selected, cancellation) is var (span, text)
            ? new PassageView(article.RevisionId, span, span.Of(text))
            : null;

    /// <summary>Sets selected text aside.</summary>
    public async Task<bool> SetAsideAsync(ArticleView article, Guid personId, Span? selected, CancellationToken cancellation) =>
        await SnapAsync(article, personId, selected, cancellation) is var (span, text)
        && await dialogs.AskWhyAsideAsync(span.Of(text)) is { } answer
        && await actions.SetTextAsideAsync(article, span, answer.Reason, answer.Note, cancellation) is not null;

    /// <summary>Says why a stretch was set aside, and offers to take that back.</summary>
    public void Offer(ArticleView article, Guid personId, StretchView stretch) =>
        snackbar.Add(words["WasSetAside", reasons.Of(stretch.Reason), stretch.Note ?? ""], Severity.Normal, options =>
        {
            options.Action = words["TakeBack"];
            options.OnClick = _ => actions.TakeBackAsync(
                stretch,
                async stop => (await boards.ReadAsync(personId, article.Number, stop))?.Article.Stretches.FirstOrDefault(one => one.Id == stretch.Id),
                CancellationToken.None);
        });

    /// <summary>Says that a new text came in, and offers to look at what changed.</summary>
    public void OfferRevision(int number, Action look) =>
        snackbar.Add(words["Revised", number], Severity.Normal, options =>
        {
            options.Action = words["WhatChanged"];
            options.OnClick = _ =>
            {
                look();
                return Task.CompletedTask;
            };
            options.RequireInteraction = true;
        });

    /// <summary>Splits an article into suggestions; how far a long one is, its page shows.</summary>
    public async Task<bool> SplitAsync(ArticleView article, Guid personId, CancellationToken cancellation)
    {
        var outcome = await splitting.SplitAsync(Guid.CreateVersion7(), article.Id, personId, cancellation);
        if (outcome is not Outcome<SplitResult>.Done { Value: var result })
            actions.Tell(outcome.Sentence!);
        else if (!result.GoesOn)
            actions.Tell(words["WasSplit", result.Added]);
        return outcome.IsDone;
    }

    /// <summary>Stops the splitting of a long article.</summary>
    public async Task<bool> CancelSplitAsync(ArticleView article, Guid personId, CancellationToken cancellation)
    {
        var outcome = await splitting.CancelAsync(Guid.CreateVersion7(), article.Id, personId, cancellation);
        if (!outcome.IsDone)
            actions.Tell(outcome.Sentence!);
        return outcome.IsDone;
    }

    private async Task<(Span Span, string Text)?> SnapAsync(
        ArticleView article, Guid personId, Span? selected, CancellationToken cancellation)
    {
        if (selected is { } wanted
            && await fragments.FindAsync(personId, article.Number, article.Sha256, cancellation) is { } fragment
            && TextUnits.Snap(fragment.Text, fragment.Sentences, wanted, TextUnit.Character) is { } span)
            return (span, fragment.Text);

        actions.Tell(words["SelectFirst"]);
        return null;
    }
}
