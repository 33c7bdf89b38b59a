using FactCheck.Core.Evidence.Capturing;
using MimeKit;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>A page a browser saved as one file (MHTML): the page and what came with it.</summary>
internal sealed class SavedPage
{
    private const int MostParts = 2000;
    private const int MostPictureBytes = 4 * 1024 * 1024;
    private const int MostPicturesBytes = 15 * 1024 * 1024;

    private readonly Dictionary<string, string> pictures = new(StringComparer.Ordinal);

    private SavedPage(byte[] html, string? charset, string? url) => (Html, Charset, Url) = (html, charset, url);

    public byte[] Html { get; }

    public string? Charset { get; }

    /// <summary>Where it was saved from, as the file says.</summary>
    public string? Url { get; }

    /// <summary>Null when it is none, or is damaged.</summary>
    public static SavedPage? Open(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            var message = MimeMessage.Load(stream);
            var parts = message.BodyParts.OfType<MimePart>().Take(MostParts).ToList();
            if (parts.Find(part => part.ContentType.IsMimeType("text", "html")) is not { } root)
                return null;

            var from = message.Headers["Snapshot-Content-Location"] ?? root.ContentLocation?.OriginalString;
            var page = new SavedPage(Decode(root), root.ContentType.Charset, Articles.WebAddress.IsValid(from) ? from!.Trim() : null);
            page.Gather(parts);
            return page;
        }
        catch (Exception error) when (error is FormatException or IOException or ParseException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The data URL of a picture the page names; null when the file does not have it.</summary>
    public string? Picture(string source) =>
        pictures.GetValueOrDefault(source)
        ?? (Uri.TryCreate(Url, UriKind.Absolute, out var page) && Uri.TryCreate(page, source, out var whole) ? pictures.GetValueOrDefault(whole.AbsoluteUri) : null);

    private void Gather(List<MimePart> parts)
    {
        var left = MostPicturesBytes;
        foreach (var part in parts.Where(part => part.ContentType.IsMimeType("image", "*")))
        {
            var bytes = Decode(part);
            if (bytes.Length > left || RasterPicture.DataUrl(bytes, MostPictureBytes) is not { } data)
                continue;
            left -= bytes.Length;
            if (part.ContentLocation?.OriginalString is { } place)
                pictures.TryAdd(place, data);
            if (part.ContentId is { } id)
                pictures.TryAdd($"cid:{id}", data);
        }
    }

    private static byte[] Decode(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        return content.ToArray();
    }
}
