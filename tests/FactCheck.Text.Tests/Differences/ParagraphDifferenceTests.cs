using CsCheck;
using FactCheck.Text.Differences;
using Xunit;

namespace FactCheck.Text.Tests.Differences;

public sealed class ParagraphDifferenceTests
{
    private const string Before = "One bus came.\n\nTwo libraries closed on Monday in May.\nThree people asked why.";

    [Fact]
    public void The_same_text_is_unchanged_row_by_row() =>
        Assert.All(ParagraphDifference.Between(Before, Before), row => Assert.True(row.IsUnchanged));

    [Fact]
    public void An_edited_paragraph_stands_beside_what_it_was()
    {
        const string after = "One bus came.\nTwo libraries closed on Tuesday in May.\nThree people asked why.";

        var row = Assert.Single(ParagraphDifference.Between(Before, after), row => !row.IsUnchanged);

        Assert.Equal("Two libraries closed on Monday in May.", row.Older?.Of(Before));
        Assert.Equal("Two libraries closed on Tuesday in May.", row.Newer?.Of(after));
    }

    [Fact]
    public void What_came_and_what_went_stand_alone()
    {
        const string after = "One bus came.\nNobody knows more about this.\nThree people asked why.";

        var rows = ParagraphDifference.Between(Before, after).Where(row => !row.IsUnchanged).ToList();

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Null(row.Counterpart));
        Assert.Equal("Two libraries closed on Monday in May.", rows[0].Older?.Of(Before));
        Assert.Equal("Nobody knows more about this.", rows[1].Newer?.Of(after));
    }

    [Fact]
    public void A_moved_paragraph_is_told_from_one_that_went()
    {
        const string after = "Three people asked why.\nOne bus came.\nTwo libraries closed on Monday in May.";

        var rows = ParagraphDifference.Between(Before, after);

        Assert.Equal(2, rows.Count(row => row.Counterpart is not null));
        Assert.Equal(2, rows.Count(row => row.IsUnchanged));
        Assert.All(rows, row => Assert.True(row.IsSame));
    }

    [Fact]
    public void Each_paragraph_of_both_texts_stands_once_and_in_order() => Gen.Select(Texts, Texts).Sample(texts =>
    {
        var (before, after) = texts;
        var rows = ParagraphDifference.Between(before, after);
        Assert.Equal(Lines(before), rows.Where(row => row.Older is not null).Select(row => row.Older!.Value.Of(before)));
        Assert.Equal(Lines(after), rows.Where(row => row.Newer is not null).Select(row => row.Newer!.Value.Of(after)));
    });

    private static readonly Gen<string> Texts = Gen.Int[0, 5].Array[0, 12].Select(lines => string.Join('\n', lines.Select(line => line switch
    {
        0 => "",
        1 => "…",
        var number => $"Paragraph {number} has these {number} words.",
    })));

    private static string[] Lines(string text) => [.. text.Split('\n').Where(line => line.Trim().Length > 0)];
}
