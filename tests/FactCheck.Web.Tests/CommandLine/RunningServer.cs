using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Web.Tests.CommandLine;

/// <summary>A server in a child process; stopped by a signal, as an operator stops it.</summary>
public sealed partial class RunningServer : IAsyncDisposable
{
    private readonly Process process;

    private RunningServer(Process process, string address)
    {
        this.process = process;
        Address = address;
    }

    public string Address { get; }

    public static async Task<RunningServer> WaitAsync(Process process)
    {
        var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (first is null)
            Assert.Fail(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return new RunningServer(process, AddressPattern().Match(first).Value);
    }

    /// <summary>The next line of its standard output.</summary>
    public async Task<string?> ReadLineAsync() => await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    /// <summary>Asks it to stop and waits; gives back the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex AddressPattern();
}
