using FactCheck.Core.Gate;

namespace FactCheck.Web.CommandLine;

/// <summary>Says no: one line on standard error, exit code 1.</summary>
internal static class Refuse
{
    public static int With(string sentence)
    {
        Console.Error.WriteLine(sentence.ReplaceLineEndings(" ").Trim());
        return ExitCode.Refused;
    }

    /// <summary>What became of a command that was not done.</summary>
    public static int With<T>(Outcome<T> outcome) => With(outcome.Sentence ?? "It was not done.");

    /// <summary>One line per fault.</summary>
    public static int WithEach(IEnumerable<string> faults)
    {
        foreach (var fault in faults)
            With(fault);
        return ExitCode.Refused;
    }
}
