using FactCheck.Core.Tests.Documents;

namespace FactCheck.Core.Tests;

/// <summary>Runs the tests; with one word, is the process that reads documents for them.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments) =>
        arguments is [ReadingChild.Verb] ? ReadingChild.Run()
        : arguments.Any(argument => argument is "-automated" or "@@") ? await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments)
        : await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}
