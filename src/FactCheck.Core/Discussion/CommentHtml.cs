using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Core.Reports;

namespace FactCheck.Core.Discussion;

/// <summary>Turns a comment into HTML that can do no harm, with the names people have now.</summary>
public sealed partial class CommentHtml(Rationale markdown)
{
    // Private characters around a mention's place in the text: no keyboard writes them, and in a link's address they are encoded.
    private const char Before = '\uE000';

    private const char After = '\uE001';

    /// <summary>The comment's HTML; who is mentioned stands in b elements.</summary>
    public string Of(CommentView comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        var text = comment.Text.Replace(Before, ' ').Replace(After, ' ').Split(CommentWording.Mention);
        var numbered = string.Concat(text.Select((piece, place) =>
            place == 0 ? piece : string.Create(CultureInfo.InvariantCulture, $"{Before}{place - 1}{After}{piece}")));
        return Place().Replace(
            markdown.ToHtml(numbered),
            found => $"<b>@{WebUtility.HtmlEncode(comment.Mentioned[int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)].Name)}</b>");
    }

    [GeneratedRegex("\uE000([0-9]{1,9})\uE001")]
    private static partial Regex Place();
}
