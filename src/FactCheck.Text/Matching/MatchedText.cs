namespace FactCheck.Text.Matching;

/// <summary>A text of a collection, or one asked for, as numbers.</summary>
internal sealed class MatchedText
{
    private MatchedText(MatchWord[] said, int[] saidIds, int[] titleIds, int[] authorIds, DateOnly? when) =>
        (Words, Said, Title, Author, When) = (said, saidIds, titleIds, authorIds, when);

    /// <summary>Words of the statement that say something, in order.</summary>
    public MatchWord[] Words { get; }

    /// <summary>Their numbers; -1 for one the collection does not know.</summary>
    public int[] Said { get; }

    public int[] Title { get; }

    public int[] Author { get; }

    public DateOnly? When { get; }

    public static MatchedText Of(ClaimText claim, MatchTerms terms, bool add)
    {
        var post = PostText.Of(claim.Statement);
        var said = Cut(claim.Statement, post.Said);
        var title = claim.Title is null ? [] : Cut(claim.Title, new Span(0, claim.Title.Length));
        var author = Cut(claim.Statement, post.Author);
        return new MatchedText(said, Ids(said, terms, add), Ids(title, terms, add), Ids(author, terms, add), claim.When ?? post.When);
    }

    private static MatchWord[] Cut(string text, Span stretch)
    {
        var words = new List<MatchWord>();
        MatchWords.Cut(text, stretch, words);
        words.RemoveAll(word => word.IsEmpty);
        return [.. words];
    }

    private static int[] Ids(MatchWord[] words, MatchTerms terms, bool add) => Array.ConvertAll(words, word => terms.Word(word.Stem, add));
}
