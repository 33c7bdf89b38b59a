using System.Buffers.Binary;

namespace FactCheck.Core.Documents;

/// <summary>
/// What the two processes say to each other: pieces, each after its length in four bytes. A question is the task's name, what is
/// asked, the content in pieces and an empty one; an answer is its kind and the rest.
/// </summary>
internal static class DocumentPipe
{
    /// <summary>The child says this once, when it can be asked.</summary>
    public const byte Ready = 1;

    /// <summary>What follows is the answer.</summary>
    public const byte Answered = 2;

    /// <summary>What follows says what went wrong: the reader has a fault.</summary>
    public const byte Failed = 3;

    /// <summary>Longer than anything read may be; whoever says more is not believed.</summary>
    private const int MostBytes = 128 * 1024 * 1024;

    public static void Write(Stream pipe, ReadOnlySpan<byte> piece)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, piece.Length);
        pipe.Write(length);
        pipe.Write(piece);
    }

    public static void Write(Stream pipe, byte kind, ReadOnlySpan<byte> rest)
    {
        Span<byte> start = stackalloc byte[sizeof(int) + 1];
        BinaryPrimitives.WriteInt32LittleEndian(start, rest.Length + 1);
        start[sizeof(int)] = kind;
        pipe.Write(start);
        pipe.Write(rest);
        pipe.Flush();
    }

    public static byte[] Read(Stream pipe)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        pipe.ReadExactly(length);
        var piece = new byte[Checked(length)];
        pipe.ReadExactly(piece);
        return piece;
    }

    private static int Checked(ReadOnlySpan<byte> length) => BinaryPrimitives.ReadInt32LittleEndian(length) is >= 0 and <= MostBytes and var checkedLength
        ? checkedLength
        : throw new InvalidDataException("A piece is too long.");
}
