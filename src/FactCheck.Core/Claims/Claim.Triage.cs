using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Core.Claims;

/// <content>How claims come to be, are accepted, set aside and taken up again.</content>
public sealed partial class Claim
{
    /// <summary>A suggestion of the splitter.</summary>
    internal static (Claim Claim, Fact Fact) Suggest(
        Article article, ClaimWording wording, IReadOnlyList<ChosenPassage> chosen, DateTimeOffset now)
    {
        var claim = New(article.Id, ClaimState.Suggested, wording, chosen, now);
        return (claim, claim.Happened(FactKinds.ClaimSuggested));
    }

    /// <summary>A claim somebody adds from selected text.</summary>
    internal static (Claim Claim, Fact Fact) Add(
        Article article, ClaimWording wording, IReadOnlyList<ChosenPassage> chosen, Standing actor, DateTimeOffset now)
    {
        var claim = New(article.Id, ClaimState.ToDo, wording, chosen, now);
        claim.Number = article.TakeClaimNumber();
        claim.AddedById = actor.PersonId;
        return (claim, claim.Happened(FactKinds.ClaimAdded));
    }

    internal Ruling Accept(Article article, Standing actor, DateTimeOffset now)
    {
        if (ClaimLife.Refuse(ClaimAction.Accept, this, actor) is { } refusal)
            return refusal;

        Number = article.TakeClaimNumber();
        MoveTo(ClaimState.ToDo, now);
        return Happened(FactKinds.ClaimAccepted);
    }

    internal Ruling SetAside(SetAsideReason reason, string? note, Standing actor, DateTimeOffset now)
    {
        if (ClaimLife.Refuse(ClaimAction.SetAside, this, actor) is { } refusal)
            return refusal;

        SetAsideReason = reason;
        SetAsideNote = Filled(note);
        MoveTo(ClaimState.SetAside, now);
        return Happened(FactKinds.ClaimSetAside);
    }

    /// <summary>Takes it up again; a suggestion that was set aside gets its number now.</summary>
    internal Ruling Reopen(Article article, string reason, Standing actor, DateTimeOffset now)
    {
        if (ClaimLife.Refuse(ClaimAction.Reopen, this, actor) is { } refusal)
            return refusal;

        Number ??= article.TakeClaimNumber();
        ReopenReason = Filled(reason);
        SetAsideReason = null;
        SetAsideNote = null;
        MoveTo(AssigneeId is null ? ClaimState.ToDo : ClaimState.InProgress, now);
        return Happened(FactKinds.ClaimReopened);
    }

    private static Claim New(
        Guid articleId, ClaimState state, ClaimWording wording, IReadOnlyList<ChosenPassage> chosen, DateTimeOffset now)
    {
        var claim = new Claim
        {
            Id = Guid.CreateVersion7(),
            ArticleId = articleId,
            State = state,
            Worth = wording.Worth.Worth,
            Chance = wording.Worth.Chance,
            Reasons = [.. wording.Worth.Reasons],
            Halves = [.. wording.Worth.Halves.SelectMany(half => new[] { half.Start, half.End })],
            CreatedAt = now,
            StateSince = now,
            Version = 1,
            WordingVersion = 1,
            PlanningVersion = 1,
        };
        claim.Write(wording);
        claim.Place(chosen);
        return claim;
    }
}
