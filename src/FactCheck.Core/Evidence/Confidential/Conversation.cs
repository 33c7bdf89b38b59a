using FactCheck.Core.Articles;
using FluentValidation;

namespace FactCheck.Core.Evidence.Confidential;

/// <summary>How somebody was talked to.</summary>
public enum ConversationHow
{
    InPerson,
    Phone,
    VideoCall,
    Email,
    Message,
    Letter,
}

/// <summary>What somebody writes about an interview or a call.</summary>
/// <param name="Partner">Who was talked to.</param>
/// <param name="HeldOn">Partial date.</param>
public sealed record ConversationDetails(string Partner, ConversationHow How, string HeldOn, string? Notes);

/// <summary>The interview or call a source is: who, how, when, and the notes of it.</summary>
public sealed class Conversation
{
    /// <summary>Longest notes, in UTF-16 code units.</summary>
    public const int NotesMaxLength = 4000;

    private Conversation()
    {
    }

    public Guid SourceId { get; private set; }

    /// <summary>Who was talked to.</summary>
    public string Partner { get; private set; } = "";

    public ConversationHow How { get; private set; }

    /// <summary>Partial date.</summary>
    public string HeldOn { get; private set; } = "";

    public string? Notes { get; private set; }

    public int Version { get; private set; }

    /// <summary>What it says, as somebody would write it.</summary>
    public ConversationDetails Details => new(Partner, How, HeldOn, Notes);

    internal static Conversation Hold(Guid sourceId, ConversationDetails details)
    {
        var conversation = new Conversation { SourceId = sourceId };
        conversation.Write(details);
        return conversation;
    }

    internal void Write(ConversationDetails details)
    {
        Partner = details.Partner.Trim();
        How = details.How;
        HeldOn = details.HeldOn.Trim();
        Notes = string.IsNullOrWhiteSpace(details.Notes) ? null : details.Notes.Trim();
        Version++;
    }
}

internal sealed class ConversationDetailsValidator : AbstractValidator<ConversationDetails>
{
    public ConversationDetailsValidator()
    {
        RuleFor(held => held.Partner).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("Say who was talked to.")
            .MaximumLength(Source.NameMaxLength).WithMessage($"A name has at most {Source.NameMaxLength} characters.");
        RuleFor(held => held.How).IsInEnum().WithMessage("Choose how it was held.");
        RuleFor(held => held.HeldOn).Must(day => !string.IsNullOrWhiteSpace(day)).WithMessage("Say when it was held.");
        RuleFor(held => held.HeldOn).Must(PartialDate.IsValid).When(held => !string.IsNullOrWhiteSpace(held.HeldOn))
            .WithMessage(PartialDate.Sentence);
        RuleFor(held => held.Notes).MaximumLength(Conversation.NotesMaxLength).WithMessage("Notes have at most 4,000 characters.");
    }
}
