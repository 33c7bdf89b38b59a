using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Text;
using FactCheck.Text.Figures;

namespace FactCheck.Web.CommandLine;

/// <summary>Writes suggestions one per line. The JSON keys are a contract with programs outside; others may join them.</summary>
internal static class ClaimLines
{
    /// <summary>Stands for the claimant when nobody is quoted.</summary>
    public const string Article = "article";

    private const int Decimals = 4;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON object per suggestion, in the order of the text.</summary>
    public static void WriteJson(Stream output, IReadOnlyList<ReadSuggestion> suggestions)
    {
        using var writer = new Utf8JsonWriter(output, Readable);
        foreach (var suggestion in suggestions)
        {
            Write(writer, suggestion);
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadSuggestion suggestion)
    {
        writer.WriteStartObject();
        WriteSpans(writer, "passages", suggestion.Passages);
        writer.WriteString("statement", suggestion.Statement);
        writer.WriteStartArray("claimants");
        foreach (var claimant in suggestion.Claimants)
            writer.WriteStringValue(claimant.Name);
        if (suggestion.Claimants.Count == 0)
            writer.WriteStringValue(Article);
        writer.WriteEndArray();
        writer.WriteString("form", suggestion.Form.ToString());
        writer.WriteString("kind", suggestion.Kind.ToString());
        writer.WriteString("check", suggestion.Check.ToString());
        writer.WriteString("worth", JsonNamingPolicy.CamelCase.ConvertName(suggestion.Worth.ToString()));
        writer.WriteNumber("score", Math.Round(suggestion.Chance, Decimals));
        writer.WriteStartArray("reasons");
        foreach (var reason in suggestion.Reasons)
            writer.WriteStringValue(reason);
        writer.WriteEndArray();
        WriteFigures(writer, suggestion.Figures);
        WriteAbout(writer, suggestion.Claimants);
        if (suggestion.SameAs is { } earlier)
            writer.WriteNumber("sameAs", earlier);
        writer.WriteEndObject();
    }

    /// <summary>What the article says of the claimants, in the order of their names; the article itself has no title.</summary>
    private static void WriteAbout(Utf8JsonWriter writer, IReadOnlyList<ReadClaimant> claimants)
    {
        if (claimants.Count == 0)
            return;
        writer.WriteStartArray("titles");
        foreach (var claimant in claimants)
            writer.WriteStringValue(claimant.Title);
        writer.WriteEndArray();
        writer.WriteStartArray("affiliations");
        foreach (var claimant in claimants)
            writer.WriteStringValue(claimant.Affiliation);
        writer.WriteEndArray();
    }

    private static void WriteFigures(Utf8JsonWriter writer, IReadOnlyList<ReadFigure> figures)
    {
        writer.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", figure.Span.Start);
            writer.WriteNumber("end", figure.Span.End);
            writer.WriteString("kind", figure.Kind.ToString());
            writer.WriteString("normal", figure.Normal);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter writer, string key, IReadOnlyList<Span> spans)
    {
        writer.WriteStartArray(key);
        foreach (var span in spans)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", span.Start);
            writer.WriteNumber("end", span.End);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
