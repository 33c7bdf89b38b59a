using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Storage;

/// <summary>What one transaction does to sealed rows: first state before, last state after, per row.</summary>
internal sealed class ChangeLedger
{
    public static void Collect(DeskContext database)
    {
        database.ChangeTracker.DetectChanges();
    }
}
