using System.Globalization;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Fetching;

/// <summary>Why a URL is not fetched.</summary>
public static class FetchRefusals
{
    public static Refusal NotAUrl { get; } = new(
        "fetch.notAUrl", "This is not a web address; it should begin with http:// or https://.");

    public static Refusal WrongScheme { get; } = new(
        "fetch.wrongScheme", "Only addresses that begin with http:// or https:// can be fetched.");

    public static Refusal CarriesCredentials { get; } = new(
        "fetch.credentials", "The address holds a user name or a password; take it out and try again.");

    public static Refusal HostNotFound { get; } = new(
        "fetch.hostNotFound", "No site of this name was found.");

    public static Refusal ForbiddenAddress { get; } = new(
        "fetch.forbiddenAddress", "The address leads into a private or reserved network, where the desk does not fetch; an administrator can allow the host by name.");

    public static Refusal ConnectionFailed { get; } = new(
        "fetch.connectionFailed", "The site could not be reached.");

    public static Refusal InsecureConnection { get; } = new(
        "fetch.insecure", "The site's certificate is not valid, so no secure connection could be made.");

    public static Refusal RedirectCircle { get; } = new(
        "fetch.redirectCircle", "The site sends the request round in a circle.");

    public static Refusal BadRedirect { get; } = new(
        "fetch.badRedirect", "The site redirects to something that is not a web address.");

    public static Refusal BrokenAnswer { get; } = new(
        "fetch.brokenAnswer", "The site's answer broke off or could not be read.");

    public static Refusal UrlTooLong(int limit) => new(
        "fetch.urlTooLong", Sentence($"The address is longer than {limit:N0} characters."));

    public static Refusal TooManyRedirects(int limit) => new(
        "fetch.tooManyRedirects", Sentence($"The site redirects more than {limit} times."));

    public static Refusal FirstByteTooSlow(TimeSpan limit) => new(
        "fetch.slowFirstByte", Sentence($"The site did not begin to answer within {limit.TotalSeconds:0.##} seconds."));

    public static Refusal TooSlow(TimeSpan limit) => new(
        "fetch.tooSlow", Sentence($"The page did not arrive within {limit.TotalSeconds:0.##} seconds."));

    public static Refusal TooLarge(int limit) => new(
        "fetch.tooLarge", Sentence($"The page is larger than {Size(limit)}."));

    private static string Size(int bytes) => bytes >= 1024 * 1024
        ? Sentence($"{bytes / (1024 * 1024)} MB")
        : Sentence($"{bytes:N0} bytes");

    private static string Sentence(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
