namespace FactCheck.Core.Evidence.Capturing;

/// <summary>Pictures as data URLs, so that a browser asks no other site for them. Drawings are none: they can hold script.</summary>
internal static class RasterPicture
{
    /// <summary>Null for what is no picture, or larger than allowed.</summary>
    public static string? DataUrl(ReadOnlySpan<byte> bytes, int most)
    {
        if (bytes.Length > most)
            return null;
        var type = bytes switch
        {
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
