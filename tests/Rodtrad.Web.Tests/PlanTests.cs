using System.Text.RegularExpressions;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The plan of the regional board as it is read.</summary>
public sealed partial class PlanTests(Library library)
{
    private const string Plan = "/norrbotten/planer/rn-rs-2020";
    private readonly LoadedSite site = library.Site;

    [Fact]
    public async Task A_draft_says_that_it_is_one_and_what_is_not_filled_in()
    {
        var page = await site.Page(Plan);
        Assert.Equal("Utkast", page.One("b", b => b.Has("draft")).Text);
        Assert.Contains("[Godkänt datum]", page.One("div", div => div.Has("facts")).Text, StringComparison.Ordinal);
        Assert.Contains("[Godkänt datum]", page.One("div", div => div.Has("note")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_are_numbered_in_order_and_the_contents_lead_to_them()
    {
        var page = await site.Page(Plan);
        var article = page.One("article");
        var numbers = page.In(article, "span").Where(span => span.Has("no")).Select(span => span.Text).ToList();
        Assert.Equal("1", numbers[0]);
        var previous = Array.Empty<int>();
        foreach (var number in numbers.Select(text => text.Split('.').Select(int.Parse).ToArray()))
        {
            // One more than the one before on its own level; a new level begins at 1.
            var depth = number.Length;
            Assert.True(depth <= previous.Length + 1);
            Assert.Equal(depth <= previous.Length ? previous[depth - 1] + 1 : 1, number[^1]);
            Assert.Equal(previous.Take(depth - 1), number.SkipLast(1));
            previous = number;
        }
        var ids = page.Elements.Select(element => element["id"]).OfType<string>().ToHashSet();
        var contents = page.In(page.One("nav", nav => nav.Has("toc")), "a").ToList();
        Assert.True(contents.Count > 40);
        Assert.All(contents, link => Assert.Contains(link["href"]![1..], ids));
    }

    [Fact]
    public async Task Another_printed_spelling_stands_beside_the_name() =>
        Assert.Contains((await site.Page(Plan)).All("small").Where(small => small.Has("spelling")).Select(small => small.Text),
            text => text.StartsWith("även skrivet ”", StringComparison.Ordinal));

    [Fact]
    public async Task Every_measure_and_every_printed_target_stands_in_it_as_printed_and_in_order()
    {
        var page = await site.Page(Plan);
        var outline = (await site.App.Services.GetRequiredService<PlanView>()
            .Run(Actor.Reader, new PlanRequest("norrbotten", "rn-rs-2020", null), TestContext.Current.CancellationToken)).Unwrap();
        var lines = outline.Document.Blocks.OfType<DocumentBlock.Table>().Where(block => !block.Content.IsFigures).SelectMany(block => block.Content.Rows).ToList();
        Assert.Equal(62, lines.Count);
        var rows = page.All("tr").Where(row => row["id"]?.StartsWith("sm-", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(lines.Select(line => line.Anchor), rows.Select(row => row["id"]));
        foreach (var (line, row) in lines.Zip(rows))
        {
            Assert.StartsWith(Plain(line.Cells[0].Text), page.In(row, "th").Single().Text, StringComparison.Ordinal);
            Assert.Equal(line.Cells.Skip(1).Select(cell => cell.Text), page.In(row, "td").Select(cell => cell.Text), (a, b) => Plain(a!) == b);
        }
        // Against the file itself, so that composing cannot have lost any.
        var file = await File.ReadAllTextAsync(RepositoryRoot.Of("examples", "norrbotten", "planer", "rn-rs-2020.yaml"), TestContext.Current.CancellationToken);
        Assert.Equal(62, MeasureCode().Matches(file).Select(match => match.Groups["code"].Value).Count(code => rows.Any(row => row["id"] == code)));
    }

    [Fact]
    public async Task Names_of_points_stand_in_the_order_of_the_file()
    {
        var page = await site.Page(Plan);
        var file = await File.ReadAllTextAsync(RepositoryRoot.Of("examples", "norrbotten", "planer", "rn-rs-2020.yaml"), TestContext.Current.CancellationToken);
        foreach (var kind in (string[])["ff-", "sm-", "mal-"])
        {
            var printed = page.Elements.Select(element => element["id"]).OfType<string>().Where(id => id.StartsWith(kind, StringComparison.Ordinal)).ToList();
            var written = AnyCode().Matches(file).Select(match => match.Groups["code"].Value).Where(code => code.StartsWith(kind, StringComparison.Ordinal)).ToList();
            Assert.Equal(written.Order(), printed.Order());
            if (kind == "sm-")
                Assert.Equal(written, printed);
        }
    }

    [Fact]
    public async Task A_decided_version_tells_where_its_frozen_text_comes_from_and_the_older_one_stays()
    {
        var newest = await site.Page("/provlanet/planer/oppen");
        Assert.Equal("Öppen plan, ny version", newest.One("h1").Text);
        Assert.Contains("2020-11-01", newest.One("div", div => div.Has("facts")).Text, StringComparison.Ordinal);
        Assert.Matches("[0-9a-f]{16}", newest.One("footer").Text);
        var older = newest.One("a", link => link.Parent?.Has("versions") == true)["href"]!;
        Assert.Equal("Öppen plan", (await site.Page(older)).One("h1").Text);
    }

    [Fact]
    public async Task The_chart_of_a_measure_shows_what_the_table_shows()
    {
        var drawn = 0;
        var thread = (await site.App.Services.GetRequiredService<ThreadView>().Run(
            Actor.Reader, new ThreadRequest("norrbotten", "rn-rs-2020", null, null, false, null, true), TestContext.Current.CancellationToken)).Unwrap();
        Assert.Equal(62, thread.MeasuresShown);
        foreach (var code in IndicatorCode().Matches(await site.Text(Plan)).Select(match => match.Groups["code"].Value).Distinct())
        {
            var page = await site.Page($"/norrbotten/matt/{code}");
            var charts = page.All("figure").Where(figure => figure["data-chart"] is not null).ToList();
            Assert.Equal(charts.Count > 0, page.All("script").Any(script => script["src"]!.Contains("echarts", StringComparison.Ordinal)));
            drawn += charts.Count;
            var printed = page.All("table").Where(table => table.Has("values")).SelectMany(table => page.In(table, "td")).Select(cell => Number(cell.Text)).ToHashSet();
            foreach (var figure in charts)
            {
                var twin = page.In(figure, "td").Where(cell => cell.Text.Length > 0).ToList();
                Assert.True(twin.Count >= 2, $"{code}: a chart of fewer than two numbers");
                Assert.All(twin, cell => Assert.Contains(Number(cell.Text), printed));
                Assert.All(twin, cell => Assert.Contains(cell.Text, figure["data-desc"]!, StringComparison.Ordinal));
            }
        }
        Assert.InRange(drawn, 10, 61);
    }

    [Fact]
    public async Task The_page_of_the_measure_of_readmissions()
    {
        var page = await site.Page("/norrbotten/matt/oplanerade-aterinskrivningar");
        var twin = page.In(page.One("figure"), "tr").Select(row => row.Text).ToList();
        Assert.Equal("Period Kvinnor Mål kvinnor Män Mål män", twin[0]);
        Assert.Contains(twin, row => row.StartsWith("2018", StringComparison.Ordinal) && row.EndsWith("16,8 17,5", StringComparison.Ordinal));
        Assert.Contains("Tertial 2 2019 16,9 20,3", twin);
        Assert.Contains("2020 16,0 17,2", twin);
        Assert.Contains("”K 16,0 M 17,2”", page.One("main").Text, StringComparison.Ordinal);
    }

    private static decimal? Number(string text) => PrintedNumber.TryParse(text, out var number) ? number.Value : null;

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("""^  - kod: (?<code>sm-\S+)$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MeasureCode();

    [GeneratedRegex("""^  - kod: (?<code>\S+)$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyCode();

    [GeneratedRegex("/norrbotten/matt/(?<code>[a-z0-9-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IndicatorCode();
}
