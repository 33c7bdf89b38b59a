using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>Knows a caption by the element that holds it, or by the credit it ends in.</summary>
internal static partial class CaptionSigns
{
    private const int LongestCaption = 700;
    private const int LevelsLookedAt = 5;

    public static bool IsCaption(HtmlBlock block) =>
        block.Text.Length <= LongestCaption && (EndsInCredit().IsMatch(block.Text) || HeldByCaption(block.Holder));

    private static bool HeldByCaption(IElement? element)
    {
        for (var level = 0; element is not null && level < LevelsLookedAt; level++, element = element.ParentElement)
        {
            if (element.LocalName is "figcaption" or "figure" || (Class().IsMatch(element.ClassName ?? string.Empty) && IsSmall(element)))
                return element.LocalName != "figure" || IsSmall(element);
        }

        return false;
    }

    private static bool IsSmall(IElement element) => TextSize.IsAtMost(element, 2 * LongestCaption);

    [GeneratedRegex(@"(?:^|[\s_-])(?:\w*caption\w*|(?:photo|image|picture)[_-]?credits?)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Class();

    [GeneratedRegex(@"^(?:image|photo|picture|photograph)s?\s?:\s|\((?:image|photo|picture|pic|credit|photograph)s?\s?(?::|by|/)[^()]{0,60}\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndsInCredit();
}

/// <summary>Knows what stands beside an article by the names its element bears.</summary>
internal static partial class BoilerplateSigns
{
    private const int LevelsLookedAt = 5;
    private const int LargestAside = 2500;

    public static bool IsMarked(HtmlBlock block)
    {
        var element = block.Holder;
        for (var level = 0; element is not null && level < LevelsLookedAt; level++, element = element.ParentElement)
        {
            if (element.GetAttribute("itemprop") is "alternativeHeadline" or "datePublished" or "dateModified")
                return true;
            var names = $"{element.ClassName} {element.Id} {element.GetAttribute("data-test")}";
            if (names.Length > 2 && Names().IsMatch(names) && TextSize.IsAtMost(element, LargestAside))
                return true;
        }

        return false;
    }

    [GeneratedRegex(
        @"newsletter|sign-?up|singup|subscri(?:be|ption)|recirc|(?:^|[\s_-])(?:author-?bio|bio|related|share|sharing|social|most-?read|read-?more|cta|promo|breadcrumbs?|copyright|list-pipes|timestamp|pub-?date|dateline-date|tags|sidebar)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
