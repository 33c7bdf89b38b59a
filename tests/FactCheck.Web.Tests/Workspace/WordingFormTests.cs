using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Text.Claims;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class WordingFormTests : WorkspaceContext
{
    [Fact]
    public async Task What_is_not_touched_is_sent_as_it_stood()
    {
        var claim = await AClaimAsync();

        var command = new WordingForm(claim).ToCommand();

        Assert.Equal(claim.Statement, command.Statement);
        Assert.Equal(claim.WordingVersion, command.WordingVersion);
        Assert.Null(command.SaidOn);
        Assert.Empty(command.Claimants);
    }

    [Fact]
    public async Task Blank_lines_of_claimants_and_appearances_are_left_out()
    {
        var form = new WordingForm(await AClaimAsync()) { Appearances = "https://a.example\n\n  https://b.example  " };
        form.Claimants.Add(new WordingForm.TypedClaimant { Name = " A. Master ", Title = "harbour master" });
        form.Claimants.Add(new WordingForm.TypedClaimant());

        var command = form.ToCommand();

        var claimant = Assert.Single(command.Claimants);
        Assert.Equal(("A. Master", "harbour master", null), (claimant.Name, claimant.Title, claimant.Affiliation));
        Assert.Equal(["https://a.example", "https://b.example"], command.Appearances);
    }

    [Fact]
    public async Task Settling_a_conflict_takes_theirs_only_where_it_was_chosen()
    {
        var claim = await AClaimAsync();
        var form = new WordingForm(claim) { Statement = "Mine.", Kind = Kind.Causal };
        FieldConflict[] conflicts = [new("Statement", claim.Statement, "Mine."), new("Kind", "Other", "Causal")];

        form.Settle(conflicts, new Dictionary<string, string?> { ["Statement"] = "Mine.", ["Kind"] = "Other" }, claim);

        Assert.Equal("Mine.", form.Statement);
        Assert.Equal(Kind.Other, form.Kind);
    }
}
