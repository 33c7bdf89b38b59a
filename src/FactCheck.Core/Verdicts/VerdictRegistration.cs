using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Verdicts;

/// <summary>Puts verdicts together.</summary>
public static class VerdictRegistration
{
    /// <summary>Adds drafts and the editor's card; queries come with the desk.</summary>
    public static IServiceCollection AddVerdicts(this IServiceCollection services) => services
        .AddSingleton<VerdictDrafts>()
        .AddSingleton<SignOffCards>();
}
