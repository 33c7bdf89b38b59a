using FactCheck.Web.Account;
using FactCheck.Web.Articles;
using FactCheck.Web.Notifications;
using FactCheck.Web.Queue;
using FactCheck.Web.Reports;
using FactCheck.Web.Revisions;
using FactCheck.Web.Search;
using FactCheck.Web.Sources.Bibliography;
using FactCheck.Web.Sources.Snapshots;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Localization;
using MudBlazor;
using MudBlazor.Services;

namespace FactCheck.Web.Shell;

/// <summary>Puts the desk's web host together.</summary>
public static class DeskHost
{
    /// <summary>The longest message a browser may send over its circuit, in bytes.</summary>
    public const long LongestMessage = 256 * 1024;

    /// <summary>A builder with everything the pages need; the desk itself is added by whoever opened it.</summary>
    public static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Settings are read once, at the start: nothing has to watch the file.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
            ApplicationName = typeof(DeskHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddDeskWeb();
        return builder;
    }

    /// <summary>What the pages need: components, circuits, strings and the sign-in state.</summary>
    public static IServiceCollection AddDeskWeb(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(options => options.MaximumReceiveMessageSize = LongestMessage);
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
            options.SnackbarConfiguration.PreventDuplicates = true;
            options.SnackbarConfiguration.ShowTransitionDuration = 0;
            options.SnackbarConfiguration.HideTransitionDuration = 0;
        });
        services.AddLocalization();
        services.AddCascadingAuthenticationState();
        services.AddDeskAccounts();
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<DeskCounts>();
        services.AddScoped<NoticeNews>();
        services.AddScoped<KeyBoard>();
        services.AddScoped<DeskSession>();
        services.AddScoped<KeptDrafts>();
        services.AddSingleton<ImportTray>();
        services.AddSingleton<BibliographyTray>();
        services.AddScoped<ArticleActions>();
        services.AddPalette();
        services.AddWorkspace();
        services.AddQueue();
        services.AddSingleton<FactCheck.Web.Sources.Links.LinkWords>();
        services.AddRevisions();
        services.AddReportPage();
        return services;
    }

    /// <summary>The order in which a request passes through the desk.</summary>
    public static WebApplication UseDeskWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(DeskRoutes.Error, createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute(DeskRoutes.NotFound, createScopeForStatusCodePages: true);
        app.UseRequestLocalization(Languages);
        app.UseDeskAccounts();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapAccountEndpoints();
        app.MapReading();
        app.MapArticleText();
        PrintedClaims.Map(app);
        app.MapEvidenceFiles();
        app.MapSnapshots();
        app.MapBibliography();
        app.MapReportExport();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    private static void Languages(RequestLocalizationOptions options)
    {
        options.SetDefaultCulture("en").AddSupportedCultures("en").AddSupportedUICultures("en");
        options.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()];
    }
}
