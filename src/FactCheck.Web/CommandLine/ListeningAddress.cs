using System.Net;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Web.CommandLine;

/// <summary>Says what an address to listen on reaches.</summary>
internal static class ListeningAddress
{
    private const string UnixSocket = "unix:/";

    /// <summary>Whether the server can listen on it: http or https, a host, no path.</summary>
    public static bool IsOne(string address) =>
        TryParse(address) is { } parsed
        && (parsed.Scheme is "http" or "https")
        && parsed.Port is >= 0 and <= IPEndPoint.MaxPort
        && (parsed.PathBase.Length == 0 || parsed.Host.StartsWith(UnixSocket, StringComparison.Ordinal));

    /// <summary>Whether only this machine can reach it.</summary>
    public static bool IsLoopback(string address)
    {
        var host = TryParse(address)?.Host ?? "";
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.StartsWith(UnixSocket, StringComparison.Ordinal)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var parsed) && IPAddress.IsLoopback(parsed));
    }

    private static BindingAddress? TryParse(string address)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
