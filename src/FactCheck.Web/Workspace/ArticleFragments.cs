using System.IO.Compression;
using System.Text;
using FactCheck.Core.Articles;
using FactCheck.Text;
using Microsoft.Extensions.Caching.Memory;
using ArticleQuery = FactCheck.Core.Articles.ArticleText;

namespace FactCheck.Web.Workspace;

/// <summary>A revision's text with its sentences, and its HTML compressed once for every browser that asks.</summary>
public sealed record KeptFragment(string Text, IReadOnlyList<Span> Sentences, byte[] Brotli, byte[] Gzip, byte[] Plain)
{
    private const int BytesOfSpan = 8;

    /// <summary>The sentences that count for coverage.</summary>
    public IReadOnlyList<Span> Counted { get; init; } = [];

    /// <summary>Roughly what it holds of memory, in bytes.</summary>
    public long Size => (2L * Text.Length) + ((long)BytesOfSpan * (Sentences.Count + Counted.Count)) + Brotli.Length + Gzip.Length + Plain.Length;
}

/// <summary>Keeps the fragments of the texts in use. A revision never changes, so neither does its fragment.</summary>
public sealed class ArticleFragments(ArticleQuery articles) : IDisposable
{
    private const long MostBytes = 64L * 1024 * 1024;

    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(20);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The fragment of the text with this hash; null when this person may not read it now.</summary>
    public async Task<KeptFragment?> FindAsync(Guid personId, int article, string sha256, CancellationToken cancellation)
    {
        if (kept.TryGetValue(sha256, out KeptFragment? fragment))
            return await articles.MayReadAsync(personId, article, sha256, cancellation) ? fragment : null;
        if (await articles.ReadAsync(personId, article, sha256, cancellation) is not { } revision)
            return null;

        fragment = await Task.Run(() => Make(revision), cancellation);
        using var entry = kept.CreateEntry(sha256);
        entry.Value = fragment;
        entry.Size = fragment.Size;
        entry.SlidingExpiration = Unused;
        return fragment;
    }

    public void Dispose() => kept.Dispose();

    private static KeptFragment Make(RevisionText revision)
    {
        var html = Encoding.UTF8.GetBytes(ArticleFragment.Render(revision.Text, revision.Outline));
        return new KeptFragment(
            revision.Text,
            [.. revision.Outline.Select(sentence => sentence.Span)],
            Compressed(html, target => new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true)),
            Compressed(html, target => new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true)),
            html)
        {
            Counted = [.. revision.Outline.Where(sentence => Coverage.IsSentence(sentence.Structure)).Select(sentence => sentence.Span)],
        };
    }

    private static byte[] Compressed(byte[] content, Func<Stream, Stream> over)
    {
        using var target = new MemoryStream();
        using (var compressor = over(target))
            compressor.Write(content);
        return target.ToArray();
    }
}
