using System.Globalization;
using Rodtrad.App.Operations;

namespace Rodtrad.Web.CommandLine;

/// <summary>Sizes and times as the commands that look after the installation print them.</summary>
internal static class Sizes
{
    private const double Megabyte = 1024 * 1024;

    public static string Text(long bytes) => (bytes / Megabyte).ToString("0.0", CultureInfo.CurrentCulture);

    public static string Seconds(TimeSpan took) => took.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture);

    public static double Rounded(TimeSpan took) => Math.Round(took.TotalSeconds, 3);

    public static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

/// <summary>Tells on standard error how it goes, a line for each database.</summary>
internal sealed class ToldProgress(Terminal terminal) : IProgress<Progress>
{
    public void Report(Progress value)
    {
        if (value.Name.Length > 0)
            terminal.Say(terminal.Words["Cli.Backup.Step", value.Done + 1, value.Total, value.Name]);
    }
}
