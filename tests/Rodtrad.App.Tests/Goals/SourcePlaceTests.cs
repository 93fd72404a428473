using Rodtrad.App.Goals;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Goals;

/// <summary>From any node to its source document and heading.</summary>
public sealed class SourcePlaceTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("m1", "rubrik-i-kallan: \"1.2 Inledning\"", SourceBasis.Node, "1.2 Inledning", "inledning")] // the number is not part of it
    [InlineData("m1", "rubrik-i-kallan: \"Kapitel 1: Inledning\"", SourceBasis.Node, "Kapitel 1: Inledning", "inledning")] // the innermost heading
    [InlineData("m1", "rubrik-i-kallan: \"Bilaga 4\"", SourceBasis.Node, "Bilaga 4", "")]
    [InlineData("m1", "rubrik-i-kallan: \"Bilaga 4: Kort väntan\"", SourceBasis.Node, "Bilaga 4: Kort väntan", "m2")] // a node is a heading too
    [InlineData("m1", "rubrik-i-kallan: \"1 Inledning, Kort väntan, Tabell 3\"", SourceBasis.Node, "1 Inledning, Kort väntan, Tabell 3", "m2")]
    [InlineData("s1", "rubrik-i-kallan: \"Kort väntan, God hälsa\"", SourceBasis.Above, "Kort väntan, God hälsa", "m1")]
    [InlineData("s1", "rubrik-i-kallan: \"Inledning\"", SourceBasis.Above, "Inledning", "inledning")] // said of the goal above
    [InlineData("s1", "", SourceBasis.Section, "Inledning", "inledning")] // the section that shows goals
    [InlineData("u1", "", SourceBasis.Document, "", "")]
    public async Task A_node_knows_its_heading_or_says_how_it_is_known(string node, string heading, SourceBasis basis, string told, string anchor)
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        using var package = PackageFolder.OfSmall();
        package.EditPlan("    text: Vi vill.\n", "    text: Vi vill.\n    visar: [mal]\n");
        if (heading.Length > 0)
            package.EditPlan("    namn: God hälsa\n", $"    namn: God hälsa\n    {heading}\n");
        await installation.LoadWell(package);

        var place = (await installation.See(installation.Get<NodeView>(), new NodeRequest("prov", "p-2020", node))).Node.Source;

        Assert.Equal(("Styrelsens plan 2020", told, basis, anchor), (place.Document, place.Heading, place.Basis, place.Anchor));
        Assert.Equal(basis == SourceBasis.Above ? "God hälsa" : "", place.Via);
    }

    [Theory]
    [InlineData("vastmanland", "rvm-rk-2019")]
    [InlineData("vasternorrland", "rvn-regionplan-2020")]
    [InlineData("vasternorrland", "rvn-rlf-2020")]
    [InlineData("vasternorrland", "rvn-rs-2025")]
    public async Task Every_node_of_the_plans_has_a_heading(string region, string plan)
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        using var package = PackageFolder.Example(region);
        await installation.LoadWell(package);
        var outline = await installation.See(installation.Get<ThreadOutline>(), new OutlineRequest(region, plan));
        foreach (var node in All(outline.Roots).DistinctBy(node => node.Code))
        {
            var place = (await installation.See(installation.Get<NodeView>(), new NodeRequest(region, plan, node.Code))).Node.Source;
            Assert.True(place.Basis is SourceBasis.Node or SourceBasis.Above && place.Heading.Length > 0 && place.Document.Length > 0, $"{node.Code}: {place}");
        }
    }

    private static IEnumerable<OutlineNode> All(IEnumerable<OutlineNode> nodes) => nodes.SelectMany(node => All(node.Children).Prepend(node));
}
