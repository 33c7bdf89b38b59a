using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LinkStates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LinkStates",
                columns: table => new
                {
                    SourceId = table.Column<string>(type: "TEXT", nullable: false),
                    WaitsSince = table.Column<long>(type: "INTEGER", nullable: true),
                    Scheduled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Word = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    FinalUrl = table.Column<string>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    TextSha256 = table.Column<string>(type: "TEXT", nullable: true),
                    ComparedWithId = table.Column<string>(type: "TEXT", nullable: true),
                    Since = table.Column<long>(type: "INTEGER", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    RetryAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkStates", x => x.SourceId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LinkStates_AnsweredAt",
                table: "LinkStates",
                column: "AnsweredAt");

            migrationBuilder.CreateIndex(
                name: "IX_LinkStates_RetryAt",
                table: "LinkStates",
                column: "RetryAt");

            migrationBuilder.CreateIndex(
                name: "IX_LinkStates_WaitsSince",
                table: "LinkStates",
                column: "WaitsSince");

            migrationBuilder.CreateIndex(
                name: "IX_LinkStates_Word_Since_SourceId",
                table: "LinkStates",
                columns: new[] { "Word", "Since", "SourceId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LinkStates");
        }
    }
}
