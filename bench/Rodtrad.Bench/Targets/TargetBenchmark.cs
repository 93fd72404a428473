using System.Globalization;
using System.Text.RegularExpressions;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Bench.Targets;

/// <summary>
/// Understands and judges every expression that the tests know, against the least that anyone must do with the same texts: find
/// each number with one pattern that cannot run away and read it exactly.
/// </summary>
internal static partial class TargetBenchmark
{
    private const string Name = "target";
    private const int Rounds = 100;

    public static async Task<IReadOnlyList<Finding>> Run(Progress progress)
    {
        var cases = TargetTable.Rows.Select(row => (row.Text, Outcome: row.Outcome ?? "", Baseline: row.Baseline ?? "")).ToArray();
        var count = cases.Length * Rounds;
        progress.Say($"reads {count:N0} targets");
        var understood = 0;
        var numbers = 0;
        var costs = await Measure.Beside(5, 15,
            () =>
            {
                for (var round = 0; round < Rounds; round++)
                {
                    foreach (var one in cases)
                        understood += Judged(one.Text, one.Outcome, one.Baseline);
                }
                return Task.CompletedTask;
            },
            () =>
            {
                for (var round = 0; round < Rounds; round++)
                {
                    foreach (var one in cases)
                        numbers += Numbers(one.Text) + Numbers(one.Outcome) + Numbers(one.Baseline);
                }
                return Task.CompletedTask;
            });
        var longer = Longer();
        return
        [
            new(Name, $"read and judge {count:N0} targets ({count / costs[0].Cpu * 1000:N0} per second), against finding the numbers", costs[0].Cpu, costs[1].Cpu, null, 15),
            new(Name, "30,000 characters, against ten times 3,000", longer.Whole, longer.Parts, 3, null),
            Finding.Check(Name, "every target was judged", understood > 0 && numbers > 0),
        ];
    }

    private static int Judged(string text, string outcome, string baseline)
    {
        var given = Circumstances.Unknown with { Better = Direction.Higher, Baseline = TargetWords.ReadValue(baseline), Outcome = TargetWords.ReadValue(outcome), Years = 2 };
        return Attainments.Of(TargetWords.Read(text), given).Reasons.Count;
    }

    private static int Numbers(string text)
    {
        var found = 0;
        foreach (var match in Number().EnumerateMatches(text))
        {
            var digits = text.AsSpan(match.Index, match.Length).ToString().Replace(',', '.');
            found += decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? 1 : 0;
        }
        return found;
    }

    // Linear: a text ten times as long costs ten times as much, and not a hundred.
    private static (double Whole, double Parts) Longer()
    {
        var part = string.Concat(Enumerable.Repeat("K och M 1 000; under 5 över snittet (2024, ", 70))[..2_999];
        var whole = string.Concat(Enumerable.Repeat(part, 10));
        (double Whole, double Parts) least = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 20; round++)
        {
            least.Whole = Math.Min(least.Whole, Once(() => TargetWords.Read(whole)));
            least.Parts = Math.Min(least.Parts, Once(() =>
            {
                for (var i = 0; i < 10; i++)
                    TargetWords.Read(part);
            }));
        }
        return least;
    }

    private static double Once(Action piece)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        piece();
        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    [GeneratedRegex(@"[0-9]+([,.][0-9]+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
