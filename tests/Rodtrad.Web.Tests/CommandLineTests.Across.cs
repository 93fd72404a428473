using System.Text.Json;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The thread over the borders of plans, as scripts meet it.</summary>
public sealed partial class CommandLineTests
{
    [Fact]
    public async Task The_thread_across_plans_is_told_from_both_ends()
    {
        await Run("load", LoadedSite.Example("vasternorrland"));
        var below = await Run("thread", "rvn-rlf-2020", "--format", "json");
        CommandTrial.Fits("cli-thread", below.Json);
        var area = Nodes(below.Json).Single(node => node.GetProperty("code").GetString() == "so-10");
        var link = Assert.Single(area.GetProperty("links").EnumerateArray());
        Assert.Equal(("inheritedFrom", "rvn-regionplan-2020/so-10"), (link.GetProperty("type").GetString(), link.GetProperty("to").GetString()));
        Assert.Equal("Regionplan 2020–2022", link.GetProperty("plan").GetProperty("title").GetString());
        Assert.True(link.GetProperty("plan").GetProperty("differs").GetBoolean());
        Assert.Equal(10, below.Json.GetProperty("inherited").GetProperty("strategiskt-omrade").GetInt32());
        Assert.Contains("→ ärvs från rvn-regionplan-2020/so-10 (avviker från originalet)", (await Run("thread", "rvn-rlf-2020")).Output, StringComparison.Ordinal);

        var above = await Run("thread", "rvn-regionplan-2020", "--format", "json");
        CommandTrial.Fits("cli-thread", above.Json);
        Assert.Equal(19, Nodes(above.Json).Sum(node => node.GetProperty("carriedBy").GetArrayLength()));
        Assert.Contains("← ärvs till rvn-rlf-2020/so-10 (avviker från originalet)", (await Run("thread", "rvn-regionplan-2020")).Output, StringComparison.Ordinal);

        var board = await Run("thread", "rvn-rs-2025", "--format", "json");
        CommandTrial.Fits("cli-thread", board.Json);
        Assert.Contains("(källan ej inläst)", (await Run("thread", "rvn-rs-2025")).Output, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement owner)
    {
        foreach (var node in owner.GetProperty(owner.TryGetProperty("roots", out _) ? "roots" : "children").EnumerateArray())
        {
            yield return node;
            foreach (var below in Nodes(node))
                yield return below;
        }
    }
}
