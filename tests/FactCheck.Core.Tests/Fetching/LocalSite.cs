using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FactCheck.Core.Tests.Fetching;

/// <summary>A web server of the test's own that writes raw bytes, so that it can misbehave in every way.</summary>
public sealed class LocalSite : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Dictionary<string, Func<NetworkStream, CancellationToken, Task>> pages = [];
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> requests = [];
    private readonly Task serving;

    public LocalSite()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Task Asked => asked.Task;

    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
                return [.. requests];
        }
    }

    public string Url(string path, string host = "127.0.0.1") => $"http://{host}:{Port}{path}";

    public void Answer(string path, Func<NetworkStream, CancellationToken, Task> answer) => pages[path] = answer;

    public void Answer(string path, string head, byte[] body) => pages[path] = async (stream, cancellation) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nConnection: close\r\n\r\n"), cancellation);
        await stream.WriteAsync(body, cancellation);
    };

    public void Answer(string path, string type, string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        Answer(path, $"200 OK\r\nContent-Type: {type}\r\nContent-Length: {body.Length}", body);
    }

    public void Redirect(string path, string location, int status = 302) =>
        Answer(path, $"{status} Moved\r\nLocation: {location}\r\nContent-Length: 0", []);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await serving;
        stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
                open.Add(HandleAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task HandleAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var head = await ReadHeadAsync(stream);
                lock (requests)
                    requests.Add(head);
                asked.TrySetResult();
                if (head.Split(' ') is [_, var path, ..] && pages.TryGetValue(path, out var answer))
                    await answer(stream, stopping.Token);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or SocketException)
        {
            // The other side went away, which is what several tests are about.
            asked.TrySetResult();
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)
               && await stream.ReadAsync(buffer, stopping.Token) > 0)
            head.Append((char)buffer[0]);
        return head.ToString();
    }
}
