using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rodtrad.Storage.Migrations.Sqlite.Organisation
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Rodtrad.Storage.Search.SearchTables.Sqlite);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Rodtrad.Storage.Search.SearchTables.DropSqlite);
        }
    }
}
