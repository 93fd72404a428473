using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rodtrad.Storage.Migrations.Sqlite.Organisation
{
    /// <inheritdoc />
    public partial class AcceptedFindings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accepted_findings",
                columns: table => new
                {
                    Plan = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Check = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Node = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accepted_findings", x => new { x.Plan, x.Check, x.Node, x.Fingerprint });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accepted_findings");
        }
    }
}
