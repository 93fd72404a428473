using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Tests;

public sealed partial class WordsTests
{
    private static readonly string Web = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "src", "Rodtrad.Web"));

    [Fact]
    public void Every_text_is_in_both_languages_with_the_same_places_for_arguments()
    {
        var swedish = Texts("Texts.resx");
        var english = Texts("Texts.en.resx");
        Assert.Equal(swedish.Keys.Order(), english.Keys.Order());
        Assert.All(swedish, text =>
        {
            Assert.NotEmpty(text.Value);
            Assert.NotEmpty(english[text.Key]);
            Assert.Equal(Places(text.Value), Places(english[text.Key]));
        });
    }

    [Fact]
    public void Every_text_the_source_asks_for_exists()
    {
        var texts = Texts("Texts.resx");
        var asked = Sources().SelectMany(file => Asked().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value)
            .Concat(Menu.Rooms.Rows.Select(row => row.TextKey)).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(asked.Count > 20);
        Assert.All(asked, key => Assert.True(texts.ContainsKey(key), $"Texts.resx lacks {key}"));
    }

    [Fact]
    public void Every_icon_in_the_source_is_in_the_sprite()
    {
        var listed = File.ReadLines(Path.Combine(Web, "icons.txt")).ToHashSet(StringComparer.Ordinal);
        var used = Sources().SelectMany(file => Icons().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(used);
        Assert.All(used, icon => Assert.Contains(icon, listed));
    }

    [Fact]
    public void A_missing_text_is_a_bug_here_and_a_key_in_production()
    {
        Assert.Throws<MissingManifestResourceException>(() => new Words(strict: true)["Finns.Inte"]);
        Assert.Equal("Finns.Inte", new Words(strict: false)["Finns.Inte"]);
    }

    [Theory]
    [InlineData("1234567.891", 1, "1\u202f234\u202f567,9")]
    [InlineData("-1234.5", 0, "\u22121\u202f235")]
    [InlineData("-0.04", 1, "0,0")]
    [InlineData("2.25", 1, "2,3")]
    [InlineData("999", 0, "999")]
    public void Figures_are_written_in_the_Swedish_way(string value, int decimals, string text) =>
        Assert.Equal(text, Formats.Number(decimal.Parse(value, CultureInfo.InvariantCulture), decimals));

    [Fact]
    public void Changes_percent_and_years_have_their_own_forms()
    {
        Assert.Equal("+1,5", Formats.Change(1.5m, 1));
        Assert.Equal("\u22121,5", Formats.Change(-1.5m, 1));
        Assert.Equal("0", Formats.Change(0.4m));
        Assert.Equal("5,0\u202f%", Formats.Percent(5m, 1));
        Assert.Equal("2020–2022", Formats.Years(2020, 2022));
        Assert.Equal("2020", Formats.Years(2020, 2020));
    }

    [Fact]
    public void Dates_follow_the_reader_in_text_and_not_in_tables()
    {
        var date = new DateOnly(2020, 9, 11);
        Assert.Equal("2020-09-11", Formats.Date(date));
        Assert.Equal("14.20", Formats.Time(new TimeOnly(14, 20)));
        InLanguage("sv", () =>
        {
            Assert.Equal("11 september 2020", Formats.DateInText(date));
            Assert.Equal("fre 11 september", Formats.Day(date));
        });
        InLanguage("en", () => Assert.Equal("11 September 2020", Formats.DateInText(date)));
    }

    private static void InLanguage(string language, Action test)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try { test(); }
        finally { CultureInfo.CurrentUICulture = before; }
    }

    private static Dictionary<string, string> Texts(string file) => XDocument.Load(Path.Combine(Web, "Resources", file)).Root!
        .Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order();

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Web, "*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal));

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex("""\b[Ww]ords\["([^"]+)["]""")]
    private static partial Regex Asked();

    [GeneratedRegex("""(?:<Icon Name="|\.Icon\(")([a-z0-9-]+)"\s*[/)]""")]
    private static partial Regex Icons();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
