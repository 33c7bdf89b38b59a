using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Gate;

namespace FactCheck.Web.Articles;

/// <summary>What is typed about an article besides its text. Times are the reader's own.</summary>
public sealed class ArticleForm
{
    /// <summary>The fields that can be written anew when two versions meet.</summary>
    public static readonly IReadOnlyCollection<string> Texts = [nameof(Title), nameof(Byline), nameof(Publication)];

    public string Title { get; set; } = "";

    public string Byline { get; set; } = "";

    public string Publication { get; set; } = "";

    public string Published { get; set; } = "";

    public string Url { get; set; } = "";

    public string Language { get; set; } = "en";

    /// <summary>Press time on the reader's clock.</summary>
    public DateTime? Due { get; set; }

    /// <summary>The version that was on screen.</summary>
    public int Version { get; set; }

    /// <summary>A form filled with what stands.</summary>
    public static ArticleForm Of(ArticleCard card, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new ArticleForm
        {
            Title = card.Title,
            Byline = card.Byline ?? "",
            Publication = card.Publication ?? "",
            Published = card.Published ?? "",
            Url = card.Url ?? "",
            Language = card.Language,
            Due = card.Due is { } moment ? TimeZoneInfo.ConvertTime(moment, zone).DateTime : null,
            Version = card.Version,
        };
    }

    /// <summary>A form filled with what was found in a text; its press time is nobody's knowledge yet.</summary>
    public static ArticleForm Of(ImportedArticle found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new ArticleForm
        {
            Title = found.Title ?? "",
            Byline = found.Byline ?? "",
            Publication = found.Publication ?? "",
            Published = found.Published ?? "",
            Url = found.Url ?? "",
            Language = LanguageSelect.Known(found.Language),
        };
    }

    /// <summary>The command that saves it.</summary>
    public CorrectArticle ToCommand(Guid articleId, TimeZoneInfo zone) => new(
        Guid.CreateVersion7(), articleId, Version, Title.Trim(), Given(Byline), Given(Publication), Given(Url), Given(Published), Language, DueMoment(zone));

    /// <summary>What a new article is to be.</summary>
    public NewArticle ToArticle(Guid commandId, string text, TimeZoneInfo zone, bool anyway) => new(
        commandId, text, Title.Trim(), Given(Byline), Given(Publication), Given(Url), Given(Published), Language, DueMoment(zone), anyway);

    /// <summary>Takes over theirs where theirs was chosen and what was written anew, and speaks of their version from then on.</summary>
    public void Settle(
        Outcome<Nothing>.Conflict conflict, IReadOnlyDictionary<string, string?> chosen, ArticleCard theirs, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        var standing = Of(theirs, zone);
        foreach (var field in conflict.Fields)
        {
            if (chosen[field.Field] == field.Theirs)
                Take(field.Field, standing);
            else if (chosen[field.Field] != field.Yours)
                Write(field.Field, chosen[field.Field] ?? "");
        }

        Version = conflict.Version;
    }

    private void Write(string field, string text)
    {
        switch (field)
        {
            case nameof(Title):
                Title = text;
                break;
            case nameof(Byline):
                Byline = text;
                break;
            case nameof(Publication):
                Publication = text;
                break;
        }
    }

    private void Take(string field, ArticleForm from)
    {
        switch (field)
        {
            case nameof(Title):
                Title = from.Title;
                break;
            case nameof(Byline):
                Byline = from.Byline;
                break;
            case nameof(Publication):
                Publication = from.Publication;
                break;
            case nameof(Published):
                Published = from.Published;
                break;
            case nameof(Url):
                Url = from.Url;
                break;
            case nameof(Language):
                Language = from.Language;
                break;
            default:
                Due = from.Due;
                break;
        }
    }

    private DateTimeOffset? DueMoment(TimeZoneInfo zone) => Due is { } local
        ? new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.GetUtcOffset(local)).ToUniversalTime()
        : null;

    private static string? Given(string value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
