using FactCheck.Core.Claims;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class TextLayersTests
{
    private static readonly Guid[] Claims = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];

    [Theory]
    [InlineData("abc", "abc", 3, 0, "")]
    [InlineData("abc", "aXc", 1, 1, "X")]
    [InlineData("abc", "ac", 1, 1, "")]
    [InlineData("ac", "abbc", 1, 0, "bb")]
    [InlineData("aa", "aaa", 2, 0, "a")]
    [InlineData("", "ab", 0, 0, "ab")]
    [InlineData("ab", "", 0, 2, "")]
    [InlineData("aba", "aa", 1, 1, "")]
    public void Only_the_marks_that_changed_are_sent(string before, string after, int from, int removed, string rows)
    {
        var splice = Layers(after).MarksSince(Layers(before));

        Assert.Equal((from, removed), (splice.From, splice.Removed));
        Assert.Equal(rows, string.Concat(splice.Rows.Select(row => (char)(int)row[0]!)));
    }

    [Fact]
    public void The_script_knows_a_claim_by_its_number_and_a_suggestion_by_its_key()
    {
        Assert.Equal(7, new TextMark(Claims[0], 0, 1, ClaimState.ToDo, 7).Key);
        Assert.Equal(Claims[0], new TextMark(Claims[0], 0, 1, ClaimState.Suggested, null).Key);
    }

    [Fact]
    public void Each_state_has_its_look_at_the_place_of_its_number()
    {
        var looks = TextLayers.LookRows();

        Assert.Equal(["state-suggested", "?", "", false], looks[(int)ClaimState.Suggested]);
        Assert.Equal("state-approved", looks[(int)ClaimState.Approved][0]);
        Assert.Equal(" ✎\ufe0e", looks[(int)ClaimState.Approved][2]);
    }

    private static TextLayers Layers(string marks) =>
        new([.. marks.Select(sign => new TextMark(Claims[sign % 6], sign, sign + 1, ClaimState.ToDo, sign))], [], false);
}
