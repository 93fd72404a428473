using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary><c>rodtrad check</c> and <c>rodtrad check accept</c> as scripts meet them.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class CheckCommandTests : IDisposable
{
    private readonly CommandTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public async Task Check_as_json_and_in_words()
    {
        await Run("load", LoadedSite.Norrbotten);
        var told = await Run("check", "rn-rs-2020", "--format", "json");
        Assert.Equal(1, told.Code);
        CommandTrial.Fits("cli-check", told.Json);
        Assert.Equal(25, told.Json.GetArrayLength());
        var name = told.Json.EnumerateArray().First(finding => finding.GetProperty("code").GetString() == "IAK-001");
        Assert.Equal(("notice", "mal-02"), (name.GetProperty("severity").GetString(), name.GetProperty("place").GetProperty("node").GetString()));
        Assert.Equal("removed God, added Goda", string.Join(", ", name.GetProperty("difference").EnumerateArray()
            .Select(piece => $"{piece.GetProperty("kind")} {piece.GetProperty("text")}").Where(piece => !piece.StartsWith("common", StringComparison.Ordinal))));
        var text = await Run("check", "--all");
        Assert.Equal(1, text.Code);
        Assert.Contains("  Varning  KTR-005  Utan mål för ett målår (7)", text.Output, StringComparison.Ordinal);
        Assert.Contains("[-God-]{+Goda+} livskvalité", text.Output, StringComparison.Ordinal);
        Assert.Contains("Iakttagelser: 25. Godtagna: 0.", text.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_accepted_is_told_apart_and_when_all_is_accepted_nothing_is_found()
    {
        await Run("load", LoadedSite.Norrbotten);
        var raised = (await Run("check", "rn-rs-2020", "--format", "json")).Json.EnumerateArray()
            .Select(finding => (finding.GetProperty("code").GetString()!, finding.GetProperty("place").GetProperty("node").GetString() ?? finding.GetProperty("place").GetProperty("figure").GetString())).Distinct().ToList();
        foreach (var (code, node) in raised)
            Assert.Equal(0, (await Run([.. (string[])["check", "accept", "rn-rs-2020", code], .. node is null ? (string[])[] : [node], "--reason", "Så är planen"])).Code);

        var check = await Run("check", "rn-rs-2020", "--format", "json");
        Assert.Equal((0, "[]"), (check.Code, check.Output.Trim()));
        var accepted = await Run("check", "--all", "--accepted", "--format", "json");
        Assert.Equal(0, accepted.Code);
        CommandTrial.Fits("cli-check", accepted.Json);
        Assert.All(accepted.Json.EnumerateArray(), finding => Assert.Equal(
            ("Så är planen", "system"), (finding.GetProperty("accepted").GetProperty("reason").GetString(), finding.GetProperty("accepted").GetProperty("by").GetString())));
        Assert.Equal(25, accepted.Json.GetArrayLength());

        Assert.Equal(0, (await Run("check", "accept", "rn-rs-2020", "KTR-005", "sm-40", "--withdraw")).Code);
        Assert.Single((await Run("check", "rn-rs-2020", "--format", "json")).Json.EnumerateArray());
        Assert.StartsWith("KTR-103  ", (await Run("check", "accept", "rn-rs-2020", "KTR-005", "sm-40", "--withdraw")).Errors, StringComparison.Ordinal);
        Assert.StartsWith("KTR-101  ", (await Run("check", "accept", "rn-rs-2020", "KTR-005", "sm-01", "--reason", "x")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_sum_is_told_with_place_figures_and_cause_and_rounding_only_for_who_asks()
    {
        await Run("load", LoadedSite.Norrbotten);
        var total = (await Run("check", "rn-rs-2020", "--format", "json")).Json.EnumerateArray()
            .Single(finding => finding.GetProperty("place").GetProperty("figure").GetString() == "investeringsram!totalt@ram");
        Assert.Equal(
            ("RAK-001", "error", "267,1", "367,1"),
            (total.GetProperty("code").GetString(), total.GetProperty("severity").GetString(), total.GetProperty("printed").GetString(), total.GetProperty("computed").GetString()));
        Assert.Equal(
            ("millions", "-100", "oneDigit"),
            (total.GetProperty("figures").GetProperty("unit").GetString(), total.GetProperty("figures").GetProperty("difference").GetString(), total.GetProperty("figures").GetProperty("likely").GetString()));
        var rounding = await Run("check", "rn-rs-2020", "--rounding");
        Assert.Equal(1, rounding.Code);
        Assert.DoesNotContain("RAK-001", rounding.Output, StringComparison.Ordinal);
        Assert.Contains("Investeringsram 2020, Folktandvård, Ram: tryckt 2,6, beräknat 2,5, skillnad +0,1", rounding.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 2, "check")]
    [InlineData("", 2, "check", "rn-rs-2020", "--all")]
    [InlineData("", 2, "check", "accept", "rn-rs-2020")]
    [InlineData("KTR-102", 2, "check", "accept", "rn-rs-2020", "KTR-005", "sm-40")]
    [InlineData("PLA-001", 1, "check", "okand")]
    [InlineData("REG-001", 1, "check", "--all", "--organisation", "okand")]
    [InlineData("PLA-001", 1, "check", "accept", "okand", "KTR-005", "sm-40", "--reason", "x")]
    public async Task What_is_asked_wrongly_is_told_on_standard_error(string code, int exit, params string[] args)
    {
        var told = await Run(args);
        Assert.Equal((exit, ""), (told.Code, told.Output));
        Assert.Contains(code, told.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(told.Errors);
    }

    private Task<CommandTrial.Told> Run(params string[] args) => trial.Run(args);
}
