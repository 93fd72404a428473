using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rodtrad.Storage.Migrations.PostgreSql.Organisation
{
    /// <inheritdoc />
    public partial class ActivitiesAndExplanations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Explanations",
                table: "plan_versions",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "SourceParts",
                table: "plan_versions",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<int>(
                name: "Parameters",
                table: "indicators",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scale",
                table: "indicators",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<decimal>(
                name: "Tolerance",
                table: "indicators",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Owner",
                table: "indicator_uses",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnerPrinted",
                table: "indicator_uses",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reporter",
                table: "indicator_uses",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "activities",
                columns: table => new
                {
                    Node = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    VersionId = table.Column<int>(type: "integer", nullable: false),
                    Responsible = table.Column<string>(type: "text", nullable: false),
                    ForEach = table.Column<bool>(type: "boolean", nullable: false),
                    ResponsiblePrinted = table.Column<string>(type: "text", nullable: false),
                    Deadline = table.Column<string>(type: "text", nullable: false),
                    IsInternal = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities", x => new { x.VersionId, x.Node });
                    table.ForeignKey(
                        name: "FK_activities_plan_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "plan_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activities");

            migrationBuilder.DropColumn(
                name: "Explanations",
                table: "plan_versions");

            migrationBuilder.DropColumn(
                name: "SourceParts",
                table: "plan_versions");

            migrationBuilder.DropColumn(
                name: "Parameters",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "Scale",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "Tolerance",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "Owner",
                table: "indicator_uses");

            migrationBuilder.DropColumn(
                name: "OwnerPrinted",
                table: "indicator_uses");

            migrationBuilder.DropColumn(
                name: "Reporter",
                table: "indicator_uses");
        }
    }
}
