using Microsoft.AspNetCore.Components.Server.Circuits;

namespace FactCheck.Web.Live;

/// <summary>What people who work at the same time need.</summary>
public static class LiveRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<PresenceBoard>();
        services.AddSingleton<CalmReading>();
        services.AddScoped<OwnPresence>();
        services.AddScoped<CircuitHandler>(circuit => circuit.GetRequiredService<OwnPresence>());
        return services;
    }
}
