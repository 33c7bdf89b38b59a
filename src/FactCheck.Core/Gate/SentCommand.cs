using System.Text.Json;
using FactCheck.Core.Audit;
using FactCheck.Core.People;

namespace FactCheck.Core.Gate;

/// <summary>A command as it was sent: its type and the hash of its content, to tell a retry from a forgery.</summary>
internal sealed record SentCommand(string Type, string ContentHash)
{
    public static SentCommand Of<T>(Command<T> command) => new(
        command.GetType().Name,
        CanonicalJson.Sha256(JsonSerializer.Serialize(command, command.GetType())));

    /// <summary>Whether the logged command is this very one, by the same person.</summary>
    public bool Repeats(CommandLogEntry earlier, Standing? actor) =>
        actor is not null && earlier.ActorId == actor.PersonId && earlier.Type == Type && earlier.ContentHash == ContentHash;
}
