using System.Diagnostics;

namespace FactCheck.Benchmarks.Speed;

/// <summary>The .NET SDK's commands.</summary>
internal static class Sdk
{
    /// <summary>Publishes a project in Release, all its files in a folder of the run, and gives back the path of its program.</summary>
    public static async Task<string> PublishAsync(string project, string folder, string name)
    {
        await RunAsync($"publish \"{project}\" -c Release -v q --nologo --artifacts-path \"{folder}\"");
        return Directory.GetFiles(Path.Combine(folder, "publish"), $"{name}.dll", SearchOption.AllDirectories).Single();
    }

    public static async Task RunAsync(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {arguments} failed:\n{said}");
    }
}
