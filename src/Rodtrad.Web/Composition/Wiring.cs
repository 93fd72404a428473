using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Rodtrad.App.Access;
using Rodtrad.App.Documents;
using Rodtrad.Exchange.Pdf;
using Rodtrad.Storage.Databases;
using Rodtrad.Web.Access;
using Rodtrad.Web.Documents;

namespace Rodtrad.Web.Composition;

/// <summary>Gives the use cases their databases.</summary>
public static class Wiring
{
    /// <summary>Name of the configuration value, and of the environment variable, for PostgreSQL.</summary>
    public const string PostgreSqlVariable = "RODTRAD_POSTGRESQL";

    private const string CheckpointsVariable = "RODTRAD_CHECKPOINTS";

    private const string SynchronousVariable = "RODTRAD_SQLITE_SYNCHRONOUS";

    /// <summary>The use cases over the databases in the folder, or on the server that the environment names.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services, string folder) => services.AddUseCases(new StorageSettings(
        Path.GetFullPath(folder),
        Environment.GetEnvironmentVariable(PostgreSqlVariable) ?? "",
        Synchronous: Environment.GetEnvironmentVariable(SynchronousVariable) ?? "FULL")
    {
        Checkpoints = Environment.GetEnvironmentVariable(CheckpointsVariable) is { Length: > 0 } elsewhere ? Path.GetFullPath(elsewhere) : "",
    });

    internal static IServiceCollection AddUseCases(this IServiceCollection services, StorageSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<RegionDatabases>().AddSingleton<Regions>().AddSingleton<ChangeWatch>();
        services.AddSingleton(TimeProvider.System).AddAccess(settings.Folder);
        foreach (var useCase in UseCases.All)
            services.AddSingleton(useCase);
        services.AddPdf(settings.Folder);
        return services;
    }

    private static void AddAccess(this IServiceCollection services, string folder)
    {
        services.AddSingleton<Callers>().AddSingleton<Sessions>().AddSingleton<Denials>().AddSingleton<AccessReads>().AddSingleton(new KeyFolder(Path.Combine(folder, "keys")));
        services.AddSingleton<LocalAccounts>().AddSingleton<IPasswordHashing, FrameworkPasswords>().AddKeyRing();
        services.TryAddSingleton<ICallers>(provider => provider.GetRequiredService<Callers>());
        services.TryAddSingleton(SessionSettings.Default);
        services.TryAddSingleton(new Demonstration(IsOn: false));
    }

    private static void AddPdf(this IServiceCollection services, string folder)
    {
        services.AddLogging().AddOptions<PdfOptions>();
        services.TryAddSingleton<IPlanAsWord, PlanAsWord>();
        services.TryAddSingleton<IPdfMaker>(provider => new LibreOffice(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PdfOptions>>().Value.In(folder)).AddSingleton<PdfQueue>();
    }

    /// <summary>Clears away what a site that was cut off has left of its PDF work.</summary>
    public static void PreparePdf(this IServiceProvider services)
    {
        try
        {
            services.GetService<PdfQueue>()?.Prepare();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            services.GetRequiredService<ILogger<PdfQueue>>().LogError(error, "The folder for PDF cannot be used");
        }
    }

    /// <summary>The backup that was made because the databases were upgraded when they were prepared; "" when none was due.</summary>
    public static string UpgradeBackup(this IServiceProvider services) => services.GetRequiredService<RegionDatabases>().UpgradeBackup;

    /// <summary>Creates or upgrades the databases, and says why not where it cannot.</summary>
    public static async Task<Domain.Quantities.Refusal?> PrepareDatabases(this IServiceProvider services, CancellationToken cancel)
    {
        try
        {
            await services.GetRequiredService<RegionDatabases>().Prepare(cancel);
            return null;
        }
        catch (StorageRefusedException refused)
        {
            return Domain.Quantities.Refusal.Of(refused.Code, [.. refused.Arguments]);
        }
    }
}
