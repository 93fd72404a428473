using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rodtrad.Storage.Migrations.PostgreSql.Organisation
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
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "audit",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "audit",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Schema",
                table: "audit",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "checkpoints",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Signature = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkpoints", x => x.Number);
                });

            migrationBuilder.Sql(Rodtrad.Storage.Databases.DatabaseGuards.PostgreSqlCheckpoints);
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
