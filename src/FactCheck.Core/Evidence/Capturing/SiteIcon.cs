using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Capturing;

/// <summary>A site's small picture, as a data URL: the browser asks no other site for it.</summary>
internal static class SiteIcon
{
    private const int MostBytes = 64 * 1024;

    public static async Task<string?> FetchAsync(PageFetcher fetcher, string url, CancellationToken cancellation) =>
        await fetcher.FetchAsync(url, cancellation) is Outcome<FetchedPage>.Done { Value: { Status: 200 } page } ? DataUrl(page.Body.Span) : null;

    /// <summary>Null for what is no small raster picture: a drawing can hold script.</summary>
    internal static string? DataUrl(ReadOnlySpan<byte> bytes)
    {
        var type = bytes switch
        {
            { Length: 0 or > MostBytes } => null,
            [0x89, 0x50, 0x4E, 0x47, ..] => "image/png",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
            [0, 0, 1, 0, ..] => "image/x-icon",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
            _ => null,
        };
        return type is null ? null : $"data:{type};base64,{Convert.ToBase64String(bytes)}";
    }
}
