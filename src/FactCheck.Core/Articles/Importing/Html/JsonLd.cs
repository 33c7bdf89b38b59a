using System.Text.Json;
using AngleSharp.Dom;

namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>What a page says about its article in JSON-LD.</summary>
internal sealed record JsonLd(string? Headline, string? Name, string? Authors, string? Published, string? Publisher, string? Language)
{
    private const int LongestScript = 1_000_000;
    private const int MostNodes = 5_000;

    private static readonly HashSet<string> ArticleTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Article", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
        "ReportageNewsArticle", "ReviewNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "ScholarlyArticle",
        "MedicalScholarlyArticle", "TechArticle", "Report", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Review", "CreativeWork",
    };

    public static JsonLd? Read(IDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            if (script.TextContent is { Length: > 0 and < LongestScript } source && ReadScript(source) is { } found)
                return found;
        }

        return null;
    }

    private static JsonLd? ReadScript(string source)
    {
        try
        {
            using var json = JsonDocument.Parse(
                Bare(source), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Find(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair can be parsed, but not read.
            return null;
        }
    }

    /// <summary>Some pages wrap their JSON for XML, or end it like a statement.</summary>
    private static ReadOnlyMemory<char> Bare(string source)
    {
        var json = source.AsMemory().Trim();
        if (json.Span.StartsWith("<![CDATA["))
            json = json[9..].Trim();
        if (json.Span.EndsWith("]]>"))
            json = json[..^3].Trim();
        return json.TrimEnd(';');
    }

    private static JsonLd? Find(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var seen = 0; waiting.Count > 0 && seen < MostNodes; seen++)
        {
            var node = waiting.Dequeue();
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray())
                    waiting.Enqueue(item);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(node))
                    return Take(node);
                if (node.TryGetProperty("@graph", out var graph))
                    waiting.Enqueue(graph);
                if (node.TryGetProperty("mainEntity", out var main))
                    waiting.Enqueue(main);
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
            return false;
        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Any(one => ArticleTypes.Contains(Text(one) ?? string.Empty))
            : ArticleTypes.Contains(Text(type) ?? string.Empty);
    }

    private static JsonLd Take(JsonElement article) => new(
        Text(article, "headline"),
        Text(article, "name"),
        AuthorNames(article),
        Text(article, "datePublished") ?? Text(article, "dateCreated"),
        article.TryGetProperty("publisher", out var publisher) ? NameOf(publisher) : null,
        Text(article, "inLanguage"));

    private static string? AuthorNames(JsonElement article)
    {
        if (!article.TryGetProperty("author", out var author) && !article.TryGetProperty("creator", out author))
            return null;
        if (author.ValueKind != JsonValueKind.Array)
            return NameOf(author);
        var names = author.EnumerateArray().Select(NameOf).Where(name => name is not null).Distinct().ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? NameOf(JsonElement who) => who.ValueKind switch
    {
        JsonValueKind.String => Text(who),
        JsonValueKind.Object => Text(who, "name"),
        JsonValueKind.Array => who.EnumerateArray().Select(NameOf).FirstOrDefault(name => name is not null),
        _ => null,
    };

    private static string? Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        if (value.ValueKind != JsonValueKind.String)
            return null;
        var text = TextTidy.OneLine(System.Net.WebUtility.HtmlDecode(value.GetString()));
        return text.Length == 0 ? null : text;
    }
}
