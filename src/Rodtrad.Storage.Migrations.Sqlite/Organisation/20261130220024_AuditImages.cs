using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rodtrad.Storage.Migrations.Sqlite.Organisation
{
    /// <inheritdoc />
    public partial class AuditImages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Changes",
                table: "audit",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "audit",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "audit",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Schema",
                table: "audit",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "checkpoints",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    Signature = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkpoints", x => x.Number);
                });

            migrationBuilder.Sql(Rodtrad.Storage.Databases.DatabaseGuards.SqliteCheckpoints);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "checkpoints");

            migrationBuilder.DropColumn(
                name: "Changes",
                table: "audit");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "audit");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "audit");

            migrationBuilder.DropColumn(
                name: "Schema",
                table: "audit");
        }
    }
}
