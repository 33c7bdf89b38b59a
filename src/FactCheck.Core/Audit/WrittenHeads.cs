using System.Globalization;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Audit;

/// <summary>
/// The heads of the chain written down outside the database: one line each, time, sequence and hash. A chain that was
/// rewritten or cut short no longer has them; copied to another machine, they prove it also against who rules this one.
/// </summary>
public sealed class WrittenHeads(DeskDirectory directory, TimeProvider clock)
{
    private const int Parts = 3;

    /// <summary>Writes down where the chain ends now; nothing for a desk without events.</summary>
    public async Task WriteAsync(ChainHead? head, CancellationToken cancellation)
    {
        if (head is null)
            return;

        var line = string.Create(CultureInfo.InvariantCulture, $"{AuditChain.TimeText(clock.GetUtcNow())} {head.Sequence} {head.Hash}\n");
        await File.AppendAllTextAsync(directory.Heads, line, cancellation);
    }

    /// <summary>Looks for every head in the chain.</summary>
    internal async Task CompareAsync(DeskContext database, List<Finding> findings, CancellationToken cancellation)
    {
        if (!File.Exists(directory.Heads))
            return;

        var known = new HashSet<ChainHead>();
        await foreach (var line in File.ReadLinesAsync(directory.Heads, cancellation))
        {
            var parts = line.Split(' ');
            if (parts.Length != Parts || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
                findings.Add(new Finding(Path.GetFileName(directory.Heads), $"the line '{line}' cannot be read."));
            else if (known.Add(new ChainHead(sequence, parts[2])))
                await CompareAsync(database, new ChainHead(sequence, parts[2]), parts[0], findings, cancellation);
        }
    }

    private static async Task CompareAsync(
        DeskContext database, ChainHead head, string at, List<Finding> findings, CancellationToken cancellation)
    {
        var hash = await database.AuditEvents.AsNoTracking()
            .Where(happened => happened.Sequence == head.Sequence)
            .Select(happened => happened.Hash)
            .FirstOrDefaultAsync(cancellation);
        if (hash != head.Hash)
            findings.Add(new Finding($"event {head.Sequence}", $"is not the one written down as head at {at}."));
    }
}
