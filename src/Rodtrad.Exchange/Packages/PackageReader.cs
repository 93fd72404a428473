using System.IO.Enumeration;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>
/// A package as read: its content, the nodes its plan files say are to go, where each thing stands, and the bytes of its
/// files by name, in order, for the audit trail.
/// </summary>
public sealed record Package(
    RegionContent Content,
    IReadOnlyDictionary<(Code Plan, string Version), Sequence<Code>> Removed,
    PackagePlaces Places,
    IReadOnlyList<PackageBytes> Files);

/// <summary>A file of a package: its path inside it and its bytes.</summary>
public sealed record PackageBytes(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Reads a plan package from a folder and reports every problem at once, with file and line.</summary>
public static class PackageReader
{
    public const string OrganisationMissing = "PKT-002";
    public const string LinkOutOfFolder = "PKT-019";
    public const string UnknownFile = "PKT-020";
    public const string TooManyFiles = "PKT-025";
    public const string EconomyOfNoPlan = "TAB-003";

    public const int MaxFiles = 500;

    private static readonly string[] Folders = [ModelFile.Folder, PlanFile.Folder, TemplateFile.Folder, TableTemplateFile.Folder, EconomyFile.Folder];

    /// <summary>Reads the folder. The folder must exist; what stands in it may be as wrong as it likes.</summary>
    public static Import<Package> Read(string folder)
    {
        var reading = new PackageReading();
        var files = Files(folder, reading.Problems);
        var parts = new Parts();
        // The tables of a plan are made from templates, which must have been read.
        foreach (var file in files.Where(file => !ProfileFiles.Has(file.Path)).OrderBy(file => IsEconomy(file.Path)))
            ReadFile(file, parts, reading);
        reading.Problems.AddRange(parts.EconomyWithoutPlan());
        var profile = ProfileFiles.Profile(parts.Profile, files, reading.Problems);
        if (parts.Region is null && files.All(file => file.Path != OrganisationFile.Name))
            reading.Problems.Add(Problem.Error(OrganisationMissing, "region") with { Place = new Place(OrganisationFile.Name, 1, 1) });
        var problems = reading.Problems.OrderBy(problem => problem.Place?.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Place?.Line).ThenBy(problem => problem.Place?.Column).ToSequence();
        return new Import<Package>(parts.Region is null ? null : parts.ToPackage(profile, reading.Places, files), problems);
    }

    private static List<PackageBytes> Files(string folder, List<Problem> problems)
    {
        var files = new List<PackageBytes>();
        foreach (var entry in Entries(folder).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder, entry.FullName).Replace('\\', '/');
            var place = new Place(path, 1, 1);
            if (entry.LinkTarget is not null)
                problems.Add(Problem.Error(LinkOutOfFolder, path, path) with { Place = place });
            else if (entry is FileInfo file && IsKnown(path) && files.Count < MaxFiles)
                files.Add(new PackageBytes(path, Bytes(file)));
            else if (entry is FileInfo && files.Count >= MaxFiles)
                problems.Add(Problem.Error(TooManyFiles, path, path, $"{MaxFiles}") with { Place = place });
            else if (entry is FileInfo && !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                problems.Add(Problem.Error(UnknownFile, path, path) with { Place = place });
        }
        return files;
    }

    // A folder that is a link is reported, and what it leads to is never listed.
    private static FileSystemEnumerable<FileSystemInfo> Entries(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => entry.ToFileSystemInfo(),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, MaxRecursionDepth = 3 })
    {
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    // One byte more than allowed is enough for the composer to refuse the file by its size.
    private static byte[] Bytes(FileInfo file)
    {
        using var stream = file.OpenRead();
        var buffer = new byte[Math.Min(file.Length, YamlComposer.MaxBytes + 1)];
        stream.ReadExactly(buffer);
        return buffer;
    }

    private static bool IsKnown(string path) =>
        path is OrganisationFile.Name or IndicatorFile.Name or SteeringDocumentFile.Name
        || (path.EndsWith(".yaml", StringComparison.Ordinal) && path.Count(c => c == '/') == 1
            && Folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)))
        || ProfileFiles.Has(path);

    private static bool IsEconomy(string path) => path.StartsWith(EconomyFile.Folder + "/", StringComparison.Ordinal);

    private static void ReadFile(PackageBytes file, Parts parts, PackageReading reading)
    {
        if (YamlComposer.Compose(file.Path, file.Bytes.Span, reading.Problems) is not { } root)
            return;
        var map = new MapReader(root, reading.Problems);
        switch (file.Path)
        {
            case OrganisationFile.Name:
                (parts.Region, parts.Profile) = OrganisationFile.Read(map, reading);
                break;
            case IndicatorFile.Name:
                (parts.Sources, parts.Indicators) = IndicatorFile.Read(map, reading);
                break;
            case SteeringDocumentFile.Name:
                parts.Documents = SteeringDocumentFile.Read(map, reading);
                break;
            case var path when path.StartsWith(ModelFile.Folder, StringComparison.Ordinal):
                parts.Models.Add(ModelFile.Read(map, reading));
                break;
            case var path when path.StartsWith(TemplateFile.Folder, StringComparison.Ordinal):
                parts.Templates.Add(TemplateFile.Read(map, reading));
                break;
            case var path when path.StartsWith(TableTemplateFile.Folder, StringComparison.Ordinal):
                parts.TableTemplates.Add(TableTemplateFile.Read(map, reading));
                break;
            case var path when IsEconomy(path):
                parts.Economies.Add(EconomyFile.Read(map, parts.Library, reading));
                break;
            default:
                parts.Plans.Add(PlanFile.Read(map, reading));
                break;
        }
        map.Finish();
    }

    private sealed class Parts
    {
        public Region? Region { get; set; }

        public ProfileText? Profile { get; set; }

        public List<GovernanceModel> Models { get; } = [];

        public List<DocumentTemplate> Templates { get; } = [];

        public Sequence<Source> Sources { get; set; } = Sequence<Source>.Empty;

        public Sequence<Indicator> Indicators { get; set; } = Sequence<Indicator>.Empty;

        public Sequence<SteeringDocument> Documents { get; set; } = Sequence<SteeringDocument>.Empty;

        public List<PlanFileContent> Plans { get; } = [];

        public List<TableTemplate> TableTemplates { get; } = [];

        public List<EconomyContent> Economies { get; } = [];

        public IReadOnlyDictionary<Code, TableTemplate> Library => TableTemplates.DistinctBy(template => template.Code).ToDictionary(template => template.Code);

        public IEnumerable<Problem> EconomyWithoutPlan() => Economies
            .Where(economy => !economy.Plan.IsEmpty && economy.Version.Length > 0 && !Plans.Any(plan => IsOf(economy, plan.Edition)))
            .Select(economy => Problem.Error(EconomyOfNoPlan, economy.Place.File, economy.Plan.Text, economy.Version) with { Place = economy.Place });

        private static bool IsOf(EconomyContent economy, PlanEdition edition) => edition.Plan.Code == economy.Plan && edition.Version == economy.Version;

        private PlanEdition WithEconomy(PlanEdition edition) => Economies.Find(economy => IsOf(economy, edition))?.Over(edition) ?? edition;

        public Package ToPackage(RegionProfile profile, PackagePlaces places, IReadOnlyList<PackageBytes> files) => new(
            Once.Content(new RegionContent(
                Region!, Models.ToSequence(), Sources, Indicators, Documents, Plans.Select(plan => WithEconomy(plan.Edition)).ToSequence())
            {
                TableTemplates = TableTemplates.ToSequence(),
                Templates = Templates.ToSequence(),
                Profile = profile,
            }),
            Plans.GroupBy(plan => (plan.Edition.Plan.Code, plan.Edition.Version)).ToDictionary(group => group.Key, group => group.First().Removed),
            places,
            files);
    }
}
