using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FactCheck.Core.Documents;

/// <summary>Something that is done with the bytes of a document nobody here made, in a process that can be ended.</summary>
public abstract class DocumentTask
{
    private protected DocumentTask(string name) => Name = name;

    /// <summary>What the two processes call it.</summary>
    public string Name { get; }

    /// <summary>Does it, in the process this is called in.</summary>
    internal abstract byte[] Answer(ReadOnlySpan<byte> question, byte[] content);
}

/// <summary>One kind of reading: what is asked beside the bytes, and what comes back.</summary>
internal sealed class DocumentTask<TQuestion, TAnswer>(
    string name, JsonTypeInfo<TQuestion> questions, JsonTypeInfo<TAnswer> answers, Func<TQuestion, byte[], TAnswer> read) : DocumentTask(name)
    where TAnswer : class
{
    public TAnswer Read(TQuestion question, byte[] content) => read(question, content);

    public byte[] Pack(TQuestion question) => JsonSerializer.SerializeToUtf8Bytes(question, questions);

    public TAnswer Unpack(ReadOnlySpan<byte> answer) =>
        JsonSerializer.Deserialize(answer, answers) ?? throw new InvalidDataException($"The answer to '{Name}' is empty.");

    internal override byte[] Answer(ReadOnlySpan<byte> question, byte[] content) =>
        JsonSerializer.SerializeToUtf8Bytes(read(JsonSerializer.Deserialize(question, questions)!, content), answers);
}
