using FactCheck.Core.Audit;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Web.CommandLine;
using FactCheck.Web.Live;
using FactCheck.Web.People;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using DeskAccount = FactCheck.Core.People.Account;

namespace FactCheck.Web.Account;

/// <summary>Puts sign-in, accounts and the watch over open sessions together.</summary>
public static class AccountRegistration
{
    /// <summary>Adds sign-in by cookie to the accounts of <see cref="DeskIdentity.AddDeskIdentity"/>, the policies, the first run and the watch over open pages.</summary>
    public static IServiceCollection AddDeskAccounts(this IServiceCollection services)
    {
        new IdentityBuilder(typeof(DeskAccount), services).AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, DeskCookie.Configure);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<DeskDirectory>((options, desk) => DeskCookie.Name(options.Cookie, "session", desk));
        services.AddOptions<AntiforgeryOptions>()
            .Configure<DeskDirectory>((options, desk) => DeskCookie.Name(options.Cookie, "form", desk));
        services.AddAuthorization(DeskPolicies.Add);
        services.AddSingleton<IAuthorizationHandler, StandingHandler>();

        services.AddSingleton<SessionCheck>();
        services.AddScoped<DeskCookie>();
        services.AddSingleton<PasswordTurns>();
        services.AddScoped<AccountDoor>();
        services.AddScoped<OwnAccount>();
        services.AddSingleton<OwnProfileQuery>();
        services.AddSingleton<DemoPeople>();
        services.AddSingleton<FirstRunGate>();
        services.TryAddSingleton(new DemoMode(On: false));
        services.TryAddSingleton<FirstRunToken>();

        services.AddSingleton<AuditLog>();
        services.AddSingleton<AuditChanges>();
        services.AddScoped<PeopleWork>();

        services.AddScoped<OpenSession>();
        services.AddScoped<SessionFollower>();
        services.AddScoped<CircuitHandler, SessionCircuit>();
        return services;
    }

    /// <summary>Leads to the first run while there is nobody; strangers, and forms, get bare answers instead of the desk's 'not found'.</summary>
    public static WebApplication UseDeskAccounts(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<FirstRunGate>();
        app.Use((context, next) =>
        {
            var showsPages = HttpMethods.IsGet(context.Request.Method) && DeskPrincipal.FindPersonId(context.User) is not null;
            if (!showsPages && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
        app.Use(next => context => gate.PassAsync(context, next));
        return app;
    }

    /// <summary>Maps what is not a page: signing out.</summary>
    public static IEndpointRouteBuilder MapAccountEndpoints(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(DeskRoutes.SignOut, SignOutAsync)
            .RequireAuthorization(DeskPolicies.OwnAccount)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
        return endpoints;
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, AccountDoor door)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return Results.BadRequest();

        await door.LeaveAsync();
        return Results.LocalRedirect(EndedPage.PathAfterLeaving());
    }
}
