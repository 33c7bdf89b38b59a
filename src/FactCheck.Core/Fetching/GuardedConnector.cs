using System.Net;
using System.Net.Sockets;

namespace FactCheck.Core.Fetching;

/// <summary>
/// Opens the connection of one hop: resolves the host once, checks every address, and connects to exactly what was checked,
/// so that a name which answers differently the second time gains nothing.
/// </summary>
internal sealed class GuardedConnector(IHostResolver resolver, FetchingOptions options)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var target = context.DnsEndPoint;
        var addresses = await resolver.ResolveAsync(target.Host, cancellation);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        if (!IsAllowedByName(target.Host) && !Array.TrueForAll(addresses, PublicAddress.Allows))
            throw new ForbiddenAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await ConnectToFirstAsync(socket, addresses, target.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task ConnectToFirstAsync(Socket socket, IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        for (var index = 0; ; index++)
        {
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[index], port), cancellation);
                return;
            }
            catch (SocketException) when (index + 1 < addresses.Length)
            {
                continue;
            }
        }
    }

    private bool IsAllowedByName(string host) =>
        options.AllowedHosts.Any(allowed => string.Equals(Bare(allowed), Bare(host), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string host) => host.Trim().TrimEnd('.').Trim('[', ']');
}

/// <summary>Carries the connector's refusal through the HTTP stack, which only passes exceptions on.</summary>
internal sealed class ForbiddenAddressException : IOException;
