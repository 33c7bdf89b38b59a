using System.CommandLine;
using System.Net.Sockets;

namespace FactCheck.Web.CommandLine;

/// <summary>The executable's verbs. Arguments are parsed before anything is opened or built.</summary>
public static class FactCheckCommand
{
    private static readonly TimeSpan TimeToTidyUp = TimeSpan.FromSeconds(5);

    private static readonly string[] AnswersOfTheRoot = ["-h", "--help", "-?", "/h", "/?", "--version"];

    /// <summary>Runs what the arguments say, <c>serve</c> when they name no verb, and gives back the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var parsed = Make().Parse(WithVerb(arguments), new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            var fault = parsed.UnmatchedTokens is [var stranger, ..] ? $"'{stranger}' means nothing here." : parsed.Errors[0].Message;
            await Console.Error.WriteLineAsync($"{string.Join(' ', fault.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))} See 'factcheck --help'.");
            return ExitCode.Usage;
        }

        // The server listens to the signals itself: it stops its circuits first.
        var patience = parsed.CommandResult.Command.Name == ServeVerb.Name ? (TimeSpan?)null : TimeToTidyUp;
        return await RunAsync(parsed, new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = patience });
    }

    private static async Task<int> RunAsync(ParseResult parsed, InvocationConfiguration configuration)
    {
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            return Refuse.With("Stopped before it was done.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SocketException)
        {
            return Refuse.With(exception.Message);
        }
        catch (Exception exception)
        {
            return Refuse.With($"Something went wrong ({exception.GetType().Name}): {exception.Message}");
        }
    }

    private static string[] WithVerb(string[] arguments)
    {
        var namesNone = arguments is [] || (arguments[0].StartsWith('-') && !AnswersOfTheRoot.Contains(arguments[0]));
        return namesNone ? [ServeVerb.Name, .. arguments] : arguments;
    }

    private static RootCommand Make() => new("FactCheck, a newsroom's fact-checking desk. Without a verb it serves.")
    {
        ServeVerb.Make(),
        ImportVerb.Make(),
        SplitVerb.Make(),
        ExportVerb.Make(),
        UserVerb.Make(),
        VerifyVerb.Make(),
    };
}
