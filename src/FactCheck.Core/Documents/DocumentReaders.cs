using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Core.Documents;

/// <summary>
/// Has documents read that nobody here made, in processes of their own: a document that hangs its reader, takes all its memory
/// or ends it does nothing to the desk. The processes are started when first needed and ended when nothing came for a while.
/// </summary>
public sealed partial class DocumentReaders : IDisposable
{
    private readonly DocumentReadingOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly SemaphoreSlim turns;
    private readonly Lock gate = new();
    private readonly List<DocumentProcess> all = [];
    private readonly Stack<Waiting> idle = new();
    private readonly ITimer sweep;
    private bool isOver;

    public DocumentReaders(IOptions<DocumentReadingOptions> options, TimeProvider clock, ILogger<DocumentReaders> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        this.options = options.Value;
        this.clock = clock;
        this.log = log;
        turns = new SemaphoreSlim(this.options.AtOnce);
        sweep = clock.CreateTimer(_ => EndIdle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The processes that are there now.</summary>
    internal IReadOnlyList<int> Processes
    {
        get
        {
            lock (gate)
                return [.. all.Where(process => process.IsAlive).Select(process => process.Id)];
        }
    }

    /// <summary>Ends every process, also one that reads.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            all.ForEach(process => process.Dispose());
            all.Clear();
            idle.Clear();
        }

        sweep.Dispose();
    }

    /// <summary>Has something read. Null when it took too long or too much memory, or ended the process.</summary>
    /// <exception cref="InvalidOperationException">The reader has a fault, or its process does not start.</exception>
    internal async Task<TAnswer?> ReadAsync<TQuestion, TAnswer>(
        DocumentTask<TQuestion, TAnswer> task, TQuestion question, Stream content, CancellationToken cancellation)
        where TAnswer : class
    {
        if (options.InThisProcess)
            return task.Read(question, await TakeInAsync(content, cancellation));
        if (options.Command is null)
            throw new InvalidOperationException("Nothing says which process reads documents.");

        var packed = task.Pack(question);
        await turns.WaitAsync(cancellation);
        try
        {
            var process = TakeIdle() ?? Keep(await DocumentProcess.StartAsync(options, clock, cancellation));
            return await AskAsync(process, task, packed, content, cancellation);
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<TAnswer?> AskAsync<TQuestion, TAnswer>(
        DocumentProcess process, DocumentTask<TQuestion, TAnswer> task, byte[] question, Stream content, CancellationToken cancellation)
        where TAnswer : class
    {
        byte[]? answer = null;
        try
        {
            answer = await process.AskAsync(task.Name, question, content, cancellation);
        }
        finally
        {
            PutBack(process, isUsable: answer is not null);
        }

        switch (answer)
        {
            case null:
                LogEnded(log, task.Name);
                return null;
            case [DocumentPipe.Answered, .. var rest]:
                return task.Unpack(rest);
            default:
                throw new InvalidOperationException(Encoding.UTF8.GetString(answer.AsSpan(Math.Min(1, answer.Length))));
        }
    }

    private static async Task<byte[]> TakeInAsync(Stream content, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private DocumentProcess? TakeIdle()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isOver, this);
            while (idle.TryPop(out var waiting))
            {
                if (waiting.Process.IsAlive)
                    return waiting.Process;
                End(waiting.Process);
            }

            return null;
        }
    }

    private DocumentProcess Keep(DocumentProcess started)
    {
        lock (gate)
        {
            if (isOver)
                started.Dispose();
            ObjectDisposedException.ThrowIf(isOver, this);
            all.Add(started);
            return started;
        }
    }

    private void PutBack(DocumentProcess process, bool isUsable)
    {
        lock (gate)
        {
            if (!isUsable || isOver)
            {
                End(process);
                return;
            }

            idle.Push(new Waiting(process, clock.GetTimestamp()));
            sweep.Change(options.IdleFor, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends what has waited long enough; asked once after the last document.</summary>
    private void EndIdle()
    {
        lock (gate)
        {
            if (isOver)
                return;
            var waiting = idle.ToList();
            idle.Clear();
            foreach (var one in waiting.AsEnumerable().Reverse())
            {
                if (clock.GetElapsedTime(one.Since) >= options.IdleFor)
                    End(one.Process);
                else
                    idle.Push(one);
            }

            if (idle.Count > 0)
                sweep.Change(options.IdleFor, Timeout.InfiniteTimeSpan);
        }
    }

    private void End(DocumentProcess process)
    {
        all.Remove(process);
        process.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A document took too long or too much memory to read ({Task}); the process that read it was ended")]
    private static partial void LogEnded(ILogger log, string task);

    private sealed record Waiting(DocumentProcess Process, long Since);
}
