using System.Text.Json;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>The forms in which the library is exchanged.</summary>
public enum BibliographyFormat
{
    CslJson,
    BibTex,
}

/// <summary>Reads a file of references and writes one. Which form it is, its content says.</summary>
public static class BibliographyFile
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Most entries of a file.</summary>
    public const int MostEntries = 1000;

    /// <summary>Every entry, or one sentence why there is none.</summary>
    public static async Task<Outcome<IReadOnlyList<BibliographyItem>>> ReadAsync(Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytes)
                return BibliographyRefusals.TooLarge;
        }

        return TextDecoder.DecodeText(bytes.ToArray()) switch
        {
            Outcome<DecodedText>.Done { Value: var text } => Read(text.Text),
            Outcome<DecodedText>.Refused { Refusal: var refusal } => refusal,
            _ => BibliographyRefusals.Unknown,
        };
    }

    /// <summary>The same of a text.</summary>
    public static Outcome<IReadOnlyList<BibliographyItem>> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var begun = text.AsSpan().TrimStart();
        if (begun.IsEmpty)
            return BibliographyRefusals.Empty;
        return begun[0] is '[' or '{' ? ReadJson(text) : ReadBibTex(text);
    }

    /// <summary>Sources as a file; the same fields come out when it is read again.</summary>
    public static string Write(BibliographyFormat format, IReadOnlyList<SourceDetails> sources) =>
        format == BibliographyFormat.CslJson ? CslFile.Write(sources) : BibTexFile.Write(sources);

    private static Outcome<IReadOnlyList<BibliographyItem>> ReadJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var entries = CslFile.Entries(json.RootElement);
            return entries.Count == 0 ? BibliographyRefusals.Empty
                : entries.Count > MostEntries ? BibliographyRefusals.TooMany
                : new Outcome<IReadOnlyList<BibliographyItem>>.Done(CslFile.Read(entries));
        }
        catch (JsonException fault)
        {
            return BibliographyRefusals.NotJson((fault.LineNumber ?? 0) + 1);
        }
    }

    private static Outcome<IReadOnlyList<BibliographyItem>> ReadBibTex(string text)
    {
        var entries = BibTexParser.Parse(text, MostEntries + 1);
        if (entries.Count == 0)
            return text.Contains('@', StringComparison.Ordinal) ? BibliographyRefusals.Empty : BibliographyRefusals.Unknown;
        if (entries.Count(entry => entry.Fault is not null) >= BibTexParser.MostFaults)
            return BibliographyRefusals.Broken(entries.First(entry => entry.Fault is not null).Line);
        return entries.Count > MostEntries
            ? BibliographyRefusals.TooMany
            : new Outcome<IReadOnlyList<BibliographyItem>>.Done(BibTexFile.Read(entries));
    }
}
