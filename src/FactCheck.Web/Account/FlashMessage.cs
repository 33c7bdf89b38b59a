namespace FactCheck.Web.Account;

/// <summary>
/// One sentence that survives a redirect: its name in a strict, http-only cookie that lives five seconds. The sentence
/// itself stands in the page's strings, so a forged cookie can say nothing of its own.
/// </summary>
internal static class FlashMessage
{
    public const string NotForYourRole = nameof(NotForYourRole);
    public const string ProfileSaved = nameof(ProfileSaved);
    public const string PasswordChanged = nameof(PasswordChanged);
    public const string PasswordSet = nameof(PasswordSet);
    public const string SignedOutElsewhere = nameof(SignedOutElsewhere);
    public const string DeskFounded = nameof(DeskFounded);

    private const string Cookie = "factcheck.said";

    private static readonly string[] Known =
        [NotForYourRole, ProfileSaved, PasswordChanged, PasswordSet, SignedOutElsewhere, DeskFounded];

    public static void Leave(HttpContext context, string name) => context.Response.Cookies.Append(Cookie, name, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        IsEssential = true,
        MaxAge = TimeSpan.FromSeconds(5),
    });

    /// <summary>What was left for this request; read once.</summary>
    public static string? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } name)
            return null;

        if (!context.Response.HasStarted)
            context.Response.Cookies.Delete(Cookie);
        return Known.Contains(name) ? name : null;
    }
}
