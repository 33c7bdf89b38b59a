using System.Diagnostics;
using System.Text;

namespace FactCheck.Web.Tests.CommandLine;

/// <summary>What a run of the executable left: exit code and both streams.</summary>
public sealed record Run(int ExitCode, string Output, string Errors)
{
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Refused as every verb refuses: one line, nothing else.</summary>
    public string AssertRefused()
    {
        Assert.Equal(1, ExitCode);
        Assert.Equal("", Output);
        return Assert.Single(ErrorLines);
    }

    /// <summary>Done; gives back what stands on standard output.</summary>
    public string AssertDone()
    {
        Assert.True(ExitCode == 0, Errors);
        return Output.Trim();
    }
}

/// <summary>The built executable as a child process, in a directory of its own.</summary>
public sealed class Executable : IDisposable
{
    /// <summary>Where it runs; relative paths count from here.</summary>
    public string Home { get; } = Directory.CreateTempSubdirectory("factcheck-run-").FullName;

    public string Data => Path.Combine(Home, "data");

    public Dictionary<string, string> Variables { get; } = [];

    public async Task<Run> RunAsync(IEnumerable<string> arguments, byte[]? input = null)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (input is not null)
            await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, await output, await errors);
    }

    public Task<Run> RunAsync(params string[] arguments) => RunAsync(arguments, null);

    /// <summary>Starts a server on a free port and waits for its address.</summary>
    public Task<RunningServer> ServeAsync(params string[] arguments) =>
        RunningServer.WaitAsync(Start(["serve", "--urls", "http://127.0.0.1:0", .. arguments]));

    /// <summary>Writes a file and gives back its path.</summary>
    public string Write(string name, string content)
    {
        var path = Path.Combine(Home, name);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Home, recursive: true);

    private Process Start(IEnumerable<string> arguments)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, "factcheck.dll"), .. arguments])
        {
            WorkingDirectory = Home,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
