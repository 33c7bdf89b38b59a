namespace FactCheck.Web.Queue;

/// <summary>What the queue needs.</summary>
public static class QueueRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddQueue(this IServiceCollection services)
    {
        services.AddTransient<QueueState>();
        services.AddTransient<CitedLooks>();
        services.AddScoped<QueueWork>();
        services.AddScoped<SignOffChecks>();
        return services;
    }
}
