using System.Globalization;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests;

/// <summary>A small region that is in order, to change one thing at a time in.</summary>
static class Samples
{
    public static readonly Validity Always = Validity.Always;

    public static Code Code(string text) => Domain.Quantities.Code.Of(text);

    public static Unit Unit(string code, string? parent = null, string type = "namnd") => new(
        Code(code), Code(type), code, "", parent is null ? null : Code(parent), "", Always, [], [], []);

    public static LevelType Level(string code, LevelKind kind, params string[] parents) => new(
        Code(code), code, code + "er", kind, [.. parents.Select(Code)], false, "", [], "", [], "");

    /// <summary>perspektiv ← mal ← faktor ← matt, and uppdrag under mal.</summary>
    public static GovernanceModel Model => new(Code("modell"), "Styrmodell 2020", Always,
    [
        Level("perspektiv", LevelKind.Dimension),
        Level("mal", LevelKind.Goal, "perspektiv"),
        Level("faktor", LevelKind.Focus, "mal"),
        Level("matt", LevelKind.Measure, "faktor"),
        Level("uppdrag", LevelKind.Assignment, "mal"),
        Level("aktivitet", LevelKind.Action),
        Level("program", LevelKind.Program),
        Level("strategi", LevelKind.SteeringDocument),
    ]);

    public static Node Node(string code, string level, int order = 0) => new(
        Code(code), Code(level), order, code, "", false, "", "", null, null, Origin.Local, [], [], "");

    public static Link Under(string child, string parent) => Link(child, parent, LinkType.PartOf);

    public static Link Link(string from, string to, LinkType type) =>
        NodeReference.TryParse(to, out var reference) ? new(Code(from), reference, type) : throw new FormatException(to);

    public static IndicatorUse Use(string node, params Target[] targets) => new(
        Code(node), Code("indikator"), Baseline.NotPrinted, [.. targets], "", null, FollowUp.NotStated, "", false);

    public static Target Target(int year, string printed = "81") => new(Period.OfYear(year), printed, []);

    public static Assignment Assignment(string node) => new(Code(node), null, [], "", null, "", Deadline.NotStated, false);

    public static Activity Activity(string node, params string[] responsible) =>
        new(Code(node), [.. responsible.Select(Code)], false, "", Deadline.NotStated, false);

    public static Plan ThePlan => new(Code("plan"), "Styrelsens plan", "Plan", Code("rs"), 2020, 2022, Code("modell"), [2020, 2022], [], true);

    public static PlanEdition Edition(params Node[] nodes) => new(
        ThePlan, "1", PlanStatus.Draft, DecisionReference.None, PlanHeader.None, "", [], [], [],
        [.. nodes.Select((node, i) => node with { Order = i + 1 })], [], [], []);

    public static Indicator SickLeave => new(
        Code("indikator"), "Sjukfrånvaro", IndicatorKind.Quantitative, "", "", "", "%", 1, Direction.Lower, Accumulation.Average, ["K", "M"], null, null);

    public static SteeringDocument Document(string code) => new(Code(code), code, "Strategi", DocumentScope.Region, Always, null, "", "", "");

    public static RegionContent Content(params PlanEdition[] editions) => new(
        new Region(Code("region"), "Region", [4, 8], [new(Code("namnd"), "Nämnd", "Nämnder", true), new(Code("enhet"), "Enhet", "Enheter", false)], [Unit("rs")]),
        [Model], [new Source(Code("kalla"), "Datalager", SourceKind.System, null, [])], [SickLeave], [Document("strategi")], [.. editions]);

    public static DateOnly? Day(string? written) => written is null ? null : DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day as it is written in a file, or nothing.</summary>
    public static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Problems as a story: code, subject and arguments in one line each.</summary>
    public static IEnumerable<string> Told(this IEnumerable<Problem> problems) =>
        problems.Select(problem => $"{problem.Code} {problem.Subject}: {string.Join(" | ", problem.Arguments)}");
}
