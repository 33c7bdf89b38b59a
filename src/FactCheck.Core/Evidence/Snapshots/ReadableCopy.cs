using System.Net;
using AngleSharp.Dom;
using FactCheck.Core.Articles.Importing;
using Ganss.Xss;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>A page as it can be shown for ever: its text and structure, the pictures it carries, no script, nothing from outside.</summary>
internal static class ReadableCopy
{
    private const string Dropped =
        "script, style, noscript, template, iframe, frame, frameset, object, embed, applet, svg, math, canvas, audio, video, "
        + "button, input, select, textarea, link, meta, base, title, dialog, map";

    private const string Look =
        "body{font:16px/1.5 Georgia,serif;max-width:46em;margin:1.5em auto;padding:0 1em;color:#1c1b19;background:#fff;overflow-wrap:anywhere}"
        + "img{max-width:100%;height:auto}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2em .5em;text-align:start}"
        + "pre{white-space:pre-wrap}.picture{color:#5c5a55;font-style:italic}";

    private static readonly string[] PictureTypes = ["png", "jpeg", "gif", "webp", "x-icon"];

    private static readonly string[] Elements =
    [
        "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup",
        "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "label", "legend", "li", "main", "mark", "menu", "nav", "ol", "p", "pre", "q", "rb",
        "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th",
        "thead", "time", "tr", "tt", "u", "ul", "var", "wbr",
    ];

    /// <summary>The copy as a whole document. The page is changed on the way.</summary>
    /// <param name="picture">The data URL of a picture that came with the page; null for one that did not.</param>
    public static string Make(IDocument page, Func<string, string?> picture)
    {
        var title = WebUtility.HtmlEncode(TextTidy.OneLine(page.Title));
        var language = page.DocumentElement?.GetAttribute("lang") is { Length: > 1 and <= 35 } tag && tag.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '-')
            ? $" lang=\"{tag}\""
            : "";
        foreach (var element in page.QuerySelectorAll(Dropped).ToList())
            element.Remove();
        foreach (var image in page.QuerySelectorAll("img").ToList())
            Settle(page, image, picture);
        foreach (var hidden in page.QuerySelectorAll("details").ToList())
            hidden.SetAttribute("open", "");
        var body = MakeSanitizer().Sanitize(page.Body?.InnerHtml ?? "");
        return $"<!doctype html>\n<html{language}><head><meta charset=\"utf-8\"><title>{title}</title><style>{Look}</style></head><body>\n{body}\n</body></html>\n";
    }

    private static void Settle(IDocument page, IElement image, Func<string, string?> picture)
    {
        var source = image.GetAttribute("src") ?? "";
        if ((IsPicture(source) ? source : picture(source)) is { } data)
        {
            image.SetAttribute("src", data);
            return;
        }

        var told = page.CreateElement("span");
        told.TextContent = TextTidy.OneLine(image.GetAttribute("alt")) is { Length: > 0 } words ? $"[{words}]" : "";
        image.Replace(told);
    }

    private static bool IsPicture(string source) =>
        PictureTypes.Any(type => source.StartsWith($"data:image/{type};base64,", StringComparison.OrdinalIgnoreCase));

    private static HtmlSanitizer MakeSanitizer()
    {
        // Links lead nowhere: a click in the frame would ask the network for what is there today.
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true };
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(Elements);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["src", "alt", "title", "colspan", "rowspan", "dir", "lang", "start", "open"]);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.Add("data");
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        sanitizer.FilterUrl += (_, url) => url.SanitizedUrl = IsPicture(url.OriginalUrl) ? url.OriginalUrl : null;
        return sanitizer;
    }
}
