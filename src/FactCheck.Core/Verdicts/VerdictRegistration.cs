using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Verdicts;

/// <summary>Puts verdicts together.</summary>
public static class VerdictRegistration
{
    /// <summary>Adds drafts and the queries about verdicts.</summary>
    public static IServiceCollection AddVerdicts(this IServiceCollection services) => services
        .AddSingleton<VerdictDrafts>()
        .AddSingleton<RatingChoices>()
        .AddSingleton<SignOffQueue>()
        .AddSingleton<SignOffCards>();
}
