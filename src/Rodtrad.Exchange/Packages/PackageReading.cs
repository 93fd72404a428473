using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>What is gathered while a package is read: problems, and where each thing stands.</summary>
internal sealed class PackageReading
{
    public const string DoubleCode = "PKT-018";

    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, string Subject), Place> _inFiles = [];

    public List<Problem> Problems { get; } = [];

    public PackagePlaces Places => new(_places);

    /// <summary>Notes where a thing stands; a thing that already stands somewhere is a problem that names both places.</summary>
    public void Stands(string subject, Code code, MapReader at)
    {
        if (code.IsEmpty || at.IsProbe || _places.TryAdd(subject, at.Place))
            return;
        var first = _places[subject];
        at.Report(DoubleCode, at.Place, code.Text, first.File, $"{first.Line}");
    }

    /// <summary>As <see cref="Stands(string, Code, MapReader)"/> for what is named once in a file: another version is another file.</summary>
    public void StandsInFile(string subject, string name, MapReader at)
    {
        if (name.Length == 0 || at.IsProbe)
            return;
        _places.TryAdd(subject, at.Place);
        if (!_inFiles.TryAdd((at.Place.File, subject), at.Place))
            at.Report(DoubleCode, at.Place, name, at.Place.File, $"{_inFiles[(at.Place.File, subject)].Line}");
    }

    /// <summary>Notes the place of a detail; the first wins.</summary>
    public void Stands(string subject, Place place) => _places.TryAdd(subject, place);
}

/// <summary>Finds the file and line of the thing a problem is about.</summary>
public sealed class PackagePlaces
{
    private readonly IReadOnlyDictionary<string, Place> _places;

    internal PackagePlaces(IReadOnlyDictionary<string, Place> places) => _places = places;

    /// <summary>The problem with its place filled in: that of its subject, or of the nearest thing around it.</summary>
    public Problem Placed(Problem problem)
    {
        if (problem.Place is not null)
            return problem;
        for (var subject = problem.Subject; subject.Length > 0; subject = Outer(subject))
        {
            if (_places.TryGetValue(subject, out var place))
                return problem with { Place = place };
        }
        return problem;
    }

    private static string Outer(string subject)
    {
        var slash = subject.LastIndexOf('/');
        return slash < 0 ? "" : subject[..slash];
    }
}
