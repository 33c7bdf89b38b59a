using System.Net;
using System.Net.Sockets;
using FactCheck.Core.Fetching;

namespace FactCheck.Core.Tests.Fetching;

/// <summary>Gives one answer after the other, whatever the name, and none when they are used up.</summary>
public sealed class ScriptedResolver(params IPAddress[][] answers) : IHostResolver
{
    private readonly Queue<IPAddress[]> left = new(answers);

    public List<string> Asked { get; } = [];

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        Asked.Add(host);
        return left.TryDequeue(out var answer)
            ? Task.FromResult(answer)
            : Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));
    }
}
