using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Benchmarks.Speed;

/// <summary>A web app as a process of its own, from its start to its first page and on.</summary>
internal sealed partial class RunningApp : IAsyncDisposable
{
    private const double BytesPerMebibyte = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningApp(string program, string arguments, bool smallHeap)
    {
        process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", $"\"{program}\" {arguments}")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetDirectoryName(program),
            },
        };
        // A small youngest generation, in hexadecimal bytes: what the process holds is then what it needs, not what it may throw away.
        if (smallHeap)
            process.StartInfo.Environment["DOTNET_GCgen0size"] = "400000";
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Milliseconds from the start of the process until the first page was read to its end.</summary>
    public double FirstPage { get; private set; }

    /// <summary>Starts a program and reads its first page.</summary>
    /// <param name="allowedHosts">Hosts of this machine from which the product may fetch pages.</param>
    public static async Task<RunningApp> StartAsync(string program, string arguments, bool smallHeap, IReadOnlyList<string>? allowedHosts = null)
    {
        var app = new RunningApp(program, arguments, smallHeap);
        foreach (var (number, host) in (allowedHosts ?? []).Index())
            app.process.StartInfo.Environment[string.Create(CultureInfo.InvariantCulture, $"FACTCHECK_Fetching__AllowedHosts__{number}")] = host;
        using var browser = new HttpClient();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var clock = Stopwatch.StartNew();
        app.process.Start();
        app.process.BeginOutputReadLine();
        app.process.BeginErrorReadLine();
        try
        {
            app.Address = await app.address.Task.WaitAsync(Patience);
            await browser.GetStringAsync(new Uri(app.Address));
            app.FirstPage = clock.Elapsed.TotalMilliseconds;
            return app;
        }
        catch (Exception exception) when (exception is TimeoutException or HttpRequestException)
        {
            await app.DisposeAsync();
            throw new InvalidOperationException($"{program} showed no page:\n{app.output}", exception);
        }
    }

    /// <summary>Memory the process holds now, in MiB.</summary>
    public double ReadMemory()
    {
        process.Refresh();
        return process.WorkingSet64 / BytesPerMebibyte;
    }

    /// <summary>Memory the largest of the processes that it started holds now, in MiB; 0 where the system does not tell.</summary>
    public double ReadMemoryOfChildren()
    {
        var most = 0d;
        foreach (var directory in Directory.Exists($"/proc/{process.Id}/task") ? Directory.GetDirectories($"/proc/{process.Id}/task") : [])
            most = Math.Max(most, Most(Path.Combine(directory, "children")));
        return most;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static double Most(string children)
    {
        try
        {
            return File.ReadAllText(children).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Held).DefaultIfEmpty().Max();
        }
        catch (IOException)
        {
            // The thread that started them is gone; they stand with another.
            return 0;
        }
    }

    private static double Held(string processId)
    {
        try
        {
            using var child = Process.GetProcessById(int.Parse(processId, CultureInfo.InvariantCulture));
            return child.WorkingSet64 / BytesPerMebibyte;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return 0;
        }
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
        if (LoopbackAddress().Match(line) is { Success: true } match)
            address.TrySetResult(match.Value);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex LoopbackAddress();
}
