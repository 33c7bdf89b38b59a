using System.IO.Compression;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Importing.Docx;

/// <summary>Looks into a packed file before any of it is read as a document.</summary>
internal static class DocxPackage
{
    private const int MostEntries = 10_000;

    /// <summary>Why the file is not opened; null when it may be. Sizes are counted while unpacking: what the directory says can lie.</summary>
    public static Refusal? Check(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
                return ImportRefusals.ZipBomb;
            var limit = Math.Min(ImportLimits.UnpackedBytes, Math.Max(ImportLimits.RatioFrom, (long)bytes.Length * ImportLimits.UnpackedRatio));
            if (IsLargerThan(zip, limit))
                return ImportRefusals.ZipBomb;
            return zip.GetEntry("[Content_Types].xml") is null || !zip.Entries.Any(IsWordPart) ? ImportRefusals.OtherArchive : null;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return ImportRefusals.BrokenDocx;
        }
    }

    private static bool IsWordPart(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsLargerThan(ZipArchive zip, long limit)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                total += read;
                if (total > limit)
                    return true;
            }
        }

        return false;
    }
}
