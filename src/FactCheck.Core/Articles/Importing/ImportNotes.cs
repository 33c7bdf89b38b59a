using System.Globalization;

namespace FactCheck.Core.Articles.Importing;

/// <summary>The remarks an import can carry.</summary>
public static class ImportNotes
{
    public static ImportNote TrackedChanges { get; } = new(
        "import.trackedChanges", "Tracked changes were read as accepted.");

    public static ImportNote CommentsLeftOut { get; } = new(
        "import.commentsLeftOut", "Comments were left out.");

    public static ImportNote FootnotesLeftOut { get; } = new(
        "import.footnotesLeftOut", "Footnotes and endnotes were left out.");

    public static ImportNote ReadAsWindows1252 { get; } = new(
        "import.windows1252", "The file does not say how its letters are encoded; it was read as Windows-1252.");

    public static ImportNote CharsetGuessed(string charset) => new(
        "import.charsetGuessed", $"The page does not say how its letters are encoded; it was read as {charset}.");

    public static ImportNote PiecesLeftOut(int count) => new(
        "import.piecesLeftOut", count == 1 ? "1 piece was left out." : Say($"{count:N0} pieces were left out."));

    public static ImportNote CharactersRemoved(int count) => new(
        "import.charactersRemoved",
        count == 1 ? "1 character that no text may hold was removed." : Say($"{count:N0} characters that no text may hold were removed."));

    public static ImportNote PagesWithoutText(int count) => new(
        "import.pagesWithoutText", count == 1 ? "1 page holds no text." : Say($"{count:N0} pages hold no text."));

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
