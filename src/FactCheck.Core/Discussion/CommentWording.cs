using FluentValidation;

namespace FactCheck.Core.Discussion;

/// <summary>What somebody writes in a comment.</summary>
/// <param name="Text">Markdown; where somebody is mentioned stands <see cref="Mention"/>.</param>
/// <param name="Mentioned">Who is mentioned, in the order of the text.</param>
/// <param name="EvidenceId">The piece of the claim's evidence it speaks of; null for none.</param>
public sealed record CommentWording(string Text, IReadOnlyList<Guid> Mentioned, Guid? EvidenceId = null)
{
    /// <summary>Stands in a text for one person who is mentioned; nothing else uses this character.</summary>
    public const char Mention = '\uFFFC';

    /// <summary>The text as it is kept.</summary>
    internal string Written => Text.ReplaceLineEndings("\n").Trim();
}

internal sealed class CommentWordingValidator : AbstractValidator<CommentWording>
{
    private const int MostMentions = 50;

    public CommentWordingValidator()
    {
        RuleFor(comment => comment.Text).Cascade(CascadeMode.Stop)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Write something.")
            .MaximumLength(Comment.TextMaxLength).WithMessage("A comment has at most 4,000 characters.");
        RuleFor(comment => comment.Mentioned).NotNull()
            .Must(people => people is null || people.Count <= MostMentions).WithMessage("A comment mentions at most 50 people.");
        RuleFor(comment => comment).Must(FitsItsMentions)
            .When(comment => comment is { Text: not null, Mentioned: not null })
            .WithMessage("Say who is mentioned at each place of the text.");
    }

    private static bool FitsItsMentions(CommentWording comment) =>
        comment.Text.Count(letter => letter == CommentWording.Mention) == comment.Mentioned.Count;
}
