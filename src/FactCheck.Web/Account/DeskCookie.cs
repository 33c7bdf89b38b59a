using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Storage;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace FactCheck.Web.Account;

/// <summary>The session cookie: held against what is stored with every request, and no way around.</summary>
internal sealed class DeskCookie(SessionCheck sessions) : CookieAuthenticationEvents
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);
    private static readonly object EndedKey = new();

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Life;
        options.SlidingExpiration = true;
        options.LoginPath = DeskRoutes.SignIn;
        options.LogoutPath = DeskRoutes.SignOut;
        options.ReturnUrlParameter = "returnUrl";
        options.EventsType = typeof(DeskCookie);
    }

    /// <summary>
    /// Names the cookies after the desk: browsers do not tell ports apart, and a demo beside the real desk must not end
    /// its sessions.
    /// </summary>
    public static void Name(CookieBuilder cookie, string what, DeskDirectory desk)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(desk.Path)));
        cookie.Name = $"factcheck.{what}.{Convert.ToHexStringLower(hash.AsSpan(0, 4))}";
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var answer = await sessions.CheckAsync(context.Principal, context.HttpContext.RequestAborted);
        if (answer.Person is { } person)
        {
            context.ReplacePrincipal(person);
            return;
        }

        // The cookie itself is left: by now this browser may have a newer one, from changing the password in another window.
        context.RejectPrincipal();
        context.HttpContext.Items[EndedKey] = answer.State;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (!WantsPage(request))
            return Answer(context, StatusCodes.Status401Unauthorized);

        context.Response.Redirect(context.HttpContext.Items[EndedKey] is SessionState ended
            ? EndedPage.PathTo(ended, null)
            : DeskRoutes.ToSignIn(request.Path == DeskRoutes.Desk ? null : request.Path + request.QueryString));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!WantsPage(context.Request))
            return Answer(context, StatusCodes.Status403Forbidden);

        if (context.HttpContext.User.HasClaim(claim => claim.Type == ClaimTypes.Role))
            FlashMessage.Leave(context.HttpContext, FlashMessage.NotForYourRole);
        context.Response.Redirect(DeskRoutes.Account);
        return Task.CompletedTask;
    }

    private static bool WantsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.Any(kinds => kinds?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
