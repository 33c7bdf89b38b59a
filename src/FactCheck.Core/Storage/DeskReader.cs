using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Storage;

/// <summary>The one way to read: opens views that show a person only what that person may see now.</summary>
public sealed class DeskReader(IDbContextFactory<DeskContext> contexts)
{
    /// <summary>Opens a view for one operation; dispose it. Somebody unknown, disabled or without a role sees nothing.</summary>
    public async Task<DeskView> OpenAsync(Guid personId, CancellationToken cancellation)
    {
        var database = await contexts.CreateDbContextAsync(cancellation);
        database.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var standing = await database.FindStandingAsync(personId, cancellation)
            ?? new Standing(personId, "", Roles.None, Active: false, WorksAlone: false);
        return new DeskView(database, standing);
    }

    /// <summary>What somebody is, and what of the desk's work they see (<see cref="DeskView.Sight"/>), as stored now.</summary>
    public async Task<(Standing Viewer, string? Sight)> FindViewerAsync(Guid personId, CancellationToken cancellation)
    {
        await using var view = await OpenAsync(personId, cancellation);
        return (view.Viewer, view.Sight);
    }

    /// <summary>Opens a view for the one at the command line: people and the record, nothing of the desk's work.</summary>
    public async Task<DeskView> OpenAsOperatorAsync(CancellationToken cancellation)
    {
        var database = await contexts.CreateDbContextAsync(cancellation);
        database.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return new DeskView(database, Standing.Operator);
    }
}
