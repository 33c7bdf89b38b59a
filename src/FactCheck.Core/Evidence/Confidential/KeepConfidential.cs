using FactCheck.Core.Gate;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Confidential;

/// <summary>
/// Makes a source confidential, or says that it is so no longer. Whoever sees it may make it confidential; who added it and
/// editors may take that back.
/// </summary>
public sealed record KeepConfidential(Guid Id, Guid SourceId, bool Confidential) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class KeepConfidentialHandler : ICommandHandler<KeepConfidential, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(KeepConfidential command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var seen = new ConfidentialSight(database, change.Actor).Seen(database.Sources);
        if (await seen.FirstOrDefaultAsync(source => source.Id == command.SourceId, cancellation) is not { } source)
            return new Outcome<Nothing>.Gone();

        var standing = await database.ConfidentialSources.FirstOrDefaultAsync(one => one.SourceId == source.Id, cancellation);
        if (standing is not null == command.Confidential)
            return Nothing.Value;
        if (standing is not null)
            return await OpenAsync(standing, source, change, cancellation);
        if (source.Url is not null)
            return EvidenceRefusals.ConfidentialWithUrl;

        database.ConfidentialSources.Add(ConfidentialSource.Make(source.Id, change.Actor.PersonId, change.Now));
        return await RecordAsync(FactKinds.SourceMadeConfidential, source, change, cancellation);
    }

    private static async Task<Outcome<Nothing>> OpenAsync(
        ConfidentialSource standing, Source source, Change change, CancellationToken cancellation)
    {
        if (source.AddedById != change.Actor.PersonId && !change.Actor.Is(Roles.Editor))
            return EvidenceRefusals.NotYoursToOpen;

        change.Database.ConfidentialSources.Remove(standing);
        return await RecordAsync(FactKinds.SourceNoLongerConfidential, source, change, cancellation);
    }

    /// <summary>The fact names every claim that is shown otherwise from now on, so that open pages follow.</summary>
    private static async Task<Outcome<Nothing>> RecordAsync(string kind, Source source, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var claims = await database.Claims
            .Where(claim => database.Evidence.Any(piece => piece.SourceId == source.Id && piece.ClaimId == claim.Id && !piece.Removed))
            .Select(claim => new { claim.Id, claim.ArticleId })
            .ToListAsync(cancellation);
        change.Record(claims.Select(claim => new Fact(kind, source.Id, claim.ArticleId, claim.Id)));
        if (claims.Count == 0)
            change.Record(new Fact(kind, source.Id));
        return Nothing.Value;
    }
}
