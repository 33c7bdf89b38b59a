using System.IO.Compression;
using System.Text;

namespace FactCheck.Benchmarks.Fuzzing;

/// <summary>Small files that are whole: what inputs are broken from.</summary>
internal static class Originals
{
    /// <summary>The part of a Word document that holds its text.</summary>
    public const string DocumentPart = "word/document.xml";

    /// <summary>Most characters taken of a real article.</summary>
    private const int MostLength = 6000;

    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private static readonly string[] Own =
    [
        "Budget grows again\n\nBy Dana Wells\n\nWELLS HARBOR, Nov. 3, 2026 (AP) — The mayor proposed a budget of $61 million that would add 14 buses. “It grew by 12.5 percent,” she said, “and it’s "
        + "the first time since 1998.” Councilman J. P. Ortiz, who voted against it, told Reuters that the plan was ‘non-binding’.\n\n• It adds 14 buses.\n• It closes two branch libraries (see p. 4).\n\n"
        + "Photo: The mayor at City Hall, Nov. 2. (A. Pilot/AP)\n\nAccording to the U.S. Census Bureau, 4.1 million people moved in 2025... Dr. Smith wrote: “We don't know why.” Correction: it was 4.2.",
        "Größer als je\n\nDie Brücke kostet 50 €. „Das ist viel“, sagte sie. 𝒳 und mehr: e\u0301, ﬁ, 한국어. Ça suffit ! « Oui », dit-il.\n\n> A quotation of a block\n> that goes on.\n\n@a_b: RT #now https://a.example/x?y=1.",
        "Short.",
    ];

    public static IReadOnlyList<string> Texts(string? root)
    {
        var folder = root is null ? null : new[] { root, Path.Combine(root, "articles") }.FirstOrDefault(one => Directory.Exists(one) && Directory.EnumerateFiles(one, "*.txt").Any());
        if (root is not null && folder is null)
            throw new DirectoryNotFoundException($"There are no articles (*.txt) in {root}.");
        return folder is null
            ? Own
            : [.. Own, .. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(file => Head(File.ReadAllText(file)))];
    }

    public static IEnumerable<byte[]> Encoded(string text) =>
        [Encoding.UTF8.GetBytes(text), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], Encoding.Latin1.GetBytes(text), Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))];

    public static IEnumerable<byte[]> Pages(string text)
    {
        var body = string.Concat(text.Split("\n\n").Select((line, at) => $"<p class=\"p{at}\">{line.Replace("&", "&amp;").Replace("<", "&lt;")}</p>\n"));
        const string Json = "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Budget grows\",\"datePublished\":\"2026-11-03T10:00:00Z\",\"author\":[{\"@type\":\"Person\",\"name\":\"D. Wells\"}],\"publisher\":{\"name\":\"Courier\"}}]}";
        yield return Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Budget grows – Courier</title><meta property=\"og:title\" content=\"Budget grows\"><script type=\"application/ld+json\">{Json}</script></head>"
            + $"<body><nav><ul><li><a href=/>Home</a></li></ul></nav><main><article><h1>Budget grows</h1><div class=byline>By <a rel=author>D. Wells</a></div><figure><img src=a.png><figcaption>A picture</figcaption></figure>{body}"
            + "<aside><h2>More</h2><a href=/b>Another article</a></aside></article></main><footer>© 2026 <svg><title>x</title><path d='M0'/></svg></footer></body></html>");
        yield return Encoding.UTF8.GetBytes($"<html><body><table border=0><tr><td><font size=2>{body.Replace("</p>", "<br><br>")}</font></td><td><a href=x>y</a></td></tr></table><math><mi>x</mi></math></body></html>");
    }

    public static IEnumerable<byte[]> WordFiles(string text)
    {
        var paragraphs = string.Concat(text.Split("\n\n").Select(line => $"<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{Escaped(line)}</w:t></w:r></w:p>"));
        const string Tracked = "<w:p><w:pPr><w:pStyle w:val=\"Title\"/><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:ins w:id=\"2\"><w:r><w:t>It grew.</w:t><w:tab/><w:br/></w:r></w:ins><w:del w:id=\"3\"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
            + "<mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent></w:r><w:commentReference w:id=\"1\"/><w:footnoteReference w:id=\"1\"/></w:p>";
        yield return WordFile(paragraphs);
        yield return WordFile(Tracked + paragraphs);
    }

    public static IEnumerable<byte[]> Pdfs(string text)
    {
        var lines = text.Split('\n').SelectMany(line => line.Chunk(80).Select(part => new string(part))).Take(100).ToArray();
        return [PdfOriginals.Plain(lines), PdfOriginals.Packed(lines), PdfOriginals.Built(lines)];
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Head(string text) => text.Length <= MostLength ? text : text[..MostLength];

    private static byte[] WordFile(string body)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>");
            Add(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
            Add(zip, DocumentPart, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {Word}><w:body>{body}<w:sectPr/></w:body></w:document>");
            Add(zip, "docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Budget grows</dc:title><dc:language>en</dc:language></cp:coreProperties>");
        }

        return packed.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}
