using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Bench.Pages;

/// <summary>
/// The reading view of the example plan over HTTP on loopback, the CPU time of the server alone: drawn by the product, by Razor
/// Pages and by hand from the same view, and kept by the product against bytes made beforehand.
/// </summary>
internal static partial class PageBenchmark
{
    private const string Name = "page";
    private const int Drawn = 40;
    private const int Kept = 1_000;

    public static async Task<IReadOnlyList<Finding>> Run(Progress progress)
    {
        using var folder = new TemporaryFolder();
        await using var site = await PageSite.Start(folder.Path);
        var own = await site.Text(PageSite.Page);
        PeerFrame.Logo = LogoMarkup().Match(own).Value;
        site.Get<HandPage>().Keep(Encoding.UTF8.GetBytes(own));
        List<Finding> findings =
        [
            Finding.Check(Name, "Razor Pages says the same", IsSame(own, await site.Text(PageSite.Razor), progress)),
            Finding.Check(Name, "the hand-written page says the same", IsSame(own, await site.Text(PageSite.Hand), progress)),
        ];
        progress.Say($"asks for a page of {Encoding.UTF8.GetByteCount(own) / 1000} kB");
        await using var client = LoadClient.Start(site.Address);
        var drawn = await Measure.Beside(8, 15, Ask(PageSite.NotKept(PageSite.Page), Drawn), Ask(PageSite.Razor, Drawn), Ask(PageSite.Hand, Drawn));
        findings.Add(new(Name, "draw, against Razor Pages", drawn[0].Cpu / Drawn, drawn[1].Cpu / Drawn, 1.5, null));
        findings.Add(new(Name, "draw, against database and hand writer", drawn[0].Cpu / Drawn, drawn[2].Cpu / Drawn, null, 1.2));
        var kept = await Measure.Beside(4, 15, Ask(PageSite.Page, Kept), Ask(PageSite.Prebuilt, Kept));
        findings.Add(new(Name, "kept, against prebuilt bytes (throughput)", kept[0].Cpu / Kept, kept[1].Cpu / Kept, null, 0.9, IsFloor: true));
        findings.Add(Finding.Check(Name, "a changed target shows at the next request", await Changes(site)));
        return findings;

        Func<Task> Ask(string path, int number) => () => client.Ask(number, path);
    }

    // The page is kept; then the package is loaded with another target, as another process would do it.
    private static async Task<bool> Changes(PageSite site)
    {
        const string Plan = "planer/rn-rs-2020.yaml";
        const string Changed = "77,7 promille";
        using var package = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.Of("examples", "norrbotten"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(package.Path, Path.GetRelativePath(RepositoryRoot.Of("examples", "norrbotten"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var before = await site.Text(PageSite.Page);
        var plan = Path.Combine(package.Path, Plan);
        var text = await File.ReadAllTextAsync(plan);
        await File.WriteAllTextAsync(plan, Target().Replace(text, $"\"{Changed}\"", 1));
        await site.Load(package.Path);
        return !before.Contains(Changed, StringComparison.Ordinal) && (await site.Text(PageSite.Page)).Contains(Changed, StringComparison.Ordinal);
    }

    private static bool IsSame(string page, string other, Progress progress)
    {
        var (ours, theirs) = (Visible(page), Visible(other));
        if (ours == theirs)
            return true;
        var at = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        progress.Say($"differ at {at}: '{Around(ours, at)}' and '{Around(theirs, at)}'");
        return false;
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 30)..Math.Min(text.Length, at + 50)];

    private static string Visible(string html) => Blank().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    [GeneratedRegex("<svg class=\"logo\".*?</svg>", RegexOptions.Singleline, 1000)]
    private static partial Regex LogoMarkup();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"(?<=\{period: 2020, tryckt: )[^,}\n]+", RegexOptions.None, 1000)]
    private static partial Regex Target();
}
