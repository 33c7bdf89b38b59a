using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Claims;

/// <summary>Puts what reads claims together.</summary>
public static class ClaimRegistration
{
    /// <summary>Adds the claims' queries.</summary>
    public static IServiceCollection AddClaims(this IServiceCollection services) => services
        .AddSingleton<ClaimList>()
        .AddSingleton<ClaimDetail>()
        .AddSingleton<ClaimHistory>()
        .AddSingleton<AssigneeList>();
}
