using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Migrations.Sqlite.Search;

/// <summary>
/// A full-text index of the claims' statements, kept by triggers. It is derived: nothing is lost with it, and what it brings is read
/// again from the claims; a row that was left behind never stands in a claim's way. Its rows have numbers of their own, because SQLite may renumber those of a table without an integer key.
/// Written by hand: the model knows nothing of it.
/// </summary>
[DbContext(typeof(DeskContext))]
[Migration("20261201000000_ClaimSearch")]
public sealed class ClaimSearch : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("CREATE TABLE ClaimSearchRows (Row INTEGER NOT NULL PRIMARY KEY, ClaimId TEXT NOT NULL UNIQUE)");
        migrationBuilder.Sql("CREATE VIRTUAL TABLE ClaimSearch USING fts5(Statement, tokenize = 'porter unicode61 remove_diacritics 2')");
        migrationBuilder.Sql(
            """
            CREATE TRIGGER ClaimSearchAdds AFTER INSERT ON Claims BEGIN
                INSERT OR IGNORE INTO ClaimSearchRows (ClaimId) VALUES (new.Id);
                INSERT OR REPLACE INTO ClaimSearch (rowid, Statement)
                    SELECT Row, new.Statement FROM ClaimSearchRows WHERE ClaimId = new.Id;
            END
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER ClaimSearchChanges AFTER UPDATE OF Statement ON Claims WHEN old.Statement <> new.Statement BEGIN
                UPDATE ClaimSearch SET Statement = new.Statement
                    WHERE rowid = (SELECT Row FROM ClaimSearchRows WHERE ClaimId = new.Id);
            END
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER ClaimSearchDrops AFTER DELETE ON Claims BEGIN
                DELETE FROM ClaimSearch WHERE rowid = (SELECT Row FROM ClaimSearchRows WHERE ClaimId = old.Id);
                DELETE FROM ClaimSearchRows WHERE ClaimId = old.Id;
            END
            """);
        migrationBuilder.Sql("INSERT INTO ClaimSearchRows (ClaimId) SELECT Id FROM Claims");
        migrationBuilder.Sql(
            """
            INSERT INTO ClaimSearch (rowid, Statement)
                SELECT kept.Row, claim.Statement FROM ClaimSearchRows AS kept JOIN Claims AS claim ON claim.Id = kept.ClaimId
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("DROP TRIGGER ClaimSearchAdds");
        migrationBuilder.Sql("DROP TRIGGER ClaimSearchChanges");
        migrationBuilder.Sql("DROP TRIGGER ClaimSearchDrops");
        migrationBuilder.Sql("DROP TABLE ClaimSearch");
        migrationBuilder.Sql("DROP TABLE ClaimSearchRows");
    }
}
