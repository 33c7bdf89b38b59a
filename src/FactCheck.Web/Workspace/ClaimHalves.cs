using FactCheck.Core.Articles;
using FactCheck.Text;
using Microsoft.Extensions.Caching.Memory;

namespace FactCheck.Web.Workspace;

/// <summary>What the engine would split: passages that can be true apart. Read once per text, when somebody first asks.</summary>
public sealed class ClaimHalves(ArticleFragments fragments) : IDisposable
{
    private const int MostTexts = 50;

    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(20);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostTexts });

    /// <summary>The parts of a claim that stands at these passages, with their text; empty when the engine sees none.</summary>
    public async Task<IReadOnlyList<(Span Span, string Exact)>> FindAsync(
        Guid personId, ArticleView article, IReadOnlyList<Span> passages, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (passages.Count == 0
            || await fragments.FindAsync(personId, article.Number, article.Sha256, cancellation) is not { } fragment)
            return [];

        var proposals = await kept.GetOrCreateAsync(article.Sha256, entry =>
        {
            entry.Size = 1;
            entry.SlidingExpiration = Unused;
            return Task.Run(() => Read(fragment.Text, article, cancellation), cancellation);
        });
        var halves = proposals!.FirstOrDefault(halves => halves.All(half => passages.Any(passage => passage.Contains(half))));
        return halves is null ? [] : [.. halves.Select(half => (half, half.Of(fragment.Text)))];
    }

    public void Dispose() => kept.Dispose();

    private static IReadOnlyList<IReadOnlyList<Span>> Read(string text, ArticleView article, CancellationToken cancellation)
    {
        var options = new ReadingOptions(article.Language, PartialDate.Day(article.Published));
        return [.. ArticleReader.Read(text, options, cancellation).Suggestions
            .Where(suggestion => suggestion.Halves.Count > 1)
            .Select(suggestion => suggestion.Halves)];
    }
}
