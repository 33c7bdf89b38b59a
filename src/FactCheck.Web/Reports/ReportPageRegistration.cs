namespace FactCheck.Web.Reports;

/// <summary>What the report page needs.</summary>
public static class ReportPageRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddReportPage(this IServiceCollection services)
    {
        services.AddTransient<ReportEditing>();
        services.AddSingleton<ReportPreview>();
        return services;
    }
}
