using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Notes;

/// <summary>Why a note cannot be written.</summary>
public static class NoteRefusals
{
    public static readonly Refusal PublisherUnknown = new(
        "note.publisherUnknown", "A note is kept of a publisher that a source has which everybody sees.");
}
