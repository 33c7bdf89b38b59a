using FactCheck.Text;

namespace FactCheck.Text.Tests.Reading;

public sealed class ReadingProgressTests
{
    private static readonly string Text = string.Concat(Enumerable.Range(1, 300).Select(line =>
        $"Ferry line {line} carried {1300 + (41 * line)} passengers in March, said Ada Morrow, who runs the harbour office.\n\n"));

    [Fact]
    public void What_is_read_is_the_same_whether_somebody_asks_how_far_it_is()
    {
        var told = ArticleReader.Read(Text, new ReadingOptions(), new Heard(), CancellationToken.None);
        var silent = ArticleReader.Read(Text, new ReadingOptions(), TestContext.Current.CancellationToken);

        Assert.Equal(silent.Suggestions.Select(one => (one.Statement, one.Passages[0])), told.Suggestions.Select(one => (one.Statement, one.Passages[0])));
        Assert.Equal(silent.Sentences.Select(one => one.Span), told.Sentences.Select(one => one.Span));
    }

    [Fact]
    public void The_share_rises_to_the_whole()
    {
        var heard = new Heard();

        ArticleReader.Read(Text, new ReadingOptions(), heard, CancellationToken.None);

        Assert.Equal(heard.Shares.Order(), heard.Shares);
        Assert.True(heard.Shares.Count > 20);
        Assert.Equal(1, heard.Shares[^1]);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.8)]
    public void It_can_be_cancelled_at_any_stage(double at)
    {
        using var source = new CancellationTokenSource();
        var heard = new Heard { At = at, Reached = source.Cancel };

        Assert.Throws<OperationCanceledException>(() => ArticleReader.Read(Text, new ReadingOptions(), heard, source.Token));
        Assert.True(heard.Shares[^1] < 1);
    }

    private sealed class Heard : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public double At { get; init; } = 2;

        public Action? Reached { get; init; }

        public void Report(double value)
        {
            Shares.Add(value);
            if (value >= At)
                Reached?.Invoke();
        }
    }
}
