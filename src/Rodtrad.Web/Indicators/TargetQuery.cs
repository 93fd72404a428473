using System.Globalization;
using Rodtrad.App.Indicators;
using Rodtrad.Domain.Indicators;

namespace Rodtrad.Web.Indicators;

/// <summary>A question about a target as it stands in an address: Swedish names, texts as they were written.</summary>
public sealed record TargetQuery(string Text, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The longest target text of a page; a longer one belongs to the command line.</summary>
    public const int MaxText = TargetExamples.MostCharacters;

    private const int MaxField = 200;

    /// <summary>The field of the question, its name in the address, and whether it stands first in the form.</summary>
    public static readonly IReadOnlyList<(string Field, string Name)> Names =
    [
        ("better", "battre"), ("unit", "enhet"), ("decimals", "decimaler"), ("baseline", "ingangsvarde"), ("previous", "fore"), ("benchmark", "jamforelse"),
        ("frame", "ram"), ("base", "belopp"), ("tolerance", "tolerans"), ("years", "ar"), ("year", "malar"), ("occasion", "tillfalle"), ("outcome", "utfall"),
    ];

    public static TargetQuery Of(IQueryCollection query) => new(
        query["text"].ToString(),
        Names.Select(pair => (pair.Field, Value: query[pair.Name].ToString().Trim())).Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Field, pair => pair.Value));

    /// <summary>A target of a plan as a question, with what the plan and the library know of it.</summary>
    public static TargetQuery Of(TargetInUse target)
    {
        var given = target.Given;
        Dictionary<string, string> fields = new()
        {
            ["better"] = given.Better switch { Direction.Higher => "higher", Direction.Lower => "lower", Direction.Yes => "yes", _ => "" },
            ["unit"] = given.Unit,
            ["decimals"] = Number(given.Decimals),
            ["baseline"] = TargetWords.Print(given.Baseline),
            ["tolerance"] = given.Tolerance is { } tolerance ? TargetWords.Print(Domain.Quantities.Amount.Of(tolerance)) : "",
            ["years"] = target.Expression is TargetExpression.Rate or TargetExpression.YearlyChange ? Number(given.Years) : "",
            ["year"] = target.Expression is TargetExpression.PerYear ? Number(given.Year) : "",
        };
        return new(target.Target.Printed, fields.Where(field => field.Value.Length is > 0 and <= MaxField).ToDictionary());
    }

    public bool IsAsked => Text.Trim().Length > 0 || Fields.ContainsKey("outcome");

    public bool IsTooLong => Text.Length > MaxText || Fields.Values.Any(value => value.Length > MaxField);

    public string this[string field] => Fields.GetValueOrDefault(field, "");

    public TargetQuestion Question => TargetQuestion.OfText(Text, Fields);

    /// <summary>The address of the question, to share.</summary>
    public string Address(string organisation) => Components.Addresses.TargetTrial(
        organisation, [("text", Text), .. Names.Select(pair => (pair.Name, (string?)this[pair.Field]))]);

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
