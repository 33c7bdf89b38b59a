using FactCheck.Core.Articles;
using FluentValidation;

namespace FactCheck.Core.Evidence;

/// <summary>What somebody writes about a source.</summary>
/// <param name="Url">Web address; null for a file.</param>
/// <param name="Published">Partial date: <c>2026</c>, <c>2026-11</c> or <c>2026-11-04</c>.</param>
public sealed record SourceDetails(
    string Title,
    string? Url,
    string? Publisher,
    string? Author,
    string? Published,
    SourceType Type,
    bool Primary);

/// <summary>What somebody writes about a source's use for a claim.</summary>
/// <param name="Locator">Page, paragraph or time code, as written.</param>
/// <param name="SeenOn">The day somebody looked at the source.</param>
public sealed record EvidenceDetails(
    Stance Stance,
    string? Quotation,
    LocatorKind LocatorKind,
    string? Locator,
    DateOnly SeenOn,
    string? Note);

internal sealed class SourceDetailsValidator : AbstractValidator<SourceDetails>
{
    public SourceDetailsValidator()
    {
        RuleFor(source => source.Title).Must(title => !string.IsNullOrWhiteSpace(title)).WithMessage("Give the source a title.")
            .MaximumLength(Source.TitleMaxLength).WithMessage($"A title has at most {Source.TitleMaxLength} characters.");
        RuleFor(source => source.Url).MaximumLength(Source.UrlMaxLength)
            .WithMessage("A URL has at most 2,048 characters.");
        RuleFor(source => source.Url).Must(WebAddress.IsValid).When(source => !string.IsNullOrWhiteSpace(source.Url))
            .WithMessage(WebAddress.Sentence);
        RuleFor(source => source.Publisher).MaximumLength(Source.NameMaxLength)
            .WithMessage($"A publisher has at most {Source.NameMaxLength} characters.");
        RuleFor(source => source.Author).MaximumLength(Source.NameMaxLength)
            .WithMessage($"An author has at most {Source.NameMaxLength} characters.");
        RuleFor(source => source.Published).Must(PartialDate.IsValid).When(source => !string.IsNullOrWhiteSpace(source.Published))
            .WithMessage(PartialDate.Sentence);
        RuleFor(source => source.Type).IsInEnum().WithMessage("Choose a type.");
    }
}

internal sealed class EvidenceDetailsValidator : AbstractValidator<EvidenceDetails>
{
    public EvidenceDetailsValidator()
    {
        RuleFor(evidence => evidence.Stance).IsInEnum().WithMessage("Choose a stance.");
        RuleFor(evidence => evidence.Quotation).MaximumLength(PieceOfEvidence.NoteMaxLength)
            .WithMessage("A quotation has at most 4,000 characters.");
        RuleFor(evidence => evidence.Note).MaximumLength(PieceOfEvidence.NoteMaxLength)
            .WithMessage("A note has at most 4,000 characters.");
        RuleFor(evidence => evidence.LocatorKind).IsInEnum().WithMessage("Choose how the place is named.");
        RuleFor(evidence => evidence.Locator).MaximumLength(PieceOfEvidence.LocatorMaxLength)
            .WithMessage($"A place has at most {PieceOfEvidence.LocatorMaxLength} characters.");
        RuleFor(evidence => evidence.Locator).Must(locator => !string.IsNullOrWhiteSpace(locator))
            .When(evidence => evidence.LocatorKind != LocatorKind.None)
            .WithMessage("Say which page, paragraph or time.");
        RuleFor(evidence => evidence.SeenOn).NotEqual(default(DateOnly)).WithMessage("Say on which day it was seen.");
    }
}
