using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Rodtrad.App.Access;
using Rodtrad.App.Documents;
using Rodtrad.App.Editions;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;
using Rodtrad.Exchange.Pdf;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Installations;

/// <summary>An installation of its own, empty at first: a folder of SQLite files, or databases on the tests' PostgreSQL.</summary>
public sealed class Installation : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<PostgresServer, Lazy<Task<string>>> Servers = new();

    private readonly ServiceProvider _services;

    private Installation(StorageSettings settings, IReadOnlyList<IInterceptor> interceptors)
    {
        Settings = settings;
        Databases = new RegionDatabases(settings, interceptors);
        var services = new ServiceCollection().AddSingleton(Databases).AddSingleton<TimeProvider>(Clock).AddSingleton<Regions>()
            .AddSingleton<Callers>().AddSingleton<Sessions>().AddSingleton<Denials>().AddSingleton<AccessReads>().AddSingleton(SessionSettings.Default).AddSingleton(new Demonstration(IsOn: true))
            .AddSingleton<LocalAccounts>().AddSingleton<IPasswordHashing>(Passwords).AddSingleton<ISecretProtection, TurnedRound>()
            .AddSingleton<ChangeWatch>().AddLogging().AddSingleton<IPdfMaker, NoPdf>().AddSingleton<IPlanAsWord, PlanAsWord>().AddSingleton<PdfQueue>()
            .AddSingleton(PdfSettings.In(Path.Combine(Path.GetTempPath(), "rodtrad-app-none")));
        foreach (var useCase in UseCases.All)
            services.AddSingleton(useCase);
        _services = services.BuildServiceProvider();
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public StorageSettings Settings { get; }

    public RegionDatabases Databases { get; }

    public SetClock Clock { get; } = new();

    public CountedPasswords Passwords { get; } = new();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public object Get(Type useCase) => _services.GetRequiredService(useCase);

    /// <summary>An installation with its catalog made and nothing in it.</summary>
    public static async Task<Installation> Empty(Engine engine, PostgresServer postgres, params IReadOnlyList<IInterceptor> interceptors)
    {
        var installation = new Installation(await SettingsFor(engine, postgres), interceptors);
        await installation.Databases.Prepare(Cancel);
        return installation;
    }

    /// <summary>Settings that nobody has used before.</summary>
    public static async Task<StorageSettings> SettingsFor(Engine engine, PostgresServer postgres)
    {
        var folder = Directory.CreateTempSubdirectory("rodtrad-app-").FullName;
        if (engine == Engine.Sqlite)
            return new StorageSettings(folder);
        var server = await Servers.GetOrAdd(postgres, key => new Lazy<Task<string>>(() => key.CreateDatabaseAsync())).Value;
        return new StorageSettings(folder, server, $"t{Guid.NewGuid():N}"[..12]);
    }

    /// <summary>Another process on the same storage.</summary>
    public Installation Beside(params IReadOnlyList<IInterceptor> interceptors) => new(Settings, interceptors);

    /// <summary>The same program on another storage.</summary>
    public Installation At(StorageSettings settings) => new(settings, []);

    public async Task<LoadResult> Load(PackageFolder package, bool isDryRun = false, bool asNewVersion = false) =>
        (await Get<LoadPackage>().Run(Actor.Operator, new LoadRequest(package.Folder, isDryRun, asNewVersion), Cancel)).Unwrap();

    /// <summary>Loads what must go well.</summary>
    public async Task<LoadResult> LoadWell(PackageFolder package, bool asNewVersion = false)
    {
        var result = await Load(package, asNewVersion: asNewVersion);
        Assert.DoesNotContain(result.Problems, problem => problem.Severity == Severity.Error);
        Assert.True(result.IsDone);
        return result;
    }

    /// <summary>The region written out: path and text of each file.</summary>
    public async Task<Sequence<(string Path, string Text)>> Export(string organisation = PackageFolder.Small) =>
        (await Get<ExportRegion>().Run(Actor.Operator, new ExportRequest(organisation), Cancel)).Unwrap()
            .Select(file => (file.Path, PackageFolder.Letters(file.Path).GetString(file.Bytes.Span))).ToSequence();

    public async Task<TResult> See<TRequest, TResult>(UseCase<TRequest, TResult> useCase, TRequest request, Actor? actor = null) =>
        (await useCase.Run(actor ?? Actor.Reader, request, Cancel)).Unwrap();

    public async Task<string?> Refused<TRequest, TResult>(UseCase<TRequest, TResult> useCase, TRequest request, Actor? actor = null) =>
        (await useCase.Run(actor ?? Actor.Reader, request, Cancel)).Refusal?.Code;

    public OrganisationContext Organisation(string slug = PackageFolder.Small) => Databases.Organisation(Code.Of(slug));

    public PeopleContext People(string slug = PackageFolder.Small) => Databases.People(Code.Of(slug));

    /// <summary>Changes the record past the use cases, as one of them would: in one transaction, with its row of the chain.</summary>
    public async Task Change(Func<OrganisationContext, Task> change, string slug = PackageFolder.Small)
    {
        await using var context = Organisation(slug);
        await using var transaction = await Transactions.BeginChange(context, Cancel);
        await change(context);
        await AuditTrail.Append(context, new AuditEntry(Clock.Now, "system", "", "test", "", "", ""), Cancel);
        await transaction.CommitAsync(Cancel);
    }

    public async Task Sql(string sql, string slug = PackageFolder.Small)
    {
        await using var context = Organisation(slug);
        await context.Database.ExecuteSqlRawAsync(sql, Cancel);
    }

    /// <summary>The databases there are, by name.</summary>
    public async Task<IReadOnlyList<string>> DatabaseNames()
    {
        if (Settings.IsSqlite)
            return [.. Directory.EnumerateFiles(Settings.Folder, "*.db").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];
        await using var connection = new NpgsqlConnection(Settings.PostgreSql);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand("SELECT substr(datname, length($1) + 2) FROM pg_database WHERE starts_with(datname, $1 || '_') ORDER BY 1", connection);
        command.Parameters.AddWithValue(Settings.Prefix);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var names = new List<string>();
        while (await reader.ReadAsync(Cancel))
            names.Add(reader.GetString(0));
        return names;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await using (var catalog = Databases.Catalog())
        {
            foreach (var slug in await catalog.Organisations.Select(entry => entry.Slug).ToListAsync())
            {
                await Forget(Databases.Organisation(slug));
                await Forget(Databases.People(slug));
            }
        }
        await Forget(Databases.Catalog());
        Databases.Dispose();
        if (Directory.Exists(Settings.Folder))
            Directory.Delete(Settings.Folder, recursive: true);
    }

    // A connection that rests in a pool keeps a file open, or a place on the server taken.
    private static async Task Forget(DbContext context)
    {
        if (context.Database.GetDbConnection() is SqliteConnection sqlite)
            SqliteConnection.ClearPool(sqlite);
        else if (context.Database.GetDbConnection() is NpgsqlConnection postgres)
            NpgsqlConnection.ClearPool(postgres);
        await context.DisposeAsync();
    }
}

/// <summary>A clock that stands where it is put.</summary>
public sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2019, 11, 6, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
}

/// <summary>A machine without LibreOffice.</summary>
public sealed class NoPdf : IPdfMaker
{
    public bool IsPresent => false;

    public Task<Conversion> Make(string wordFile, string pdfFile, TimeSpan limit, CancellationToken cancel) =>
        throw new InvalidOperationException("Nobody asks what is not there.");
}
