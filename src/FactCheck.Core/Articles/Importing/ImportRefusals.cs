using System.Globalization;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Importing;

/// <summary>Why a text, file or page does not become an article.</summary>
public static class ImportRefusals
{
    public static Refusal Empty { get; } = new(
        "import.empty", "There is no text in it.");

    public static Refusal TooLong { get; } = new(
        "import.tooLong", Say($"The text is longer than {ImportLimits.TextLength:N0} characters."));

    public static Refusal TooLarge { get; } = new(
        "import.tooLarge", Say($"The file is larger than {ImportLimits.FileBytes / (1024 * 1024)} MB."));

    public static Refusal ZipBomb { get; } = new(
        "import.zipBomb", "The file unpacks to far more than a document holds, so it was not opened.");

    public static Refusal BrokenDocx { get; } = new(
        "import.brokenDocx", "The Word document is damaged and cannot be read.");

    public static Refusal BrokenPdf { get; } = new(
        "import.brokenPdf", "The PDF is damaged and cannot be read.");

    public static Refusal Encrypted { get; } = new(
        "import.encrypted", "The file is protected by a password; save it without one and try again.");

    public static Refusal PdfWithoutText { get; } = new(
        "import.pdfWithoutText", "The PDF holds pictures of pages but no text; recognise its text first and try again.");

    public static Refusal OldWord { get; } = new(
        "import.oldWord", "This is a document of an old Word; save it as .docx and try again.");

    public static Refusal Rtf { get; } = new(
        "import.rtf", "This is a rich text file (RTF); save it as .docx or .txt and try again.");

    public static Refusal OtherArchive { get; } = new(
        "import.otherArchive", "This is a packed file, but not a Word document.");

    public static Refusal NestedTooDeeply { get; } = new(
        "import.nestedTooDeeply", "The page is built so crookedly that it cannot be read safely; copy its text and paste it instead.");

    public static Refusal TooHard { get; } = new(
        "import.tooHard", "It takes too long or too much memory to read; save it anew from the program that made it, or copy its text and paste it instead.");

    public static Refusal NoArticleFound { get; } = new(
        "import.noArticleFound", "No article was found on the page; copy its text and paste it instead.");

    public static Refusal NotText(long offset) => new(
        "import.notText", Say($"This is not a text: byte {offset:N0} cannot stand in one."));

    public static Refusal WrongExtension(string extension, FileKind kind) => new(
        "import.wrongExtension", Say($"The file's name ends in {Shorten(extension)}, but what it holds is {FileKinds.Name(kind)}."));

    public static Refusal UnknownExtension(string extension) => new(
        "import.unknownExtension", Say($"Files that end in {Shorten(extension)} cannot be imported; .txt, .html, .docx and .pdf can."));

    public static Refusal PageAnswered(int status) => new(
        "import.pageAnswered", Say($"The site answered with the error {status}, not with the page."));

    private static string Shorten(string extension) => extension.Length <= 12 ? extension : extension[..12] + "…";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
