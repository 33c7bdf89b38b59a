using System.Reflection;
using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Web.Home;
using FactCheck.Web.Tests.Shell;

namespace FactCheck.Web.Tests.Home;

public sealed class RecentListTests : ShellContext
{
    [Fact]
    public void A_fact_is_a_sentence_with_a_way_to_its_claim()
    {
        var line = Show(Fact(FactKinds.ChangesRequested, 2));

        Assert.StartsWith("J. Example sent back A12-2", Words(line), StringComparison.Ordinal);
        Assert.Contains("14 min ago", Words(line), StringComparison.Ordinal);
        Assert.Equal("/articles/A12?claim=2", line.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void A_submitted_verdict_carries_its_rating()
    {
        var line = Show(Fact(FactKinds.VerdictSubmitted, 4) with { Rating = new GivenRating("Mostly true", 4, "◕") });

        Assert.Contains("submitted A12-4 as", Words(line), StringComparison.Ordinal);
        Assert.Equal("Mostly true", line.Find(".word").TextContent);
        Assert.Equal(4, line.FindAll(".dial i.on").Count);
    }

    [Fact]
    public void Several_claims_of_one_command_are_counted_and_a_suggestion_has_no_number()
    {
        Assert.Contains("accepted 3 claims of A12", Words(Show(Fact(FactKinds.ClaimAccepted, 2) with { Count = 3 })), StringComparison.Ordinal);
        Assert.Contains("set a suggestion of A12 aside", Words(Show(Fact(FactKinds.ClaimSetAside, null))), StringComparison.Ordinal);
        Assert.Contains("imported A12", Words(Show(Fact(FactKinds.ArticleImported, null) with { ClaimId = null })), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fact_of_the_desks_work_has_a_sentence_of_its_own()
    {
        var kinds = typeof(FactKinds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetValue(null)!)
            .Where(kind => !kind.StartsWith("person.", StringComparison.Ordinal) && !kind.StartsWith("desk.", StringComparison.Ordinal)
                && !kind.StartsWith("source.", StringComparison.Ordinal) && kind != FactKinds.ClaimSuggested);

        Assert.All(kinds, kind => Assert.DoesNotContain("changed A12-1", Words(Show(Fact(kind, 1))), StringComparison.Ordinal));
    }

    private IRenderedComponent<RecentList> Show(RecentFact fact) =>
        Render<RecentList>(list => list.Add(part => part.Facts, [fact]));

    private static string Words(IRenderedComponent<RecentList> line) =>
        string.Join(' ', line.Find("li").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static RecentFact Fact(string kind, int? claim) => new(
        7, kind, Noon.AddMinutes(-14), Guid.CreateVersion7(), "J. Example", Guid.CreateVersion7(), 12, "Buses", Guid.CreateVersion7(), claim, 1, null);
}
