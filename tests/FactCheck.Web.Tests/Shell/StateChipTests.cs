using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Web.Shell;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class StateChipTests : ShellContext
{
    [Theory]
    [InlineData(ClaimState.Suggested, "state-suggested", "? Suggested")]
    [InlineData(ClaimState.ToDo, "state-todo", "○ To do")]
    [InlineData(ClaimState.InProgress, "state-progress", "◐ In progress")]
    [InlineData(ClaimState.Submitted, "state-submitted", "⇢ Submitted")]
    [InlineData(ClaimState.ChangesRequested, "state-changes", "↩\ufe0e Changes requested")]
    [InlineData(ClaimState.Approved, "state-approved", "✎\ufe0e Approved")]
    [InlineData(ClaimState.Adjudication, "state-adjudication", "≠ Adjudication")]
    [InlineData(ClaimState.SetAside, "state-aside", "– Set aside")]
    [InlineData(ClaimState.Merged, "state-aside", "⇥ Merged")]
    [InlineData(ClaimState.Split, "state-aside", "⋔ Split")]
    public void Every_state_has_its_colour_sign_and_word(ClaimState state, string look, string text)
    {
        var chip = Render<StateChip>(parameters => parameters.Add(part => part.State, state)).Find("span");

        Assert.Equal(text, chip.TextContent);
        Assert.Contains(look, chip.ClassList);
    }

    [Fact]
    public void No_state_is_without_a_look_or_a_place_in_the_order()
    {
        Assert.All(Enum.GetValues<ClaimState>(), state => Assert.NotEmpty(StateLook.Of(state).Sign));
        Assert.Equal(Enum.GetValues<ClaimState>().Order(), StateLook.DoneFirst.Order());
    }

    [Fact]
    public void In_a_list_it_is_sign_and_word_without_the_chip()
    {
        var chip = Render<StateChip>(parameters => parameters.Add(part => part.State, ClaimState.ToDo).Add(part => part.Plain, true));

        Assert.Empty(chip.FindAll(".chip"));
        Assert.NotEmpty(chip.FindAll(".plain"));
    }
}
