namespace FactCheck.Core.Articles.Importing;

/// <summary>What a file is, by its content.</summary>
public enum FileKind
{
    PlainText,
    Html,
    Docx,
    Pdf,
}

/// <summary>Names and extensions of the kinds.</summary>
internal static class FileKinds
{
    public static string Name(FileKind kind) => kind switch
    {
        FileKind.Html => "a web page (HTML)",
        FileKind.Docx => "a Word document (DOCX)",
        FileKind.Pdf => "a PDF",
        _ => "plain text",
    };

    /// <summary>The kind an extension promises; null when it is not one of ours.</summary>
    public static FileKind? Promised(string extension) => extension.ToUpperInvariant() switch
    {
        ".TXT" or ".TEXT" => FileKind.PlainText,
        ".HTML" or ".HTM" => FileKind.Html,
        ".DOCX" => FileKind.Docx,
        ".PDF" => FileKind.Pdf,
        _ => null,
    };
}
