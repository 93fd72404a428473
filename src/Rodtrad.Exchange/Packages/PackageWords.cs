using System.Globalization;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;

namespace Rodtrad.Exchange.Packages;

/// <summary>
/// The closed lists of words in a plan package, as a controller writes them. Keys of the files stand in the file readers;
/// they and these words are what docs/guide/planpaket.md documents.
/// </summary>
internal static class PackageWords
{
    public static readonly Dictionary<string, bool> Flags = Of(("ja", true), ("nej", false), ("true", true), ("false", false));

    public static readonly Dictionary<string, PlanStatus> Statuses = Of(
        ("utkast", PlanStatus.Draft), ("beslutad", PlanStatus.Decided), ("ersatt", PlanStatus.Replaced), ("extern", PlanStatus.External));

    public static readonly Dictionary<string, LevelKind> LevelKinds = Of(
        ("vision", LevelKind.Vision), ("dimension", LevelKind.Dimension), ("mal", LevelKind.Goal), ("fokus", LevelKind.Focus),
        ("resultat", LevelKind.WantedResult), ("matt", LevelKind.Measure), ("uppdrag", LevelKind.Assignment),
        ("aktivitet", LevelKind.Action), ("program", LevelKind.Program), ("styrdokument", LevelKind.SteeringDocument),
        ("paverkan", LevelKind.Advocacy));

    public static readonly Dictionary<string, Demand> Demands = Of(
        ("matt", Demand.Measure), ("kalla", Demand.Source), ("mal", Demand.Target), ("uppfoljning", Demand.FollowUp),
        ("ansvarig", Demand.Owner), ("hor-till-mal", Demand.Goal), ("mottagare", Demand.Receiver), ("tid", Demand.Deadline),
        ("anvands", Demand.Use));

    public static readonly Dictionary<string, SourceKind> SourceKinds = Of(
        ("system", SourceKind.System), ("enkat", SourceKind.Survey), ("register", SourceKind.Register), ("enhet", SourceKind.Unit),
        ("manuell", SourceKind.Manual));

    public static readonly Dictionary<string, IndicatorKind> IndicatorKinds = Of(
        ("kvantitativ", IndicatorKind.Quantitative), ("kvalitativ", IndicatorKind.Qualitative), ("kluster", IndicatorKind.Cluster),
        ("index", IndicatorKind.Index), ("milstolpe", IndicatorKind.Milestone), ("foljs", IndicatorKind.Tracking));

    public static readonly Dictionary<string, Direction> Directions = Of(
        ("hogre", Direction.Higher), ("lagre", Direction.Lower), ("ja", Direction.Yes));

    public static readonly Dictionary<string, Accumulation> Accumulations = Of(
        ("lage", Accumulation.Stock), ("flode", Accumulation.Flow), ("ackumulerad", Accumulation.Cumulative), ("medel", Accumulation.Average));

    public static readonly Dictionary<string, DocumentScope> Scopes = Of(("region", DocumentScope.Region), ("lan", DocumentScope.County));

    public static readonly Dictionary<string, Origin> Origins = Of(
        ("egen", Origin.Local), ("arvd", Origin.Inherited), ("tillagd", Origin.Added));

    public static readonly Dictionary<string, BaselineState> BaselineStates = Of(
        ("matt", BaselineState.Measured), ("nytt-matt", BaselineState.NewMeasure), ("streck", BaselineState.Nothing),
        ("finns-ej", BaselineState.DoesNotExist), ("vantar", BaselineState.Pending), ("beskrivet", BaselineState.Described));

    public static readonly Dictionary<string, SourcePartKind> PartKinds = Of(
        ("avsnitt", SourcePartKind.Section), ("tabell", SourcePartKind.Table), ("bilaga", SourcePartKind.Appendix));

    public static readonly Dictionary<string, SourcePartState> PartStates = Of(
        ("inlast", SourcePartState.Loaded), ("atergivet", SourcePartState.Retold), ("vantar", SourcePartState.Waiting));

    public static readonly Dictionary<string, Occasion> Occasions = Of(
        ("manad", Occasion.Month), ("t1", Occasion.Tertial1), ("t2", Occasion.Tertial2), ("delar", Occasion.Interim), ("ar", Occasion.Year));

    /// <summary>The keys by which a node tells of its threads, in the order they are written.</summary>
    public static readonly (string Key, LinkType Type)[] Links =
    [
        ("under", LinkType.PartOf), ("bidrar-till", LinkType.ContributesTo), ("harleds-ur", LinkType.DerivedFrom),
        ("mater", LinkType.Measures), ("genomfor", LinkType.Implements), ("styrs-av", LinkType.GovernedBy), ("arvs-fran", LinkType.InheritedFrom),
    ];

    /// <summary>The word for a value; null when it needs none because it is what silence means.</summary>
    public static string? Word<T>(Dictionary<string, T> words, T value)
    {
        foreach (var (word, meaning) in words)
        {
            if (Equals(meaning, value))
                return word;
        }
        return null;
    }

    /// <summary>A decimal as a controller writes it: with a comma.</summary>
    public static string? Decimal(decimal? value) => value?.ToString(CultureInfo.InvariantCulture).Replace('.', ',');

    private static Dictionary<string, T> Of<T>(params (string Word, T Value)[] words) =>
        words.ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);
}
