using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FactCheck.Core.Documents;

/// <summary>One process that reads documents. It is asked one thing at a time, and ended when that takes too long.</summary>
internal sealed class DocumentProcess : IDisposable
{
    private const int PieceLength = 64 * 1024;

    /// <summary>However busy the machine is, a process that says nothing for that long does not start.</summary>
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    /// <summary>How long an ended process may take to be gone.</summary>
    private static readonly TimeSpan LetsGoWithin = TimeSpan.FromSeconds(1);

    /// <summary>All it gets of this process's environment: what a program needs to start, and nothing that could be a secret.</summary>
    private static readonly string[] Passed =
    [
        "PATH", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "LD_LIBRARY_PATH", "SystemRoot", "TMPDIR", "TEMP", "TMP",
        "LANG", "LC_ALL", "TZ", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
    ];

    private readonly DocumentReadingOptions options;
    private readonly TimeProvider clock;
    private readonly Process process;

    private DocumentProcess(DocumentReadingOptions options, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        process = Process.Start(Describe(options))!;
        // A process that dies prints where; nobody reads it, and it must not wait for somebody who does.
        var said = process.StandardError.BaseStream;
        _ = OnOwnThread(() =>
        {
            said.CopyTo(Stream.Null);
            return true;
        });
    }

    public int Id => process.Id;

    public bool IsAlive => !process.HasExited;

    /// <summary>Starts one, and waits until it can be asked.</summary>
    public static async Task<DocumentProcess> StartAsync(DocumentReadingOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        var started = new DocumentProcess(options, clock);
        try
        {
            var output = started.process.StandardOutput.BaseStream;
            var first = await OnOwnThread(() => DocumentPipe.Read(output)).WaitAsync(StartsWithin, clock, cancellation);
            return first is [DocumentPipe.Ready] ? started : throw new InvalidDataException("It said something else.");
        }
        catch (Exception error) when (error is IOException or InvalidDataException or TimeoutException)
        {
            started.Dispose();
            throw new InvalidOperationException($"The process that reads documents does not start: {options.Command!.Program}", error);
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    /// <summary>Asks it. Null when it took too long or ended; in both cases, and when the caller gives up, it is gone afterwards.</summary>
    public async Task<byte[]?> AskAsync(string task, byte[] question, Stream content, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(options.Longest(0), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        // Taken before the first wait: whoever ends the process takes these away from it.
        var (input, output) = (process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        var stop = either.Token;
        var exchange = OnOwnThread(() =>
        {
            var sent = Send(input, task, question, content, stop);
            patience.CancelAfter(options.Longest(sent));
            return DocumentPipe.Read(output);
        });
        try
        {
            return await exchange.WaitAsync(stop);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or InvalidDataException or ObjectDisposedException)
        {
            Dispose();
            // Its pipes are broken now: the thread ends, and leaves the content to whoever asked.
            var over = exchange.ContinueWith(static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            await Task.WhenAny(over, Task.Delay(LetsGoWithin, clock, CancellationToken.None));
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended, or is about to.
        }

        process.Dispose();
    }

    /// <summary>How many bytes of content were sent.</summary>
    private static long Send(Stream input, string task, byte[] question, Stream content, CancellationToken stop)
    {
        DocumentPipe.Write(input, Encoding.UTF8.GetBytes(task));
        DocumentPipe.Write(input, question);
        var piece = new byte[PieceLength];
        var sent = 0L;
        int read;
        while ((read = content.Read(piece)) > 0)
        {
            stop.ThrowIfCancellationRequested();
            DocumentPipe.Write(input, piece.AsSpan(0, read));
            sent += read;
        }

        DocumentPipe.Write(input, []);
        input.Flush();
        return sent;
    }

    /// <summary>A pipe blocks whoever reads it, also one that says it would not: no thread of those that serve the desk waits for one.</summary>
    private static Task<T> OnOwnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static ProcessStartInfo Describe(DocumentReadingOptions options)
    {
        var start = new ProcessStartInfo(options.Command!.Program, options.Command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        var environment = Passed.Select(name => (name, Value: Environment.GetEnvironmentVariable(name))).Where(variable => variable.Value is not null).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["DOTNET_GCHeapHardLimit"] = options.HeapBytes.ToString("X", CultureInfo.InvariantCulture);
        // Garbage is thrown away soon: these processes share the machine with the desk.
        start.Environment["DOTNET_GCgen0size"] = "1000000";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }
}
