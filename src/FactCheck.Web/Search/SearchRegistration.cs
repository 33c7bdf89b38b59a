namespace FactCheck.Web.Search;

/// <summary>What the palette needs.</summary>
public static class SearchRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPalette(this IServiceCollection services)
    {
        services.AddTransient<PaletteActions>();
        services.AddTransient<PalettePages>();
        services.AddTransient<PaletteState>();
        return services;
    }
}
