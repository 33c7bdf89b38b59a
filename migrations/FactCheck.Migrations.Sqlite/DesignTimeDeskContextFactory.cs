using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FactCheck.Migrations.Sqlite;

/// <summary>Lets <c>dotnet ef</c> see the model without starting the product.</summary>
public sealed class DesignTimeDeskContextFactory : IDesignTimeDbContextFactory<DeskContext>
{
    /// <summary>Opens no database until asked.</summary>
    public DeskContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<DeskContext>()
            .UseSqlite("Data Source=design-time.db", sqlite => sqlite.MigrationsAssembly(typeof(DesignTimeDeskContextFactory).Assembly.GetName().Name))
            .Options);
}
