using System.Text.Json;
using Microsoft.Playwright;

namespace FactCheck.Benchmarks.Speed;

/// <summary>Counts what goes over a page's circuit, both ways, as it is before the connection's own compression.</summary>
internal sealed class Wire
{
    private const int Binary = 2;

    private long bytes;

    private Wire()
    {
    }

    public double Kilobytes => Interlocked.Read(ref bytes) / 1024.0;

    /// <summary>Listens from now on; circuits opened before are not heard.</summary>
    public static async Task<Wire> ListenAsync(IPage page)
    {
        var wire = new Wire();
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.webSocketFrameReceived").OnEvent += wire.Count;
        session.Event("Network.webSocketFrameSent").OnEvent += wire.Count;
        await session.SendAsync("Network.enable");
        return wire;
    }

    private void Count(object? sender, JsonElement? told)
    {
        if (told is not { } frame)
            return;
        var response = frame.GetProperty("response");
        var length = response.GetProperty("payloadData").GetString()!.Length;
        Interlocked.Add(ref bytes, response.GetProperty("opcode").GetInt32() == Binary ? length * 3L / 4 : length);
    }
}
