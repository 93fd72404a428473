using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rodtrad.Storage.Migrations.PostgreSql.Organisation
{
    /// <inheritdoc />
    public partial class LawFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Law",
                table: "plan_versions",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Law",
                table: "plan_versions");
        }
    }
}
