using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Discussion;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Archiving;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Fetching;
using FactCheck.Core.People;
using FactCheck.Core.Reports;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.CommandLine;

/// <summary>What the server and the verbs both need of the desk.</summary>
internal static class DeskServices
{
    public static IServiceCollection AddOpenedDesk(this IServiceCollection services, OpenedDesk desk, DeskSettings settings)
    {
        services.AddSingleton(settings);
        services.AddDesk(desk.Directory);
        services.AddImporting();
        services.AddEvidence();
        services.AddVerdicts();
        services.AddReports();
        services.AddDiscussion();
        services.AddPeople();
        services.AddDeskIdentity();
        services.Configure<FetchingOptions>(options => Set(options, settings.Fetching));
        services.Configure<DocumentReadingOptions>(options => options.Command = ReadDocumentsVerb.Command);
        services.Configure<LinkCheckOptions>(options => options.Every = settings.LinkChecksEvery);
        services.Configure<ArchiveOptions>(options => options.SavePage = settings.SavePage);
        return services;
    }

    private static void Set(FetchingOptions options, FetchingOptions settings)
    {
        options.FirstByteWithin = settings.FirstByteWithin;
        options.AllWithin = settings.AllWithin;
        options.MaximumBytes = settings.MaximumBytes;
        options.MaximumRedirects = settings.MaximumRedirects;
        foreach (var host in settings.AllowedHosts)
            options.AllowedHosts.Add(host);
    }
}
