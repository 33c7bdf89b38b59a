using System.Security.Cryptography;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence;

/// <summary>A file on its way in: in a temporary file that is gone when this is disposed.</summary>
internal sealed class IncomingFile(string name) : IAsyncDisposable
{
    private const int HeadLength = 64 * 1024;

    private static readonly char[] FolderEnds = ['/', '\\'];

    private readonly FileStream temporary = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, HeadLength,
        FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    private byte[] head = [];

    /// <summary>Without the folders of any system, and without characters that are not seen but turn round what is.</summary>
    public string Name { get; } = string.Concat(name[(name.LastIndexOfAny(FolderEnds) + 1)..].Where(IsSeen));

    public FileType? Type { get; private set; }

    public long Length { get; private set; }

    /// <summary>Lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Takes the bytes in; says why not, stopping as soon as it is clear.</summary>
    public async Task<Refusal?> TakeInAsync(Stream content, CancellationToken cancellation)
    {
        if (Name.Length is 0 or > Source.TitleMaxLength)
            return EvidenceRefusals.NameTooLong;
        if (await CopyAsync(content, cancellation) is { } tooLarge)
            return tooLarge;
        if (Length == 0)
            return EvidenceRefusals.EmptyFile;

        Type = FileType.Recognise(head, temporary, Name);
        return (FileType.PromisedBy(Name), Type) switch
        {
            ({ } promised, var found) when promised != found && !(promised == FileType.PlainText && found == FileType.Html) =>
                EvidenceRefusals.WrongType(Path.GetExtension(Name), promised.Name),
            (_, null) => EvidenceRefusals.UnknownType,
            _ => null,
        };
    }

    /// <summary>The bytes from the start.</summary>
    public Stream Open()
    {
        temporary.Position = 0;
        return temporary;
    }

    public ValueTask DisposeAsync() => temporary.DisposeAsync();

    /// <summary>Takes in what a site sent: whatever it is, it is kept, and known by what it is.</summary>
    /// <param name="declaredPage">The site says that it is a page, which text alone does not show.</param>
    public async Task<Refusal?> TakeInAnswerAsync(Stream content, bool declaredPage, CancellationToken cancellation)
    {
        if (await CopyAsync(content, cancellation) is { } tooLarge)
            return tooLarge;
        if (Length == 0)
            return EvidenceRefusals.EmptyFile;

        var found = FileType.Recognise(head, temporary, Name) ?? FileType.Unknown;
        Type = declaredPage && (found == FileType.PlainText || found == FileType.Csv) ? FileType.Html : found;
        return null;
    }

    private async Task<Refusal?> CopyAsync(Stream content, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[HeadLength];
        while (await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation) is > 0 and var read)
        {
            if (Length == 0)
                head = buffer[..read];
            Length += read;
            if (FileType.BeginsLikeRecording(head) ? Length > BlobStore.RecordingMaxLength : Length > BlobStore.DocumentMaxLength)
                return FileType.BeginsLikeRecording(head) ? EvidenceRefusals.RecordingTooLarge : EvidenceRefusals.DocumentTooLarge;

            hash.AppendData(buffer, 0, read);
            await temporary.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        await temporary.FlushAsync(cancellation);
        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        return null;
    }

    private static bool IsSeen(char character) =>
        !char.IsControl(character) && character is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F');
}
