using System.Globalization;
using System.Linq.Expressions;
using FluentValidation;

namespace FactCheck.Core.Articles;

/// <summary>What is asked of an article's metadata wherever it is typed.</summary>
internal static class ArticleMetadata
{
    public static void CheckMetadata<T>(
        this AbstractValidator<T> validator,
        Expression<Func<T, string?>> title,
        Expression<Func<T, string?>> byline,
        Expression<Func<T, string?>> publication,
        Expression<Func<T, string?>> url,
        Expression<Func<T, string?>> published,
        Expression<Func<T, string?>> language)
    {
        validator.RuleFor(title)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("An article needs a title.")
            .MaximumLength(Article.TitleMaxLength).WithMessage("A title has at most 300 characters.");
        validator.RuleFor(byline)
            .MaximumLength(Article.NameMaxLength).WithMessage("A byline has at most 200 characters.");
        validator.RuleFor(publication)
            .MaximumLength(Article.NameMaxLength).WithMessage("A publication's name has at most 200 characters.");
        validator.RuleFor(url)
            .MaximumLength(Article.UrlMaxLength).WithMessage("A URL has at most 2,048 characters.")
            .Must(text => string.IsNullOrWhiteSpace(text) || WebAddress.IsValid(text)).WithMessage(WebAddress.Sentence);
        validator.RuleFor(published)
            .Must(text => string.IsNullOrWhiteSpace(text) || PartialDate.IsValid(text.Trim())).WithMessage(PartialDate.Sentence);
        validator.RuleFor(language)
            .Must(IsLanguage).WithMessage("Name the language by its code, such as en or de.");
    }

    private static bool IsLanguage(string? code)
    {
        if (string.IsNullOrWhiteSpace(code) || code.Length > 35)
            return false;

        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: false).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
