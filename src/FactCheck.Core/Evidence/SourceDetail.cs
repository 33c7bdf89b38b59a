using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Notes;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence;

/// <summary>One use of a source.</summary>
public sealed record SourceUse(
    Guid EvidenceId,
    Guid ClaimId,
    int ArticleNumber,
    string ArticleTitle,
    int? ClaimNumber,
    string Statement,
    ClaimState State,
    Stance Stance,
    string? Quotation,
    LocatorKind LocatorKind,
    string? Locator);

/// <summary>A source with its file and the newest of its uses.</summary>
/// <param name="AddedBy">Name of who added it.</param>
/// <param name="Uses">The newest 100 at most.</param>
/// <param name="MayEdit">The viewer may correct it.</param>
public sealed record SourceCard(SourceRow Source, StoredFile? File, string AddedBy, IReadOnlyList<SourceUse> Uses, bool MayEdit)
{
    /// <summary>The interview or call it is; null for a document.</summary>
    public ConversationDetails? Conversation { get; init; }

    /// <summary>The version of what is written of it; 0 for a document.</summary>
    public int ConversationVersion { get; init; }

    /// <summary>What the desk notes of its publisher and its interest.</summary>
    public SourceNotes Notes { get; init; } = SourceNotes.None;

    /// <summary>The viewer may note how far its publisher is to be relied on.</summary>
    public bool MayNotePublisher { get; init; }

    /// <summary>The viewer may make it confidential, or open it where it is.</summary>
    public bool MayKeepConfidential { get; init; }
}

/// <summary>One source and where it is used.</summary>
public sealed class SourceDetail(DeskReader reader)
{
    private const int MostUses = 100;

    /// <summary>Reads it; null when there is none or the viewer may not see it.</summary>
    public async Task<SourceCard?> ReadAsync(Guid viewerId, Guid sourceId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var found = await view.Sources
            .Where(source => source.Id == sourceId)
            .Select(source => new
            {
                Row = new SourceRow(
                    source.Id, source.Title, source.Url, source.BlobId, source.FileName, source.Publisher, source.Author,
                    source.Published, source.Type, source.Primary, source.AddedAt, source.Version,
                    view.Evidence.Count(evidence => evidence.SourceId == source.Id))
                {
                    Confidential = view.ConfidentialSources.Any(confidential => confidential.SourceId == source.Id),
                },
                source.AddedById,
                AddedBy = view.People.Where(person => person.Id == source.AddedById).Select(person => person.Name).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
            return null;

        var file = found.Row.BlobId is { } blobId ? await FindFileAsync(view, blobId, found.Row.FileName, cancellation) : null;
        var held = await view.Conversations.FirstOrDefaultAsync(held => held.SourceId == sourceId, cancellation);
        var mayEdit = Permissions.Allow(view.Viewer, Permission.PrepareClaims);
        return new SourceCard(found.Row, file, found.AddedBy ?? "", await ReadUsesAsync(view, sourceId, cancellation), mayEdit)
        {
            Conversation = held?.Details,
            ConversationVersion = held?.Version ?? 0,
            Notes = await SourceNotes.OfAsync(view, sourceId, found.Row.Publisher, cancellation),
            MayNotePublisher = found.Row is { Publisher: not null, Confidential: false } && Permissions.Allow(view.Viewer, Permission.NotePublishers),
            MayKeepConfidential = mayEdit && (found.Row.Confidential
                ? found.AddedById == viewerId || view.Viewer.Is(Roles.Editor)
                : found.Row.Url is null),
        };
    }

    private static Task<StoredFile?> FindFileAsync(DeskView view, Guid blobId, string? name, CancellationToken cancellation) => view.Blobs
        .Where(blob => blob.Id == blobId)
        .Select(blob => new StoredFile(blob.Id, name ?? "file", blob.MediaType, blob.Length, blob.Sha256))
        .FirstOrDefaultAsync(cancellation);

    private static Task<List<SourceUse>> ReadUsesAsync(DeskView view, Guid sourceId, CancellationToken cancellation) => (
        from evidence in view.Evidence
        join claim in view.Claims on evidence.ClaimId equals claim.Id
        join article in view.Articles on claim.ArticleId equals article.Id
        where evidence.SourceId == sourceId
        orderby evidence.AttachedAt descending, evidence.Id descending
        select new SourceUse(
            evidence.Id, claim.Id, article.Number, article.Title, claim.Number, claim.Statement, claim.State,
            evidence.Stance, evidence.Quotation, evidence.LocatorKind, evidence.Locator))
        .Take(MostUses).ToListAsync(cancellation);
}
