using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Journeys;

/// <summary>The product as people start it: the executable as a process of its own, on a data directory of its own.</summary>
public sealed partial class DeskServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DeskServer(string data, string arguments)
    {
        Data = data;
        process = new Process { StartInfo = Program($"serve --urls http://127.0.0.1:0 --data \"{data}\" {arguments}") };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
    }

    /// <summary>The data directory.</summary>
    public string Data { get; }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Everything it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>The one-time token that an empty installation printed.</summary>
    public string FirstRunToken => Token().Match(Output).Groups[1].Value;

    /// <summary>Starts a demo desk of its own, on a copy of the one that was made for all journeys.</summary>
    public static async Task<DeskServer> StartDemoAsync()
    {
        var made = await TestContext.Current.GetFixture<DemoData>()
            ?? throw new InvalidOperationException("The demo desk for all journeys was not made.");
        var data = NewFolder();
        made.CopyTo(data);
        return await StartAsync(data, "--demo");
    }

    /// <summary>Starts a demo desk that captures pages from this machine, where the test's own site is.</summary>
    public static async Task<DeskServer> StartCapturingAsync()
    {
        var made = await TestContext.Current.GetFixture<DemoData>()
            ?? throw new InvalidOperationException("The demo desk for all journeys was not made.");
        var data = NewFolder();
        made.CopyTo(data);
        return await StartAsync(data, "--demo", ("FACTCHECK_Fetching__AllowedHosts__0", "127.0.0.1"));
    }

    /// <summary>Starts an empty installation.</summary>
    public static Task<DeskServer> StartEmptyAsync() => StartAsync(NewFolder(), "");

    /// <summary>Loads the demo desk into a folder that holds nothing yet, and ends.</summary>
    public static async Task MakeDemoAsync(string folder) => await (await StartAsync(folder, "--demo")).StopAsync();

    /// <summary>Runs a verb beside the server, on the same data directory.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(string arguments)
    {
        using var verb = Process.Start(Program($"{arguments} --data \"{Data}\""))!;
        var written = verb.StandardOutput.ReadToEndAsync();
        var error = verb.StandardError.ReadToEndAsync();
        await verb.WaitForExitAsync();
        return (verb.ExitCode, await written, await error);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Data, recursive: true);
    }

    private async Task StopAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("factcheck-journey-").FullName;

    private static async Task<DeskServer> StartAsync(string data, string arguments, params IEnumerable<(string Name, string Value)> settings)
    {
        var server = new DeskServer(data, arguments);
        foreach (var (name, value) in settings)
            server.process.StartInfo.Environment[name] = value;
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        try
        {
            server.Address = await server.address.Task.WaitAsync(Patience);
            return server;
        }
        catch (TimeoutException)
        {
            var said = server.Output;
            await server.DisposeAsync();
            throw new InvalidOperationException($"The server did not start:\n{said}");
        }
    }

    private static ProcessStartInfo Program(string arguments) => new(
        "dotnet", $"\"{Path.Combine(AppContext.BaseDirectory, "factcheck.dll")}\" {arguments}")
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = AppContext.BaseDirectory,
        // It lives for seconds: compiling anew what runs often would never pay.
        Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_TC_CallCounting"] = "0" },
    };

    private void Note(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
        if (LoopbackAddress().Match(line) is { Success: true } match)
            address.TrySetResult(match.Value.TrimEnd('/'));
    }

    [GeneratedRegex(@"http://(127\.0\.0\.1|localhost):\d+")]
    private static partial Regex LoopbackAddress();

    [GeneratedRegex(@"token: (\S+)")]
    private static partial Regex Token();
}
