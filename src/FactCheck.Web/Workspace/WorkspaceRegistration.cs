using FactCheck.Core.Articles;
using FactCheck.Web.Discussion;
using FactCheck.Web.Live;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Web.Workspace;

/// <summary>What the workspace and triage need.</summary>
public static class WorkspaceRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddWorkspace(this IServiceCollection services)
    {
        services.TryAddSingleton<ArticleSplitter>();
        services.AddSingleton<ArticleFragments>();
        services.AddLive();
        services.AddSingleton<ArticleBoards>();
        services.AddTransient<WorkspaceState>();
        services.AddScoped<ClaimActions>();
        services.AddScoped<ClaimDialogs>();
        services.AddScoped<PlanningWork>();
        services.AddTransient<VerdictWriting>();
        services.AddScoped<ClaimWork>();
        services.AddScoped<TextWork>();
        services.AddScoped<PassageWork>();
        services.AddScoped<DiscussionWork>();
        services.AddTransient<PrintedClaims>();
        services.AddScoped<TriageWork>();
        services.AddScoped<CoverageWalk>();
        return services;
    }
}
