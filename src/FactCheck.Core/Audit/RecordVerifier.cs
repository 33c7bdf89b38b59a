using System.Text.Json.Nodes;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Audit;

/// <summary>What does not fit, in one line.</summary>
/// <param name="Place">Table and key, or the event.</param>
public sealed record Finding(string Place, string Sentence)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Sentence}";
}

/// <summary>What a verification looked at and found.</summary>
public sealed record Verification(long Events, long Rows, string? HeadHash, IReadOnlyList<Finding> Findings)
{
    /// <summary>Nothing was found.</summary>
    public bool Holds => Findings.Count == 0;
}

/// <summary>Replays the chain and compares every sealed and derived row with it.</summary>
public sealed class RecordVerifier(IDbContextFactory<DeskContext> contexts, WrittenHeads heads) : IDisposable
{
    private readonly SemaphoreSlim atMostTwo = new(2, 2);

    /// <summary>Reads the whole record in one snapshot; writers are not held up.</summary>
    public async Task<Verification> VerifyAsync(CancellationToken cancellation)
    {
        await atMostTwo.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => ReadAllAsync(cancellation), cancellation);
        }
        finally
        {
            atMostTwo.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => atMostTwo.Dispose();

    private async Task<Verification> ReadAllAsync(CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        await database.Database.OpenConnectionAsync(cancellation);
        await using var snapshot = await ReadSnapshot.BeginAsync(database, cancellation);

        var findings = new List<Finding>();
        var chain = new ChainReplay(findings);
        await chain.ReplayAsync(database, cancellation);
        var rows = await new SealedRows(findings).CompareAsync(database, chain.Digests, cancellation);
        await new KeptContent(findings).CompareAsync(database, cancellation);
        await new DerivedAnchors(findings).CompareAsync(database, cancellation);
        await heads.CompareAsync(database, findings, cancellation);
        return new Verification(chain.Events, rows, chain.HeadHash, findings);
    }
}
