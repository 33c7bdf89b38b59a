namespace FactCheck.Web.Revisions;

/// <summary>What the revisions page needs.</summary>
public static class RevisionRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddRevisions(this IServiceCollection services) => services
        .AddScoped<RevisionWork>()
        .AddTransient<RevisionsState>();
}
