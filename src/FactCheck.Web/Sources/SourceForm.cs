using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;

namespace FactCheck.Web.Sources;

/// <summary>What is typed about a source.</summary>
public sealed class SourceForm
{
    public string Title { get; set; } = "";

    public string Url { get; set; } = "";

    public string Publisher { get; set; } = "";

    public string Author { get; set; } = "";

    public string Published { get; set; } = "";

    public SourceType Type { get; set; }

    public bool Primary { get; set; }

    /// <summary>The version that was on screen.</summary>
    public int Version { get; set; }

    /// <summary>A form filled with what stands.</summary>
    public static SourceForm Of(SourceRow source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SourceForm
        {
            Title = source.Title,
            Url = source.Url ?? "",
            Publisher = source.Publisher ?? "",
            Author = source.Author ?? "",
            Published = source.Published ?? "",
            Type = source.Type,
            Primary = source.Primary,
            Version = source.Version,
        };
    }

    /// <summary>The command that saves it.</summary>
    public EditSource ToCommand(Guid sourceId) => new(
        Guid.CreateVersion7(), sourceId, Version, new SourceDetails(Title.Trim(), Given(Url), Given(Publisher), Given(Author), Given(Published), Type, Primary));

    /// <summary>Takes over theirs where theirs was chosen, and speaks of their version from then on.</summary>
    public void Settle(Outcome<int>.Conflict conflict, IReadOnlyDictionary<string, string?> chosen, SourceRow theirs)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        var standing = Of(theirs);
        foreach (var field in conflict.Fields.Where(field => chosen[field.Field] == field.Theirs))
            Take(field.Field, standing);
        Version = conflict.Version;
    }

    private void Take(string field, SourceForm from)
    {
        switch (field)
        {
            case nameof(Title):
                Title = from.Title;
                break;
            case nameof(Url):
                Url = from.Url;
                break;
            case nameof(Publisher):
                Publisher = from.Publisher;
                break;
            case nameof(Author):
                Author = from.Author;
                break;
            case nameof(Published):
                Published = from.Published;
                break;
            case nameof(Type):
                Type = from.Type;
                break;
            default:
                Primary = from.Primary;
                break;
        }
    }

    private static string? Given(string value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
