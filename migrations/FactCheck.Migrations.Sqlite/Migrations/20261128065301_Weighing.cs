using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Weighing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EvidenceRules",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    RatingId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Primary = table.Column<int>(type: "INTEGER", nullable: true),
                    Secondary = table.Column<int>(type: "INTEGER", nullable: true),
                    Unmet = table.Column<string>(type: "TEXT", nullable: false),
                    SetById = table.Column<string>(type: "TEXT", nullable: false),
                    SetAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvidenceRules_Ratings_RatingId",
                        column: x => x.RatingId,
                        principalTable: "Ratings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceOrigins",
                columns: table => new
                {
                    SourceId = table.Column<string>(type: "TEXT", nullable: false),
                    OriginId = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceOrigins", x => x.SourceId);
                    table.ForeignKey(
                        name: "FK_SourceOrigins_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RuleReasons",
                columns: table => new
                {
                    VerdictId = table.Column<string>(type: "TEXT", nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleReasons", x => x.VerdictId);
                    table.ForeignKey(
                        name: "FK_RuleReasons_EvidenceRules_RuleId",
                        column: x => x.RuleId,
                        principalTable: "EvidenceRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RuleReasons_Verdicts_VerdictId",
                        column: x => x.VerdictId,
                        principalTable: "Verdicts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceRules_RatingId_Number",
                table: "EvidenceRules",
                columns: new[] { "RatingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RuleReasons_RuleId",
                table: "RuleReasons",
                column: "RuleId");

            migrationBuilder.CreateIndex(
                name: "IX_SourceOrigins_OriginId",
                table: "SourceOrigins",
                column: "OriginId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RuleReasons");

            migrationBuilder.DropTable(
                name: "SourceOrigins");

            migrationBuilder.DropTable(
                name: "EvidenceRules");
        }
    }
}
