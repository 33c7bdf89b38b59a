using System.Text.RegularExpressions;

namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>One paragraph of an article.</summary>
internal sealed record Paragraph(string Text, bool IsCaption);

/// <summary>Takes out of what the reader's view found what is no part of the article after all, and knows captions.</summary>
internal sealed partial class BlockFilter(string? title)
{
    private const int ShortLine = 160;
    private const int ProseLength = 80;
    private const int MostCompared = 500;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<string> kept = [];
    private bool inLinkList;
    private bool ended;

    public static List<Paragraph> Filter(List<HtmlBlock> blocks, string? title)
    {
        var filter = new BlockFilter(title);
        var head = Math.Max(0, blocks.FindIndex(block => block.Text.Length >= ProseLength && !IsMostlyLinks(block)));
        var length = blocks.Sum(block => (long)block.Text.Length);
        var paragraphs = new List<Paragraph>();
        var before = 0L;
        for (var index = 0; index < blocks.Count; index++)
        {
            var block = blocks[index];
            filter.ended |= before * 2 > length && EndMark().IsMatch(block.Text);
            before += block.Text.Length;
            if (CaptionSigns.IsCaption(block))
                paragraphs.Add(new Paragraph(block.Text, true));
            else if (filter.Keeps(block, index < head, blocks.Count - index))
                paragraphs.Add(new Paragraph(block.Text, false));
        }

        return WithoutTrailingLinks(paragraphs, blocks);
    }

    private bool Keeps(HtmlBlock block, bool inHead, int fromEnd)
    {
        if (ended || IsTitle(block.Text) || Repeats(block.Text) || BoilerplateSigns.IsMarked(block))
            return false;
        inLinkList = BeginsLinkList(block) || (inLinkList && IsLinked(block, 7));
        if (inLinkList || (block.Text.Length <= ShortLine && Notice().IsMatch(block.Text)))
            return false;
        if (inHead && IsHeadMatter(block))
            return false;
        if (fromEnd <= 4 && block.Text.Length <= 500 && AuthorNote().IsMatch(block.Text))
            return false;
        kept.Add(block.Text);
        return true;
    }

    private bool IsTitle(string text) => title is not null && text.Length <= title.Length + 8 && Bare(text) == Bare(title);

    /// <summary>A paragraph seen before, or one that only strings together what was.</summary>
    private bool Repeats(string text)
    {
        if (text.Length >= 25 && !seen.Add(text))
            return true;
        if (text.Length is < 200 or > 20_000 || kept.Count > MostCompared)
            return false;
        var repeated = kept.Where(one => one.Length >= 40 && text.Contains(one, StringComparison.Ordinal)).ToList();
        return repeated.Count >= 2 && repeated.Sum(one => one.Length) * 10 >= text.Length * 5;
    }

    /// <summary>Kickers, dates and bylines above the first paragraph: they are particulars, not text.</summary>
    private static bool IsHeadMatter(HtmlBlock block)
    {
        var text = block.Text;
        if (text.Length > ShortLine)
            return false;
        return IsLinked(block, 9)
            || BylineText.IsByline(text)
            || (text.Length <= 60 && PartialDate.Read(text) is not null)
            || (text.Length <= 40 && text.Count(char.IsWhiteSpace) <= 2 && text[^1] is not ('.' or '?' or '!' or '”' or '"'));
    }

    private static bool BeginsLinkList(HtmlBlock block) =>
        ListHead().IsMatch(block.Text) && (block.Text.Length <= ShortLine || IsLinked(block, 5));

    private static bool IsMostlyLinks(HtmlBlock block) =>
        IsLinked(block, 7) && block.Text.Length <= ShortLine && !block.Text.EndsWith('.');

    private static bool IsLinked(HtmlBlock block, int tenths) => block.LinkedLength * 10 >= block.Text.Length * tenths;

    private static List<Paragraph> WithoutTrailingLinks(List<Paragraph> paragraphs, List<HtmlBlock> blocks)
    {
        var links = blocks.Where(IsMostlyLinks).Select(block => block.Text).ToHashSet(StringComparer.Ordinal);
        while (paragraphs.Count > 1 && links.Contains(paragraphs[^1].Text))
            paragraphs.RemoveAt(paragraphs.Count - 1);
        return paragraphs;
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(
        @"^(?:want more stories|more (?:articles|stories|posts|news) (?:from|by|like|on)\b|read more from\b|note: we are temporarily moderating|copyright ©|© ?(?:copyright )?\d{4})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();

    [GeneratedRegex(
        @"^(?:don['’]?t miss\b|you (?:may|might) (?:also )?(?:like|be interested)|related (?:coverage|stories|articles|content|posts|topics|news|links)\b|recommended\b|most (?:read|popular)\b|trending\b|more (?:on|from) this\b|see also\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListHead();

    [GeneratedRegex(
        @"^(?:(?:read|see|click|watch|also) (?:more|also|here|next|now|read)\s?[:>»]|related\s?:|more\s?:|sign up\b|signup\b|subscribe\b|advertisements?$|story continues below|share (?:this|on)\b|follow (?:us|@)|get breaking news|breaking news emails|get (?:our|the) .{0,40}newsletter|let our news meet|\|?\s?(?:published|updated|last updated|posted)\s?:?\s.{0,40}\d|by$|https?://\S+$|copyright ©|\d+ comments?$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"^\p{Lu}\S+ \p{Lu}[^.!?]{0,80}? (?:is|was) (?:an?|the) [^.]{0,60}\b(?:writer|reporter|editor|journalist|correspondent|columnist|contributor)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex AuthorNote();
}
