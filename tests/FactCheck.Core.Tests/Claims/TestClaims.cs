using System.Reflection;
using System.Text.Json;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Articles;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Tests.Claims;

/// <summary>Claims and articles in memory, put into any state for rules that need no database.</summary>
internal sealed class TestClaims
{
    public static readonly DateTimeOffset Now = new(2026, 11, 4, 9, 0, 0, TimeSpan.Zero);

    public TestClaims() => (Article, Revision, _) = Article.Import(
        12,
        new ArticleDetails("Harbour reopens", null, null, null, null, "en", null),
        GivenArticles.Kept(GivenArticles.Text),
        Somebodies.Editor.PersonId,
        Now);

    public Article Article { get; }

    public Revision Revision { get; }

    public Claim AClaim(ClaimState state = ClaimState.ToDo, Guid? assignee = null, string part = "The harbour reopened on Monday.")
    {
        var wording = Wording(part);
        var claim = state == ClaimState.Suggested
            ? Claim.Suggest(Article, wording, At(part), Now).Claim
            : Claim.Add(Article, wording, At(part), Somebodies.OtherReviewer, Now).Claim;
        Set(claim, nameof(Claim.State), state);
        Set(claim, nameof(Claim.AssigneeId), assignee);
        Set(claim, nameof(Claim.WordedBy), new List<Guid>());
        return claim;
    }

    public IReadOnlyList<ChosenPassage> At(params string[] parts) =>
        ChosenPassage.Read(Revision, [.. parts.Select(part => GivenArticles.Of(part))]).Passages;

    public static ClaimWording Wording(string statement, Check check = Check.Substance, params Claimant[] chain) =>
        new(statement, Form.OwnVoice, Kind.Event, check, chain);

    public static void Set(Claim claim, string property, object? value) =>
        typeof(Claim).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(claim, value);

    /// <summary>All that a claim is, to see whether anything changed.</summary>
    public static string Snapshot(Claim claim) => JsonSerializer.Serialize(claim);

    public static Standing Checker(Guid id) => new(id, "Somebody", Roles.Reviewer, Active: true, WorksAlone: false);
}
