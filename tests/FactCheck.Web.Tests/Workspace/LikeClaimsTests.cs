using AngleSharp.Dom;
using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts;
using FactCheck.Text;
using FactCheck.Text.Claims;
using FactCheck.Web.Workspace;
using Microsoft.Extensions.DependencyInjection;
using ArticleQuery = FactCheck.Core.Articles.ArticleText;

namespace FactCheck.Web.Tests.Workspace;

public sealed class LikeClaimsTests : WorkspaceContext
{
    private const string Shut = "The harbour of Port Alder had been shut for 12 weeks by the storm.";

    [Fact]
    public async Task A_suggestion_says_which_claim_says_the_same_and_that_they_can_be_made_one()
    {
        var claim = await AClaimAsync("It had been shut for 12 weeks.");
        await RewordAsync(claim, Shut);
        var suggestion = await SuggestedAsync("Repairs cost 4 million.", Shut);

        var shown = await RenderAsync(suggestion);

        Assert.Equal("/articles/A1?claim=1", shown.Find(".same a").GetAttribute("href"));
        Assert.Contains("Says the same as A1-1", Plain(shown.Find(".same")), StringComparison.Ordinal);
        Assert.Contains("Make them one", shown.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_suggestion_that_says_the_same_can_be_gone_to()
    {
        var first = await SuggestedAsync("It had been shut for 12 weeks.", Shut);
        var second = await SuggestedAsync("Repairs cost 4 million.", Shut);
        Guid? chosen = null;
        var shown = await RenderAsync(second, onChoose: id => chosen = id);

        await shown.InvokeAsync(() => shown.Find(".same button").Click());

        Assert.Equal(first.Id, chosen);
    }

    [Fact]
    public async Task What_is_not_to_be_checked_is_no_double()
    {
        var first = await SuggestedAsync("It had been shut for 12 weeks.", Shut);
        var second = await SuggestedAsync("Repairs cost 4 million.", Shut);
        await DoneAsync(new SetAsideClaim(Guid.CreateVersion7(), first.Id, first.Version, SetAsideReason.Trivial, null), Reviewer);

        Assert.Empty((await RenderAsync(second)).FindAll(".same"));
    }

    [Fact]
    public async Task The_double_comes_first_where_one_is_asked_which_claim_it_is()
    {
        await AClaimAsync("The harbour reopened on Monday.");
        var same = await AClaimAsync("Repairs cost 4 million.");
        await RewordAsync(same, Shut);
        var suggestion = await SuggestedAsync("It had been shut for 12 weeks.", Shut);

        var state = await OpenAsync();

        Assert.Equal(same.Id, state.NearestFirst(suggestion.Id)[0].Id);
        Assert.Equal(3, state.NearestFirst(suggestion.Id).Count);
    }

    [Fact]
    public async Task An_earlier_claim_that_says_the_same_is_shown_with_its_rating_and_the_words_shared()
    {
        await ElsewhereAsync(Shut, approved: true);

        var shown = await RenderAsync(await SuggestedAsync("It had been shut for 12 weeks.", Shut));

        var earlier = shown.Find(".earlier li");
        Assert.Equal("/articles/A2?claim=1", earlier.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("says the same", Plain(earlier), StringComparison.Ordinal);
        Assert.Contains("False", Plain(earlier), StringComparison.Ordinal);
        Assert.Contains("Another harbour", Plain(earlier), StringComparison.Ordinal);
        Assert.Equal(Shut, earlier.QuerySelector(".spoken")!.TextContent);
        Assert.NotEmpty(earlier.QuerySelectorAll(".shared"));
    }

    [Fact]
    public async Task An_earlier_claim_with_another_number_says_the_opposite_and_why()
    {
        await ElsewhereAsync(Shut.Replace("12", "15", StringComparison.Ordinal), approved: false);

        var shown = await RenderAsync(await SuggestedAsync("It had been shut for 12 weeks.", Shut));

        var said = Plain(shown.Find(".earlier li"));
        Assert.Contains("says the opposite", said, StringComparison.Ordinal);
        Assert.Contains("against", said, StringComparison.Ordinal);
        Assert.DoesNotContain("False", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_role_any_more_is_shown_nothing_of_the_desk()
    {
        await ElsewhereAsync(Shut, approved: true);
        var claim = await SuggestedAsync("It had been shut for 12 weeks.", Shut);
        var stranger = await AddAsync("S. Tranger", Roles.None);

        Assert.Empty((await RenderAsync(claim, stranger)).FindAll(".earlier"));
    }

    [Fact]
    public async Task Nothing_alike_shows_nothing()
    {
        var shown = await RenderAsync(await SuggestedAsync("It had been shut for 12 weeks.", Shut));

        Assert.Equal("", shown.Markup.Trim());
    }

    [Fact]
    public async Task A_claim_that_was_left_again_is_drawn_nothing_more()
    {
        var first = await SuggestedAsync("It had been shut for 12 weeks.", Shut);
        var second = await SuggestedAsync("Repairs cost 4 million.", "Repairs cost 4 million.");
        var shown = await RenderAsync(first);
        var drawn = shown.RenderCount;

        foreach (var claim in new[] { second, first, second, first, second })
            shown.Render(parameters => parameters.Add(like => like.Claim, claim));
        await shown.WaitForStateAsync(() => shown.Instance.IsRead);
        await Task.Delay(TimeSpan.FromMilliseconds(100), Stop);

        // Each claim once as it comes, and the last once more with what was found of it.
        Assert.Equal(drawn + 6, shown.RenderCount);
    }

    [Fact]
    public async Task A_claim_that_is_reworded_while_it_waits_is_read_once()
    {
        var shown = await RenderAsync(await SuggestedAsync("It had been shut for 12 weeks.", Shut));
        var next = await SuggestedAsync("Repairs cost 4 million.", "Repairs cost 4 million.");
        shown.Render(parameters => parameters.Add(like => like.Claim, next));
        shown.Render(parameters => parameters.Add(like => like.Claim, next with { WordingVersion = next.WordingVersion + 1 }));
        await shown.WaitForStateAsync(() => shown.Instance.IsRead);
        var drawn = shown.RenderCount;

        await Task.Delay(TimeSpan.FromMilliseconds(600), Stop);

        Assert.Equal(drawn, shown.RenderCount);
    }

    private async Task<IRenderedComponent<LikeClaims>> RenderAsync(ClaimView claim, Guid? by = null, Action<Guid>? onChoose = null)
    {
        var state = await OpenAsync();
        var shown = Render<LikeClaims>(parameters =>
        {
            parameters.Add(like => like.Claim, claim).Add(like => like.ArticleOf, Article.Number)
                .Add(like => like.PersonId, by ?? Reviewer).Add(like => like.Same, state.SameAs(claim.Id));
            if (onChoose is not null)
                parameters.Add(like => like.OnChoose, onChoose);
        });
        shown.WaitForState(() => shown.Instance.IsRead);
        return shown;
    }

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<ClaimView> SuggestedAsync(string part, string statement)
    {
        await DoneAsync(
            new AddSuggestions(Guid.CreateVersion7(), Article.Id, Article.RevisionId,
                [new SuggestedClaim([Of(part)], statement, [], Form.OwnVoice, Kind.Event, Check.Substance, Worth.High, 8_000, [])]),
            Reviewer);
        var line = (await OpenAsync()).Lines.Single(line => line.Passages[0] == Of(part));
        return await ReadAsync(line.Id);
    }

    private async Task RewordAsync(ClaimView claim, string statement) => await DoneAsync(
        new RewordClaim(Guid.CreateVersion7(), claim.Id, claim.WordingVersion, statement, claim.Form, claim.Kind, claim.Check, claim.Claimants, null, false, null, []),
        Editor);

    /// <summary>A claim of another article.</summary>
    private async Task ElsewhereAsync(string statement, bool approved)
    {
        var prepared = Done(await ArticleIntake.PrepareAsync(new NewArticle(Guid.CreateVersion7(), statement, "Another harbour"), Stop));
        var imported = await DoneAsync(prepared.Command, Reviewer);
        var there = (await Services.GetRequiredService<ArticleQuery>().FindAsync(Reviewer, imported.Number, Stop))!;
        var added = await DoneAsync(
            new AddClaim(Guid.CreateVersion7(), there.Id, there.RevisionId, [new Span(0, statement.Length)], null, [], Check: Check.Substance), Editor);
        if (!approved)
            return;

        var claim = await ReadAsync(added.Id);
        await DoneAsync(new AssignClaim(Guid.CreateVersion7(), claim.Id, claim.PlanningVersion, Reviewer), Reviewer);
        claim = await WithEvidenceAsync(await ReadAsync(claim.Id));
        await DoneAsync(
            new SubmitVerdict(Guid.CreateVersion7(), claim.Id, claim.Version, TruthScale.False, null, "The register says otherwise.", new DateOnly(2026, 11, 4), [claim.Evidence[0].Id]),
            Reviewer);
        var card = (await Services.GetRequiredService<SignOffCards>().ReadAsync(Editor, claim.Id, Stop))!;
        await DoneAsync(new ApproveVerdict(Guid.CreateVersion7(), claim.Id, card.Claim.Version, card.Verdict.ContentHash), Editor);
    }
}
