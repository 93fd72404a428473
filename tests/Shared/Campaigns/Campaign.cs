using System.Globalization;

namespace Rodtrad.Tests.Shared;

/// <summary>
/// How hard the tests that scale are to try. ./test asks for 1; a campaign for more, and "full" for the figures that a release is
/// held to. What was found is told in a file that ./test prints.
/// </summary>
public static class Campaign
{
    /// <summary>How many times the figures of ./test "full" is.</summary>
    public const int Full = 10;

    private const string Variable = "RODTRAD_CAMPAIGN";
    private const string LogVariable = "RODTRAD_CAMPAIGN_LOG";
    private static readonly Lock One = new();

    /// <summary>1 in ./test.</summary>
    public static int Factor { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>So many as in ./test, times the factor.</summary>
    public static int Times(int figure) => figure * Factor;

    /// <summary>A line for the table in docs/proof.md: what was tried, how many times, what came of it.</summary>
    public static void Tell(string campaign, string figures)
    {
        var line = $"{campaign}: {figures}";
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable(LogVariable) is not { Length: > 0 } file)
            return;
        lock (One)
            File.AppendAllText(file, line + "\n");
    }

    public static int Read(string? text) => text switch
    {
        null or "" => 1,
        "full" => Full,
        _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var factor) && factor > 0
            ? factor : throw new ArgumentException($"{Variable} is a number above zero, or full: {text}", nameof(text)),
    };
}
