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

    /// <summary>The text's length in UTF-16 code units: nearly the same texts are nearly as long.</summary>
    public int Length { get; private set; }

    /// <summary>What nearly the same texts share, made by <see cref="TextSketch"/>.</summary>
    public string Sketch { get; private set; } = "";

    public DateTimeOffset ImportedAt { get; private set; }

    internal static Revision First(Guid articleId, IntakeText text, DateTimeOffset now) => Next(articleId, 1, text, now);

    internal static Revision Next(Guid articleId, int number, IntakeText text, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        ArticleId = articleId,
        Number = number,
        Text = text.Content,
        Sha256 = text.Sha256,
        Outline = text.Outline,
        Length = text.Content.Length,
        Sketch = text.Sketch,
        ImportedAt = now,
    };
}

/// <summary>A sentence's place and structure in a revision's outline.</summary>
public readonly record struct OutlineSentence(Span Span, StructureKind Structure);
