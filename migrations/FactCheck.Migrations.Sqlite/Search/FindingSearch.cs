using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Migrations.Sqlite.Search;

/// <summary>
/// A full-text index of findings, their words and their quotation, kept by triggers like that of the claims (<see cref="ClaimSearch"/>).
/// </summary>
[DbContext(typeof(DeskContext))]
[Migration("20261203000000_FindingSearch")]
public sealed class FindingSearch : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("CREATE TABLE FindingSearchRows (Row INTEGER NOT NULL PRIMARY KEY, FindingId TEXT NOT NULL UNIQUE)");
        migrationBuilder.Sql("CREATE VIRTUAL TABLE FindingSearch USING fts5(Words, tokenize = 'porter unicode61 remove_diacritics 2')");
        migrationBuilder.Sql(
            """
            CREATE TRIGGER FindingSearchAdds AFTER INSERT ON Findings BEGIN
                INSERT OR IGNORE INTO FindingSearchRows (FindingId) VALUES (new.Id);
                INSERT OR REPLACE INTO FindingSearch (rowid, Words)
                    SELECT Row, new.Words || ' ' || new.Quotation FROM FindingSearchRows WHERE FindingId = new.Id;
            END
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER FindingSearchChanges AFTER UPDATE OF Words, Quotation ON Findings BEGIN
                UPDATE FindingSearch SET Words = new.Words || ' ' || new.Quotation
                    WHERE rowid = (SELECT Row FROM FindingSearchRows WHERE FindingId = new.Id);
            END
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER FindingSearchDrops AFTER DELETE ON Findings BEGIN
                DELETE FROM FindingSearch WHERE rowid = (SELECT Row FROM FindingSearchRows WHERE FindingId = old.Id);
                DELETE FROM FindingSearchRows WHERE FindingId = old.Id;
            END
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("DROP TRIGGER FindingSearchAdds");
        migrationBuilder.Sql("DROP TRIGGER FindingSearchChanges");
        migrationBuilder.Sql("DROP TRIGGER FindingSearchDrops");
        migrationBuilder.Sql("DROP TABLE FindingSearch");
        migrationBuilder.Sql("DROP TABLE FindingSearchRows");
    }
}
