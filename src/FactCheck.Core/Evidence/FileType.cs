using System.IO.Compression;
using System.Text;

namespace FactCheck.Core.Evidence;

/// <summary>A type of file the library takes, known by its content.</summary>
/// <param name="Name">As people read it: 'a PDF'.</param>
/// <param name="Extensions">Endings that promise it, lower-case with dot.</param>
/// <param name="IsRecording">Audio or video, which may be larger.</param>
internal sealed record FileType(string MediaType, string Name, IReadOnlyList<string> Extensions, bool IsRecording = false)
{
    public static readonly FileType Pdf = new("application/pdf", "a PDF", [".pdf"]);

    public static readonly FileType Png = new("image/png", "a PNG image", [".png"]);

    public static readonly FileType Jpeg = new("image/jpeg", "a JPEG image", [".jpg", ".jpeg"]);

    public static readonly FileType Docx = new(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document", [".docx"]);

    public static readonly FileType Html = new("text/html", "a web page", [".html", ".htm"]);

    /// <summary>A page with its pictures in one file, as browsers save it.</summary>
    public static readonly FileType Mhtml = new("multipart/related", "a saved web page (MHTML)", [".mhtml", ".mht"]);

    /// <summary>Anything else, where it is kept all the same.</summary>
    public static readonly FileType Unknown = new("application/octet-stream", "a file", []);

    public static readonly FileType Csv = new("text/csv", "a CSV table", [".csv"]);

    public static readonly FileType PlainText = new("text/plain", "text", [".txt", ".md", ".text"]);

    public static readonly FileType Mp3 = new("audio/mpeg", "an MP3 recording", [".mp3"], IsRecording: true);

    public static readonly FileType Mp4 = new("video/mp4", "an MP4 recording", [".mp4", ".m4a", ".m4v"], IsRecording: true);

    private static readonly FileType[] All = [Pdf, Png, Jpeg, Docx, Html, Mhtml, Csv, PlainText, Mp3, Mp4];

    /// <summary>The type a file's ending promises; null when it promises none that is known.</summary>
    public static FileType? PromisedBy(string fileName)
    {
        var extension = Path.GetExtension(fileName);
        return Array.Find(All, type => type.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether the first bytes are those of a recording, so that it may be larger.</summary>
    public static bool BeginsLikeRecording(ReadOnlySpan<byte> head) => LooksLikeMp3(head) || LooksLikeMp4(head);

    /// <summary>What the file really is; null when it is nothing the library takes.</summary>
    /// <param name="head">Its first bytes, 64 KB at most.</param>
    /// <param name="content">The whole file, seekable.</param>
    /// <param name="fileName">Tells text, CSV and web pages apart, which nothing else does for certain.</param>
    public static FileType? Recognise(ReadOnlySpan<byte> head, Stream content, string fileName)
    {
        if (head.StartsWith("%PDF-"u8))
            return Pdf;
        if (head.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return Png;
        if (head.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return Jpeg;
        if (head.StartsWith("PK\x03\x04"u8))
            return IsWordDocument(content) ? Docx : null;
        if (LooksLikeMp4(head))
            return Mp4;
        if (LooksLikeMp3(head))
            return Mp3;
        return LooksLikeText(head) ? KindOfText(head, fileName) : null;
    }

    private static FileType KindOfText(ReadOnlySpan<byte> head, string fileName)
    {
        var beginning = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 1024)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        var isPage = beginning.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || beginning.Contains("<html", StringComparison.OrdinalIgnoreCase);
        if (IsArchive(beginning))
            return Mhtml;
        if (isPage)
            return Html;
        return PromisedBy(fileName) == Csv ? Csv : PlainText;
    }

    private static bool IsArchive(string beginning) =>
        (beginning.StartsWith("From:", StringComparison.OrdinalIgnoreCase) || beginning.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
        && beginning.Contains("multipart/related", StringComparison.OrdinalIgnoreCase);

    /// <summary>No NUL outside UTF-16 with its mark, and hardly a control character.</summary>
    private static bool LooksLikeText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF]))
            return true;

        foreach (var one in head)
        {
            if (one < 0x20 && one is not (0x09 or 0x0A or 0x0C or 0x0D))
                return false;
        }

        return true;
    }

    private static bool LooksLikeMp4(ReadOnlySpan<byte> head) => head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8);

    private static bool LooksLikeMp3(ReadOnlySpan<byte> head) =>
        head.StartsWith("ID3"u8) || (head.Length >= 4 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2 && (head[2] & 0xF0) != 0xF0);

    private static bool IsWordDocument(Stream content)
    {
        content.Position = 0;
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return archive.GetEntry("word/document.xml") is not null && archive.GetEntry("[Content_Types].xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
