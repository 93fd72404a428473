using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Pdf;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Operations;

/// <summary>Nothing needs to be said to examine the installation.</summary>
public sealed record ExamineRequest;

/// <summary>How something is.</summary>
public enum Health
{
    Good,
    Warning,
    Error,
}

/// <summary>What is looked at. The words for each and what to do stand in the resources.</summary>
public enum Examined
{
    /// <summary>There is an installation.</summary>
    Installation,

    /// <summary>Where the files lie: on a disk of this machine.</summary>
    FileSystem,

    /// <summary>How much is free.</summary>
    FreeSpace,

    /// <summary>Who else may read the files.</summary>
    FileModes,

    /// <summary>How the engine keeps what is written.</summary>
    Durability,

    /// <summary>The schema of a database against that of the program.</summary>
    Schema,

    /// <summary>The pages and indexes of a file.</summary>
    Integrity,

    /// <summary>What is pointed at is there.</summary>
    References,

    /// <summary>The audit trail.</summary>
    AuditTrail,

    /// <summary>The search index.</summary>
    SearchIndex,

    /// <summary>The latest backup.</summary>
    Backup,

    /// <summary>LibreOffice, for PDF.</summary>
    Pdf,
}

/// <summary>
/// One thing that was looked at: what, of which database ("" = the installation), how it is, and the arguments of its words.
/// </summary>
public sealed record HealthLine(Examined What, string Of, Health Health, Sequence<string> Arguments);

/// <summary>Looks at everything that must be in order for the installation to be trusted. Changes nothing.</summary>
public sealed class ExamineInstallation(RegionDatabases databases, TimeProvider clock, IPdfMaker pdf) : UseCase<ExamineRequest, Sequence<HealthLine>>
{
    public override Permission Needs => Permission.Operate;

    protected override async Task<Outcome<Sequence<HealthLine>>> Handle(Actor actor, ExamineRequest request, CancellationToken cancel)
    {
        var settings = databases.Settings;
        List<HealthLine> lines = settings.IsSqlite && Directory.Exists(settings.Folder) ? [.. FolderExam.Of(databases)] : [];
        lines.AddRange(await DatabaseExam.Of(databases, cancel));
        lines.Add(FolderExam.Backup(settings.Folder, clock.GetUtcNow()));
        lines.Add(new HealthLine(Examined.Pdf, "", pdf.IsPresent ? Health.Good : Health.Warning, Sequence<string>.Empty));
        return lines.ToSequence();
    }
}
