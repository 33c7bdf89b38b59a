using FactCheck.Core.Storage;

namespace FactCheck.Core.Tests.Storage;

public sealed class ProofTests
{
    [Fact]
    public async Task Every_table_says_how_it_is_proven()
    {
        await using var desk = await TestDesk.CreateAsync();
        await using var database = desk.OpenDatabase();

        Assert.All(database.Model.GetEntityTypes(), type => Assert.NotNull(type.FindProof()));
    }

    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        await using var desk = await TestDesk.CreateAsync();
        await using var database = desk.OpenDatabase();

        Assert.False(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.HasPendingModelChanges(database.Database));
    }
}
