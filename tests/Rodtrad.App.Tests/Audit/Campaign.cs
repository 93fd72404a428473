using System.Globalization;

namespace Rodtrad.App.Tests.Audit;

/// <summary>
/// How long a test by chance goes on, and with which chance: RODTRAD_CAMPAIGN multiplies the number of cases, RODTRAD_SEED names
/// another beginning than the usual one.
/// </summary>
static class Campaign
{
    public static int Seed { get; } = Number("RODTRAD_SEED", 20_261_130);

    public static int Of(int cases) => cases * Math.Max(1, Number("RODTRAD_CAMPAIGN", 1));

    static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
