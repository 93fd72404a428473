using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The commands <c>table out</c> and <c>table in</c>, as scripts run them.</summary>
public sealed class TableCommandTests
{
    private const string Plan = "rn-rs-2020";
    private const string Table = "ram-2020";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task A_frame_goes_out_one_unit_is_changed_and_it_comes_back_with_a_difference_and_a_refusal_where_it_must()
    {
        using var trial = await Loaded("norrbotten");
        var file = await Out(trial, Plan, Table);

        // As it went out nothing is changed.
        var same = await In(trial, file, "--format", "json");
        CommandTrial.Fits("cli-table-in", same.Json);
        Assert.Equal((0, "unchanged"), (same.Code, same.Json.GetProperty("outcome").GetString()));

        // Länssjukvård gets five millions more, and nothing pays for them.
        Set(file, "C8", "2200.3");
        var refused = await In(trial, file, "--format", "json");
        CommandTrial.Fits("cli-table-in", refused.Json);
        Assert.Equal((1, "refused"), (refused.Code, refused.Json.GetProperty("outcome").GetString()));
        Assert.Equal("RAM-012", Assert.Single(refused.Json.GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
        Assert.Contains("RAM-012", refused.Errors, StringComparison.Ordinal);

        // With a financing: the difference first, and nothing saved.
        var planned = await In(trial, file, "--dry-run", "--financing", "skatteintäkter", "--format", "json");
        Assert.Equal((0, "planned"), (planned.Code, planned.Json.GetProperty("outcome").GetString()));
        Assert.Equal(
            [("lanssjukvard", "2 195,3", "2 200,3", false), ("sum-div", "5 749,2", "5 755,4", true), ("totalt", "8 197,6", "8 203,9", true)],
            planned.Json.GetProperty("changes").EnumerateArray().Where(change => change.GetProperty("column").GetString() == "ram2020").Select(change => (
                change.GetProperty("row").GetString()!, Plain(change, "before"), Plain(change, "after"), change.GetProperty("computed").GetBoolean())));
        Assert.Equal("5000000", Assert.Single(planned.Json.GetProperty("postings").EnumerateArray()).GetProperty("amount").GetString());
        Assert.Equal("planned", (await In(trial, file, "--dry-run", "--financing", "skatteintäkter", "--format", "json")).Json.GetProperty("outcome").GetString());

        // Then it is done, once.
        var done = await In(trial, file, "--financing", "skatteintäkter", "--decision", "Regionfullmäktige 2019-11-20 § 45");
        Assert.Equal(0, done.Code);
        Assert.Contains("Länssjukvård, Ram 2020: 2\u202F195,3 → 2\u202F200,3", done.Output, StringComparison.Ordinal);
        Assert.Contains("(räknas)", done.Output, StringComparison.Ordinal);
        Assert.Equal("unchanged", (await In(trial, file, "--format", "json")).Json.GetProperty("outcome").GetString());

        // From now on a file does not undo it unseen.
        var loaded = await trial.Run("load", RepositoryRoot.Of("examples", "norrbotten"));
        Assert.Equal(1, loaded.Code);
        Assert.Contains("LAD-002", loaded.Errors, StringComparison.Ordinal);
        // What went out is what is there.
        Assert.Equal("unchanged", (await In(trial, await Out(trial, Plan), "--format", "json")).Json.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Money_between_two_frames_needs_no_financing_and_one_problem_stops_all()
    {
        using var trial = await Loaded("norrbotten");
        var file = await Out(trial, Plan, Table);
        Set(file, "C8", "2190.3");
        Set(file, "C9", "2978.8");
        var planned = await In(trial, file, "--dry-run", "--format", "json");
        Assert.Equal((0, "planned"), (planned.Code, planned.Json.GetProperty("outcome").GetString()));
        var posting = Assert.Single(planned.Json.GetProperty("postings").EnumerateArray());
        Assert.Equal(("lanssjukvard", "narsjukvard", "5000000", "redistribution"), (
            posting.GetProperty("from").GetString(), posting.GetProperty("to").GetString(), posting.GetProperty("amount").GetString(), posting.GetProperty("reason").GetString()));

        Set(file, "D9", "mycket");
        var refused = await In(trial, file);
        Assert.Equal(1, refused.Code);
        Assert.Contains("Preliminär ekonomisk ram 2020!D9  INL-016", refused.Errors, StringComparison.Ordinal);
        Set(file, "D9", "74.1");
        Assert.Equal(0, (await In(trial, file)).Code);
    }

    [Fact]
    public async Task What_was_changed_in_both_places_is_refused_and_what_was_changed_in_one_is_taken()
    {
        using var trial = await Loaded("norrbotten");
        var (first, second) = (await Out(trial, Plan, "investeringsram"), await Out(trial, Plan, "investeringsram"));
        // 'Service', vehicles and aids, by two people.
        Set(first, "C11", "2.5");
        Assert.Equal(0, (await In(trial, first)).Code);
        Set(second, "C12", "3");
        var older = await In(trial, second, "--dry-run");
        Assert.Equal(0, older.Code);
        Assert.Contains("Utkastet har ändrats", older.Errors, StringComparison.Ordinal);
        Set(second, "C11", "4");
        var both = await In(trial, second);
        Assert.Equal(1, both.Code);
        Assert.Contains("INL-019", both.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_read_into_the_draft_it_is_of_and_no_other()
    {
        using var trial = await Loaded("norrbotten", "vasternorrland");
        var decided = await Out(trial, "rvn-regionplan-2020");
        Assert.Contains("INL-012", (await InOf(trial, decided, "rvn-regionplan-2020")).Errors, StringComparison.Ordinal);
        Assert.Contains("INL-011", (await In(trial, decided)).Errors, StringComparison.Ordinal);
        Assert.Contains("INL-025", (await trial.Run("table", "out", "rn-sp-2020", "-o", trial.Folder.Of("none.xlsx"))).Errors, StringComparison.Ordinal);
        Assert.Contains("TAB-020", (await trial.Run("table", "out", Plan, "finns-inte", "-o", trial.Folder.Of("none.xlsx"))).Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(trial.Folder.Of("none.xlsx")));
        var missing = await In(trial, trial.Folder.Of("saknas.xlsx"));
        Assert.Equal(2, missing.Code);
        Assert.Contains("INL-026", missing.Errors, StringComparison.Ordinal);
    }

    private static async Task<CommandTrial> Loaded(params string[] regions)
    {
        var trial = new CommandTrial();
        Assert.DoesNotContain("inget är ändrat", (await trial.Run(["load", .. regions.Select(region => RepositoryRoot.Of("examples", region))])).Errors, StringComparison.Ordinal);
        return trial;
    }

    private static async Task<string> Out(CommandTrial trial, string plan, string? table = null)
    {
        var file = trial.Folder.Of($"{Guid.NewGuid():N}.xlsx");
        Assert.Equal(0, (await trial.Run(["table", "out", plan, .. table is null ? [] : new[] { table }, "-o", file])).Code);
        return file;
    }

    private static Task<CommandTrial.Told> In(CommandTrial trial, string file, params string[] options) => InOf(trial, file, Plan, options);

    private static Task<CommandTrial.Told> InOf(CommandTrial trial, string file, string plan, params string[] options) => trial.Run(["table", "in", file, "--plan", plan, .. options]);

    // As a spreadsheet program saves the file when somebody has written in a cell, with what formulas come to left as it was.
    private static void Set(string file, string place, string text)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
        XDocument sheet;
        using (var source = entry.Open())
            sheet = XDocument.Load(source, LoadOptions.PreserveWhitespace);
        entry.Delete();
        var cell = sheet.Descendants(Main + "c").Single(one => one.Attribute("r")!.Value == place);
        cell.RemoveNodes();
        var isNumber = decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _);
        cell.SetAttributeValue("t", isNumber ? "n" : "str");
        cell.Add(new XElement(Main + "v", text));
        using var target = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
        sheet.Save(target, SaveOptions.DisableFormatting);
    }

    private static string Plain(JsonElement change, string name) => change.GetProperty(name).GetString()!.Replace('\u202F', ' ');
}
