using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence;

/// <summary>Why something cannot be done with a source or a piece of evidence.</summary>
public static class EvidenceRefusals
{
    public static readonly Refusal Cited = new(
        "evidence.cited", "The submitted verdict rests on this evidence; withdraw the verdict first.");

    public static readonly Refusal Removed = new(
        "evidence.removed", "This evidence was removed.");

    public static readonly Refusal NoSuchSource = new(
        "source.unknown", "This source is not in the library.");

    public static readonly Refusal NoSuchFile = new(
        "file.unknown", "This file is not here any more; choose it again.");

    public static readonly Refusal SourceWithoutPlace = new(
        "source.noPlace", "A source is a web address or a file, so this one needs its web address.");

    public static readonly Refusal UrlTaken = new(
        "source.urlTaken", "Another source of the library has this web address.");

    public static readonly Refusal ConfidentialWithUrl = new(
        "source.confidentialWithUrl", "A confidential source has no web address: take the address off first.");

    public static readonly Refusal NotYoursToOpen = new(
        "source.notYoursToOpen", "Only who added a confidential source, and editors, can open it to everybody.");

    public static readonly Refusal EmptyFile = new(
        "file.empty", "This file is empty.");

    public static readonly Refusal DocumentTooLarge = new(
        "file.tooLarge", "A document has at most 25 MB.");

    public static readonly Refusal RecordingTooLarge = new(
        "file.recordingTooLarge", "A recording has at most 500 MB.");

    public static readonly Refusal NameTooLong = new(
        "file.nameTooLong", "A file's name has at most 300 characters.");

    public static readonly Refusal UnknownType = new(
        "file.unknownType", "This is not a PDF, PNG, JPEG, DOCX, HTML, MHTML, text, CSV, MP3 or MP4 file.");

    /// <summary>The ending promises one type, the content is another.</summary>
    public static Refusal WrongType(string extension, string type) => new(
        "file.wrongType", $"This file ends in {extension}, but what is in it is not {type}.");
}
