using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Revisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Anchorings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<string>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<string>(type: "TEXT", nullable: false),
                    BasedOnId = table.Column<string>(type: "TEXT", nullable: false),
                    Anchors = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Anchorings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Anchorings_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Anchorings_Revisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Anchors",
                columns: table => new
                {
                    RevisionId = table.Column<string>(type: "TEXT", nullable: false),
                    FromRevisionId = table.Column<string>(type: "TEXT", nullable: false),
                    FromStart = table.Column<int>(type: "INTEGER", nullable: false),
                    FromEnd = table.Column<int>(type: "INTEGER", nullable: false),
                    Method = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Anchors", x => new { x.RevisionId, x.FromRevisionId, x.FromStart, x.FromEnd });
                });

            migrationBuilder.CreateTable(
                name: "ContextChanges",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<string>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Parts = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContextChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContextChanges_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Placements",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<string>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<string>(type: "TEXT", nullable: false),
                    FromRevisionId = table.Column<string>(type: "TEXT", nullable: false),
                    FromStart = table.Column<int>(type: "INTEGER", nullable: false),
                    FromEnd = table.Column<int>(type: "INTEGER", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: true),
                    PlacedById = table.Column<string>(type: "TEXT", nullable: false),
                    PlacedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Placements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Placements_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Anchorings_ArticleId",
                table: "Anchorings",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Anchorings_RevisionId",
                table: "Anchorings",
                column: "RevisionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContextChanges_ArticleId_Kind_Answer",
                table: "ContextChanges",
                columns: new[] { "ArticleId", "Kind", "Answer" });

            migrationBuilder.CreateIndex(
                name: "IX_ContextChanges_ClaimId_Kind_Answer",
                table: "ContextChanges",
                columns: new[] { "ClaimId", "Kind", "Answer" });

            migrationBuilder.CreateIndex(
                name: "IX_ContextChanges_RevisionId_ClaimId",
                table: "ContextChanges",
                columns: new[] { "RevisionId", "ClaimId" });

            migrationBuilder.CreateIndex(
                name: "IX_Placements_ClaimId",
                table: "Placements",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_RevisionId_PlacedAt",
                table: "Placements",
                columns: new[] { "RevisionId", "PlacedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Anchorings");

            migrationBuilder.DropTable(
                name: "Anchors");

            migrationBuilder.DropTable(
                name: "ContextChanges");

            migrationBuilder.DropTable(
                name: "Placements");
        }
    }
}
