using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Core.Claims;

/// <content>One claim made into several, and two made into one.</content>
public sealed partial class Claim
{
    /// <summary>Makes two or more claims of this one; the evidence is copied by whoever loads it.</summary>
    /// <param name="parts">Each part's statement and passages.</param>
    internal (Ruling Ruling, IReadOnlyList<Claim> Children) SplitInto(
        IReadOnlyList<(string Statement, IReadOnlyList<ChosenPassage> Passages)> parts,
        Article article,
        Standing actor,
        DateTimeOffset now)
    {
        if (ClaimLife.Refuse(ClaimAction.Split, this, actor) is { } refusal)
            return (refusal, []);
        if (parts.Count < 2)
            return (ClaimRefusals.TooFewParts, []);

        var children = parts.Select(part => Child(part.Statement, part.Passages, article, actor, now)).ToList();
        MoveTo(ClaimState.Split, now);
        var born = children.Select(child => child.Happened(
            child.State == ClaimState.Suggested ? FactKinds.ClaimSuggested : FactKinds.ClaimAdded));
        return (Ruling.Of([Happened(FactKinds.ClaimSplit), .. born]), children);
    }

    /// <summary>Folds this claim into another that says the same; its evidence is moved by whoever loads it.</summary>
    internal Ruling MergeInto(Claim survivor, Standing actor, DateTimeOffset now)
    {
        if (ClaimLife.Refuse(ClaimAction.Merge, this, actor) is { } refusal)
            return refusal;
        if (survivor.Id == Id)
            return ClaimRefusals.MergeWithItself;
        if (survivor.ArticleId != ArticleId)
            return ClaimRefusals.MergeAcrossArticles;
        if (ClaimLife.Refuse(ClaimAction.Merge, survivor, actor) is not null)
            return ClaimRefusals.CannotSurvive(survivor.State);
        if (survivor.State == ClaimState.Suggested && State != ClaimState.Suggested)
            return ClaimRefusals.SurvivorOnlySuggested;

        survivor.Absorb(this, actor);
        MergedIntoId = survivor.Id;
        MoveTo(ClaimState.Merged, now);
        return Ruling.Of(Happened(FactKinds.ClaimMerged), survivor.Happened(FactKinds.ClaimPassagesChanged));
    }

    private void Absorb(Claim other, Standing actor)
    {
        var here = passages.Select(ChosenPassage.Of);
        var there = other.passages.Select(ChosenPassage.Of).Where(passage => !passages.Exists(passage.Is));
        Place([.. here.Concat(there).OrderBy(passage => passage.Start).ThenBy(passage => passage.End)]);
        foreach (var worder in other.WordedBy.Append(actor.PersonId))
            NoteWorder(worder);
        WordingVersion++;
        Version++;
    }

    private Claim Child(
        string statement, IReadOnlyList<ChosenPassage> chosen, Article article, Standing actor, DateTimeOffset now)
    {
        var wording = WordedAs(statement);
        var suggested = State == ClaimState.Suggested;
        var child = New(ArticleId, suggested ? ClaimState.Suggested : ClaimState.ToDo, wording, chosen, now);
        child.SplitFromId = Id;
        child.AddedById = actor.PersonId;
        child.WordedBy = [.. WordedBy];
        child.NoteWorder(actor.PersonId);
        if (suggested)
            return child;

        child.Number = article.TakeClaimNumber();
        child.AssigneeId = AssigneeId;
        child.Risk = Risk;
        child.Due = Due;
        return child;
    }
}
