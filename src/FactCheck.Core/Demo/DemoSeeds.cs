using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Demo;

/// <summary>The demo desk as the files in <c>seeds</c> describe it.</summary>
internal sealed record DemoSeeds(
    string Directory, IReadOnlyList<SeedPerson> People, IReadOnlyList<SeedSource> Sources, IReadOnlyList<SeedCheck> Checks)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static async Task<DemoSeeds> ReadAsync(string directory, CancellationToken cancellation) => new(
        directory,
        await ReadAsync<SeedPerson>(directory, "people.json", cancellation),
        await ReadAsync<SeedSource>(directory, "sources.json", cancellation),
        await ReadAsync<SeedCheck>(directory, "checks.json", cancellation));

    public Task<string> ReadTextAsync(string name, CancellationToken cancellation) =>
        File.ReadAllTextAsync(Path.Combine(Directory, "articles", name), cancellation);

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(string directory, string name, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(Path.Combine(directory, name));
        return await JsonSerializer.DeserializeAsync<List<T>>(stream, Json, cancellation) ?? [];
    }
}

internal sealed record SeedPerson(string Key, string Name, string Email, Roles Roles, string TimeZone);

/// <param name="File">Name in <c>seeds/files</c>, for a source that is a file.</param>
internal sealed record SeedSource(
    string Key,
    string Title,
    SourceType Type,
    bool Primary,
    string? Url = null,
    string? File = null,
    string? Publisher = null,
    string? Author = null,
    string? Published = null);

/// <param name="Text">Name in <c>seeds/articles</c>.</param>
internal sealed record SeedCheck(
    string Text,
    string Title,
    int PublishedDaysAgo,
    string ImportedBy,
    bool Split,
    IReadOnlyList<SeedClaim> Claims,
    IReadOnlyList<SeedStretch> SetAside,
    string? Byline = null,
    string? Publication = null,
    string? Url = null,
    int? DueInHours = null,
    SeedReport? Report = null);

/// <summary>How far one claim is: everything named here was done, in this order.</summary>
/// <param name="Quote">The passage, as it stands in the text.</param>
/// <param name="By">Who accepted or added it.</param>
/// <param name="Decision"><c>approve</c> or <c>requestChanges</c>, by the editor.</param>
internal sealed record SeedClaim(
    string Quote,
    string By,
    string Statement,
    string? Assignee = null,
    Risk Risk = Risk.None,
    int? DueInHours = null,
    IReadOnlyList<SeedEvidence>? Evidence = null,
    SeedVerdict? Verdict = null,
    string? Editor = null,
    string? Decision = null,
    string? Comment = null,
    IReadOnlyList<SeedThread>? Discussion = null);

internal sealed record SeedEvidence(
    string Source, Stance Stance, string Quotation, LocatorKind LocatorKind, string Locator);

internal sealed record SeedVerdict(string Rating, string Rationale, WordingFinding? Finding = null);

/// <param name="Passage">What an editor points at, as it stands in the text.</param>
internal sealed record SeedThread(IReadOnlyList<SeedComment> Comments, string? Passage = null);

/// <param name="Text">Somebody is mentioned as <c>@key</c>.</param>
internal sealed record SeedComment(string By, string Text);

internal sealed record SeedStretch(string Quote, string By, SetAsideReason Reason);

internal sealed record SeedReport(string Headline, string Summary);
