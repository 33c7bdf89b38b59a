using System.Linq.Expressions;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Merging;
using FactCheck.Core.Gate;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence;

/// <summary>
/// Finds the source a command means, or makes it: the same URL or the same bytes are never listed twice, but for a
/// confidential source beside an open one, of which neither tells of the other.
/// </summary>
internal sealed class SourceChoice(Change change)
{
    private readonly IQueryable<Source> sources = new ConfidentialSight(change.Database, change.Actor).Seen(change.Database.Sources);

    public async Task<ChosenSource> ChooseAsync(AttachEvidence command, CancellationToken cancellation)
    {
        if (command.SourceId is { } id)
        {
            return await sources.FirstOrDefaultAsync(source => source.Id == id, cancellation) is { } known
                ? new ChosenSource(known, WasThere: true, null)
                : new ChosenSource(null, WasThere: false, EvidenceRefusals.NoSuchSource);
        }

        return command.BlobId is { } blobId ? await WithFileAsync(command, blobId, cancellation)
            : command.Conversation is not null ? Add(command, null, null)
            : await WithUrlAsync(command, cancellation);
    }

    private async Task<ChosenSource> WithUrlAsync(AttachEvidence command, CancellationToken cancellation)
    {
        var canonical = CanonicalUrl.Of(command.NewSource!.Url!.Trim());
        var known = await sources
            .Where(source => source.CanonicalUrl == canonical)
            .OrderBy(source => source.Id)
            .FirstOrDefaultAsync(cancellation);
        known ??= await KeptForAsync(merged => merged.CanonicalUrl == canonical, cancellation);
        return known is null ? Add(command, null, null) : new ChosenSource(known, WasThere: true, null);
    }

    /// <summary>What was merged is found by the source that was kept for it.</summary>
    private Task<Source?> KeptForAsync(Expression<Func<MergedSource, bool>> same, CancellationToken cancellation) => change.Database.MergedSources
        .Where(same)
        .Join(sources, merged => merged.KeptId, source => source.Id, (_, source) => source)
        .OrderBy(source => source.Id)
        .FirstOrDefaultAsync(cancellation);

    private async Task<ChosenSource> WithFileAsync(AttachEvidence command, Guid blobId, CancellationToken cancellation)
    {
        if (await UploadedBlob.ClaimAsync(change, blobId, cancellation) is not { } file)
            return new ChosenSource(null, WasThere: false, EvidenceRefusals.NoSuchFile);
        if (await sources.FirstOrDefaultAsync(
            source => source.BlobId == file.Blob.Id
                && change.Database.ConfidentialSources.Any(one => one.SourceId == source.Id) == command.Confidential,
            cancellation) is { } known)
        {
            return new ChosenSource(known, WasThere: true, null);
        }

        var kept = await KeptForAsync(
            merged => merged.BlobId == file.Blob.Id
                && change.Database.ConfidentialSources.Any(one => one.SourceId == merged.KeptId) == command.Confidential,
            cancellation);
        if (kept is not null)
            return new ChosenSource(kept, WasThere: true, null);

        return Add(command, file.Blob.Id, file.FileName);
    }

    private ChosenSource Add(AttachEvidence command, Guid? blobId, string? fileName)
    {
        var source = Source.Add(command.NewSource!, blobId, fileName, change.Actor.PersonId, change.Now);
        change.Database.Sources.Add(source);
        if (command.Conversation is { } held)
            change.Database.Conversations.Add(Conversation.Hold(source.Id, held));
        if (command.Confidential)
            change.Database.ConfidentialSources.Add(ConfidentialSource.Make(source.Id, change.Actor.PersonId, change.Now));
        change.Record(new Fact(FactKinds.SourceAdded, source.Id));
        return new ChosenSource(source, WasThere: false, null);
    }
}

/// <summary>A source to put to work, or why there is none.</summary>
internal sealed record ChosenSource(Source? Source, bool WasThere, Refusal? Refusal);
