using System.Text;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.CommandLine;

/// <summary>
/// An example region as the demonstration loads it: with the plans that are not published, and with personas to be. They lie beside the
/// examples, in a folder of their own, so that the examples are what they are for everyone else.
/// </summary>
internal sealed class DemonstrationExample : IDisposable
{
    private const string PlanFolder = "planer";
    private const string PeopleFile = "personer.csv";
    private const string Yes = "ja";

    /// <summary>The words for roles in the file, as in the import of people: without dots and rings.</summary>
    private static readonly Dictionary<string, Role> Roles = new(StringComparer.Ordinal)
    {
        ["lasare"] = Role.Reader,
        ["medarbetare"] = Role.Employee,
        ["rapportor"] = Role.Reporter,
        ["chef"] = Role.Manager,
        ["controller"] = Role.Controller,
        ["namndsekreterare"] = Role.Secretary,
        ["fortroendevald"] = Role.ElectedMember,
        ["riskagare"] = Role.RiskOwner,
        ["revisor"] = Role.Auditor,
        ["systemforvaltare"] = Role.SystemAdministrator,
    };

    private readonly string _example;
    private readonly string _more;
    private string? _together;

    private DemonstrationExample(string example, string more) => (_example, _more) = (example, more);

    /// <summary>Where the example lies, for the one who is told.</summary>
    public string Place => _example;

    /// <summary>The folder to load: the example, with the plans of the demonstration laid beside its own.</summary>
    public string Folder
    {
        get
        {
            var plans = Path.Combine(_more, PlanFolder);
            return Directory.Exists(plans) ? _together ??= Together(plans) : _example;
        }
    }

    /// <summary>Every example beside the one who starts the program, else beside the source code it was built from.</summary>
    public static IReadOnlyList<DemonstrationExample> All()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var examples = Path.Combine(folder.FullName, "examples");
            if (Directory.Exists(examples))
            {
                return [.. Directory.GetDirectories(examples).Order(StringComparer.Ordinal)
                    .Select(example => new DemonstrationExample(example, Path.Combine(folder.FullName, "examples-demo", Path.GetFileName(example))))];
            }
        }
        return [];
    }

    /// <summary>
    /// Adds the personas that are not there yet, with their posts. Whoever is there is left as it is: what was changed in the demonstration
    /// stays changed. The first refusal that is another ends it, and is given back.
    /// </summary>
    public async Task<Refusal?> AddPeople(IServiceProvider services, string organisation, CancellationToken cancel)
    {
        var file = Path.Combine(_more, PeopleFile);
        if (!File.Exists(file))
            return null;
        var lines = (await File.ReadAllLinesAsync(file, cancel)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(';'));
        foreach (var person in lines.GroupBy(line => line[0]))
        {
            var added = await services.GetRequiredService<AddPerson>().Run(
                Actor.Operator, new AddPersonRequest(organisation, person.Key, person.First()[1], person.First()[2], [new GivenIdentity(person.First()[8], person.Key)]), cancel);
            if (added.Refusal is { } refusal)
            {
                if (refusal.Code == AddPerson.Taken)
                    continue;
                return refusal;
            }
            foreach (var line in person)
            {
                var validity = new Validity(Day(line[6]), Day(line[7]));
                var given = await services.GetRequiredService<GiveRole>().Run(
                    Actor.Operator, new GiveRoleRequest(organisation, line[0], Roles[Folded(line[3])], line[4], line[5] == Yes, validity, "Demonstration"), cancel);
                if (given.Refusal is not null)
                    return given.Refusal;
            }
        }
        return null;
    }

    public void Dispose()
    {
        if (_together is not null)
            Directory.Delete(_together, recursive: true);
    }

    private static string Folded(string word) => string.Concat(word.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetter));

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private string Together(string plans)
    {
        var folder = Directory.CreateTempSubdirectory("rodtrad-demo-").FullName;
        foreach (var file in Directory.EnumerateFiles(_example, "*", SearchOption.AllDirectories))
            Copy(file, Path.Combine(folder, Path.GetRelativePath(_example, file)));
        foreach (var file in Directory.EnumerateFiles(plans, "*.yaml"))
            Copy(file, Path.Combine(folder, PlanFolder, Path.GetFileName(file)));
        return folder;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}
