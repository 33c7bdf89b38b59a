using FactCheck.Core.Gate;
using FactCheck.Text.Anchoring;

namespace FactCheck.Core.Articles;

/// <summary>Why something cannot be done with an article.</summary>
public static class ArticleRefusals
{
    /// <summary>Nothing to check.</summary>
    public static readonly Refusal Empty = new("article.empty", "The article has no text.");

    /// <summary>Too much text.</summary>
    public static readonly Refusal TooLong = new("article.tooLong", "An article has at most 2,000,000 characters.");

    /// <summary>The text moved on under the command.</summary>
    public static readonly Refusal OtherRevision = new(
        "article.otherRevision", "The article has a newer text by now; open it again and choose the passage there.");

    /// <summary>A stretch that was taken back once stays so.</summary>
    public static readonly Refusal AlreadyTakenBack = new(
        "article.alreadyTakenBack", "This stretch is not set aside any more.");

    /// <summary>The desk has it; the page shows the existing article with 'import anyway'.</summary>
    public static Refusal OnDeskAlready(ArticleDouble existing)
    {
        ArgumentNullException.ThrowIfNull(existing);
        var what = existing.Likeness switch
        {
            Likeness.SameText => "This very text",
            Likeness.SameUrl => "An article from this URL",
            _ => "Nearly the same text",
        };
        return new Refusal(
            "article.onDeskAlready", $"{what} is on the desk already: {ArticleNumber.Format(existing.Number)}, “{existing.Title}”.");
    }

    /// <summary>A span that can be no passage.</summary>
    public static Refusal Passage(PassageFault fault) => fault switch
    {
        PassageFault.Outside => new("passage.outside", "The passage reaches beyond the text."),
        PassageFault.Reversed => new("passage.reversed", "The passage ends before it begins."),
        PassageFault.Empty => new("passage.empty", "The passage holds no text."),
        PassageFault.SplitsSurrogatePair => new("passage.splitsPair", "The passage cuts a character in half."),
        _ => new("passage.splitsGrapheme", "The passage cuts a character off its accents or joins."),
    };
}
