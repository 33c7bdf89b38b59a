using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Migrations.Sqlite.Search;

/// <summary>
/// A full-text index of what articles are called: title, byline, publication. Kept by triggers like that of the claims, and derived like
/// it: what it brings is read again from the articles. Words are kept as written: names are no words to be cut to their stem.
/// Written by hand: the model knows nothing of it.
/// </summary>
[DbContext(typeof(DeskContext))]
[Migration("20261201000001_ArticleSearch")]
public sealed class ArticleSearch : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("CREATE TABLE ArticleSearchRows (Row INTEGER NOT NULL PRIMARY KEY, ArticleId TEXT NOT NULL UNIQUE)");
        migrationBuilder.Sql(
            "CREATE VIRTUAL TABLE ArticleSearch USING fts5(Title, Byline, Publication, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')");
        migrationBuilder.Sql(
            """
            CREATE TRIGGER ArticleSearchAdds AFTER INSERT ON Articles BEGIN
                INSERT OR IGNORE INTO ArticleSearchRows (ArticleId) VALUES (new.Id);
                INSERT OR REPLACE INTO ArticleSearch (rowid, Title, Byline, Publication)
                    SELECT Row, new.Title, new.Byline, new.Publication FROM ArticleSearchRows WHERE ArticleId = new.Id;
            END
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER ArticleSearchChanges AFTER UPDATE OF Title, Byline, Publication ON Articles
            WHEN old.Title IS NOT new.Title OR old.Byline IS NOT new.Byline OR old.Publication IS NOT new.Publication BEGIN
                UPDATE ArticleSearch SET Title = new.Title, Byline = new.Byline, Publication = new.Publication
                    WHERE rowid = (SELECT Row FROM ArticleSearchRows WHERE ArticleId = new.Id);
            END
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER ArticleSearchDrops AFTER DELETE ON Articles BEGIN
                DELETE FROM ArticleSearch WHERE rowid = (SELECT Row FROM ArticleSearchRows WHERE ArticleId = old.Id);
                DELETE FROM ArticleSearchRows WHERE ArticleId = old.Id;
            END
            """);
        migrationBuilder.Sql("INSERT INTO ArticleSearchRows (ArticleId) SELECT Id FROM Articles ORDER BY Number");
        migrationBuilder.Sql(
            """
            INSERT INTO ArticleSearch (rowid, Title, Byline, Publication)
                SELECT kept.Row, article.Title, article.Byline, article.Publication
                FROM ArticleSearchRows AS kept JOIN Articles AS article ON article.Id = kept.ArticleId
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("DROP TRIGGER ArticleSearchAdds");
        migrationBuilder.Sql("DROP TRIGGER ArticleSearchChanges");
        migrationBuilder.Sql("DROP TRIGGER ArticleSearchDrops");
        migrationBuilder.Sql("DROP TABLE ArticleSearch");
        migrationBuilder.Sql("DROP TABLE ArticleSearchRows");
    }
}
