using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

// Scaffolds the same migration for both providers and every database: dotnet run --project tools/Migrate -- Name
if (args is not [var name])
{
    Console.Error.WriteLine("Usage: dotnet run --project tools/Migrate -- MigrationName");
    return 2;
}
(StorageSettings Settings, IDesignTimeServices Provider, string Project)[] targets =
[
    (new StorageSettings(Path.GetTempPath()), new SqliteDesignTimeServices(), "Rodtrad.Storage.Migrations.Sqlite"),
    (new StorageSettings("", "Host=localhost"), new NpgsqlDesignTimeServices(), "Rodtrad.Storage.Migrations.PostgreSql"),
];
foreach (var (settings, provider, project) in targets)
{
    var databases = new RegionDatabases(settings);
    (Func<DbContext> Open, string Folder)[] contexts = [(() => databases.Organisation(Code.Of("design")), "Organisation"), (databases.Catalog, "Catalog"),
        (() => databases.People(Code.Of("design")), "People")];
    foreach (var (open, folder) in contexts)
    {
        // Asked of a context of its own: the question closes the snapshot that the scaffolder compares with. A migration that
        // changes nothing would only be read by everyone after.
        using (var asked = open())
        {
            if (!asked.Database.HasPendingModelChanges())
                continue;
        }
        using var context = open();
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context);
        provider.ConfigureDesignTimeServices(services);
        using var built = services.BuildServiceProvider();
        var scaffolder = built.GetRequiredService<IMigrationsScaffolder>();
        var directory = Path.Combine("src", project);
        var migration = scaffolder.ScaffoldMigration(name, project, folder, "C#");
        scaffolder.Save(directory, migration, Path.Combine(directory, folder), dryRun: false);
        Console.WriteLine($"{project}/{folder}/{migration.MigrationId}");
    }
}
return 0;
