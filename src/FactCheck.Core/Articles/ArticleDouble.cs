namespace FactCheck.Core.Articles;

/// <summary>How an article on the desk is like one about to be imported.</summary>
public enum Likeness
{
    SameText,
    SameUrl,
    NearlySameText,
}

/// <summary>An article the desk has already.</summary>
public sealed record ArticleDouble(Guid Id, int Number, string Title, Likeness Likeness);
