using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace FactCheck.Core.Articles.Importing.Docx;

/// <summary>
/// The paragraphs of a document's main part, read in one pass and without building a tree, so that neither size nor nesting
/// matters. Insertions are text, deletions are not.
/// </summary>
internal sealed class DocxBody
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static readonly HashSet<string> Skipped =
    [
        "del", "moveFrom", "Fallback", "sdtPr", "tblPr", "tblPrChange", "trPr", "tcPr", "sectPr", "rPrChange", "pPrChange", "sectPrChange",
        "numberingChange", "cellDel",
    ];

    private readonly List<string> paragraphs = [];
    // A text box stands inside a paragraph and holds paragraphs of its own.
    private readonly Stack<StringBuilder> open = new([new StringBuilder()]);
    private bool inParagraphProperties;
    private bool markDeleted;
    private bool hidden;
    private bool isTitle;

    private DocxBody()
    {
    }

    public IReadOnlyList<string> Paragraphs => paragraphs;

    public string? Title { get; private set; }

    public bool HasTrackedChanges { get; private set; }

    public bool HasComments { get; private set; }

    public bool HasFootnotes { get; private set; }

    public static DocxBody Read(MainDocumentPart main)
    {
        var body = new DocxBody();
        using var stream = main.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        xml.MoveToContent();
        while (!xml.EOF)
            body.Step(xml);
        body.EndParagraph();
        return body;
    }

    private void Step(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Element)
        {
            Track(xml);
            if (Skipped.Contains(xml.LocalName))
            {
                xml.Skip();
                return;
            }

            if (IsWord(xml) && Start(xml))
                return;
        }
        else if (xml.NodeType == XmlNodeType.EndElement && IsWord(xml))
        {
            End(xml.LocalName);
        }

        xml.Read();
    }

    private void Track(XmlReader xml)
    {
        if (!IsWord(xml) || xml.LocalName is not ("del" or "moveFrom" or "ins" or "moveTo"))
            return;
        HasTrackedChanges = true;
        markDeleted |= inParagraphProperties && xml.LocalName is "del" or "moveFrom";
    }

    /// <summary>Takes an element in; true when the reader already stands behind it.</summary>
    private bool Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "t" when !hidden:
                open.Peek().Append(xml.ReadElementContentAsString());
                return true;
            case "tab":
                open.Peek().Append(inParagraphProperties ? string.Empty : "\t");
                break;
            case "br" or "cr":
                open.Peek().Append('\n');
                break;
            case "noBreakHyphen":
                open.Peek().Append('\u2011');
                break;
            case "p" or "txbxContent":
                Begin(xml);
                break;
            case "pPr":
                inParagraphProperties = !xml.IsEmptyElement;
                break;
            case "pStyle":
                isTitle = string.Equals(Value(xml), "Title", StringComparison.OrdinalIgnoreCase);
                break;
            case "vanish" when !inParagraphProperties:
                hidden = Value(xml) is not ("0" or "false" or "off");
                break;
            case "commentReference" or "commentRangeStart":
                HasComments = true;
                break;
            case "footnoteReference" or "endnoteReference":
                HasFootnotes = true;
                break;
        }

        return false;
    }

    private void Begin(XmlReader xml)
    {
        if (xml.LocalName == "p")
            isTitle = false;
        else if (!xml.IsEmptyElement)
            open.Push(new StringBuilder());
    }

    private void End(string name)
    {
        switch (name)
        {
            case "pPr":
                inParagraphProperties = false;
                break;
            case "r":
                hidden = false;
                break;
            case "p" when markDeleted:
                // The mark between two paragraphs was deleted: accepted, they are one.
                markDeleted = false;
                break;
            case "p":
                EndParagraph();
                break;
            case "txbxContent" when open.Count > 1:
                EndParagraph();
                open.Pop();
                break;
        }
    }

    private void EndParagraph()
    {
        var text = open.Peek();
        foreach (var lines in text.ToString().Split("\n\n"))
        {
            var tidy = string.Join('\n', lines.Split('\n').Select(TextTidy.OneLine).Where(line => line.Length > 0));
            if (tidy.Length == 0)
                continue;
            paragraphs.Add(tidy);
            if (isTitle)
                Title ??= TextTidy.OneLine(tidy);
        }

        text.Clear();
    }

    private static string? Value(XmlReader xml) =>
        xml.GetAttribute("val", Word) ?? xml.GetAttribute("val", StrictWord);

    private static bool IsWord(XmlReader xml) => xml.NamespaceURI is Word or StrictWord;
}
