using FactCheck.Text;
using FactCheck.Text.Structure;

namespace FactCheck.Core.Articles;

/// <summary>One frozen version of an article's text. Never edited.</summary>
public sealed class Revision
{
    /// <summary>Longest text, in UTF-16 code units.</summary>
    public const int TextMaxLength = 2_000_000;

    private Revision()
    {
    }

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    public int Number { get; private set; }

    /// <summary>Normalised text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Lower-case hex SHA-256 of the text in UTF-8.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The sentences as read on import: JSON, decoded by <see cref="TextOutline"/>.</summary>
    public string Outline { get; private set; } = "[]";

    public DateTimeOffset ImportedAt { get; private set; }
}

/// <summary>A sentence's place and structure in a revision's outline.</summary>
public readonly record struct OutlineSentence(Span Span, StructureKind Structure);
