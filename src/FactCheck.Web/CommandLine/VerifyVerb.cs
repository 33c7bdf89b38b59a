using System.CommandLine;
using FactCheck.Core.Audit;
using FactCheck.Core.Storage;

namespace FactCheck.Web.CommandLine;

/// <summary><c>factcheck verify</c>: replays the record and names what does not fit.</summary>
internal static class VerifyVerb
{
    public static Command Make()
    {
        var data = SharedOptions.Data();
        var command = new Command("verify", "Replays the record and prints one line for everything that does not fit.") { data };
        command.SetAction((parsed, cancellation) => VerbDesk.RunAsync(
            parsed.GetValue(data), OpeningMode.Work, verb => RunAsync(verb, cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(VerbDesk verb, CancellationToken cancellation)
    {
        var verification = await verb.Get<RecordVerifier>().VerifyAsync(cancellation);
        foreach (var finding in verification.Findings)
            Console.WriteLine(finding.ToString().ReplaceLineEndings(" "));
        if (!verification.Holds)
            return ExitCode.Found;

        Console.WriteLine($"The record holds: {verification.Events} events, {verification.Rows} rows, head {verification.HeadHash ?? "none"}.");
        return ExitCode.Done;
    }
}
