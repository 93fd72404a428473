using Npgsql;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests;

public sealed class PostgresServerTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_fresh_database_answers()
    {
        await using var connection = new NpgsqlConnection(await postgres.CreateDatabaseAsync(TestContext.Current.CancellationToken));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "select 1";

        Assert.Equal(1, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_databases_do_not_share_tables()
    {
        var first = await postgres.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        var second = await postgres.CreateDatabaseAsync(TestContext.Current.CancellationToken);

        await Run(first, "create table only_here (id int)");

        await Assert.ThrowsAsync<PostgresException>(() => Run(second, "select * from only_here"));
    }

    static async Task Run(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
