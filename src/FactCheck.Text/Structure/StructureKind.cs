namespace FactCheck.Text.Structure;

/// <summary>What a stretch of an article's text is.</summary>
public enum StructureKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The article's headline.</summary>
    Headline,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Place at the head of a story, its dash included.</summary>
    Dateline,

    /// <summary>Words under or over a picture, credit lines included.</summary>
    Caption,

    /// <summary>A heading inside the article.</summary>
    Subheading,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A quotation set as a paragraph of its own.</summary>
    BlockQuotation,

    /// <summary>A message on a social network set into the article.</summary>
    Post,

    /// <summary>A correction or an editor's note.</summary>
    Note,

    /// <summary>Calls to subscribe, contributor lines and the like.</summary>
    Boilerplate,
}
