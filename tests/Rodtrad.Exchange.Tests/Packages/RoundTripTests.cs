using System.Text;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Packages;
using Rodtrad.Exchange.Word;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Packages;

/// <summary>What is written is what is read: the same value, and the same bytes when it is written again.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_region_comes_back_as_it_was_and_its_bytes_too(int seed)
    {
        var content = new AnyRegion(seed).Make();
        var written = PackageWriter.Write(content);
        using var folder = PackageFolder.Of(written);
        var import = folder.Read();
        Assert.Empty(import.Problems.Select(PackageFolder.Told));
        Assert.Equal(content.Region, import.Value!.Content.Region);
        Assert.Equal(content.Models, import.Value.Content.Models);
        Assert.Equal(content.Sources, import.Value.Content.Sources);
        Assert.Equal(content.Indicators, import.Value.Content.Indicators);
        Assert.Equal(content.Documents, import.Value.Content.Documents);
        Assert.Equal(content.TableTemplates, import.Value.Content.TableTemplates);
        Assert.Equal(content.Editions, import.Value.Content.Editions);
        Assert.Equal(Texts(written), Texts(PackageWriter.Write(import.Value.Content)));
    }

    public static TheoryData<int> EveryText => [.. Enumerable.Range(0, AnyRegion.Texts.Length)];

    [Theory]
    [MemberData(nameof(EveryText))]
    public void Each_hostile_text_comes_back_as_a_value_and_in_a_list(int text) => Assert.Equal(AnyRegion.Texts[text], Through(AnyRegion.Texts[text]));

    [Theory]
    [InlineData("  före", "före")]
    [InlineData("efter  ", "efter")]
    [InlineData("\nmellan\n\n", "mellan")]
    [InlineData("\u00A0hårt mellanslag\u00A0", "hårt mellanslag")]
    [InlineData("\t", "")]
    public void Space_around_a_text_is_not_kept_so_the_second_export_is_as_the_first(string text, string kept)
    {
        Assert.Equal(kept, Through(text));
        Assert.Equal(Texts(PackageWriter.Write(With(text))), Texts(PackageWriter.Write(With(kept))));
    }

    [Fact]
    public void Line_ends_of_Windows_become_line_ends() => Assert.Equal("rad\nrad\nrad", Through("rad\r\nrad\rrad"));

    [Fact]
    public void The_example_comes_back_as_it_was()
    {
        var content = PackageReader.Read(RepositoryRoot.Of("examples", "norrbotten")).Value!.Content;
        var written = PackageWriter.Write(content);
        using var folder = PackageFolder.Of(written);
        var import = folder.Read();
        Assert.Empty(import.Problems);
        Assert.Equal(content, import.Value!.Content);
        Assert.Equal(Texts(written), Texts(PackageWriter.Write(import.Value.Content)));
    }

    [Fact]
    public void Several_versions_of_a_plan_have_a_file_each_that_no_other_plan_can_have()
    {
        var plan = PackageReader.Read(RepositoryRoot.Of("examples", "norrbotten")).Value!.Content.Editions[0];
        var other = plan with { Plan = plan.Plan with { Code = Code.Of($"{plan.Plan.Code}.001") } };
        var content = With("x") with { Editions = [plan, plan with { Version = "0.33" }, other] };
        var files = PackageWriter.Write(content);
        Assert.Equal(
            ["organisation.yaml", "planer/rn-rs-2020+001.yaml", "planer/rn-rs-2020+002.yaml", "planer/rn-rs-2020.001.yaml"],
            files.Select(file => file.Path).Where(path => !path.StartsWith("ekonomi/", StringComparison.Ordinal)));
        Assert.Equal(
            ["ekonomi/rn-rs-2020+001.yaml", "ekonomi/rn-rs-2020+002.yaml", "ekonomi/rn-rs-2020.001.yaml"],
            files.Select(file => file.Path).Where(path => path.StartsWith("ekonomi/", StringComparison.Ordinal)));
        using var folder = PackageFolder.Of(files);
        Assert.Equal(content, folder.Read().Value!.Content);
    }

    [Fact]
    public void The_look_of_a_region_comes_back_with_its_files()
    {
        using var word = new MemoryStream();
        WordDocuments.Write(SampleDocument.Whole, null, word);
        var content = With("x") with
        {
            Profile = new RegionProfile("#00548f", new DocumentImage("image/png", AnyTemplate.Png, "Märke")) { WordTemplate = word.ToArray().ToSequence() },
        };
        var files = PackageWriter.Write(content);
        Assert.Equal(["profil/logotyp.png", "profil/mall.dotx"], files.Select(file => file.Path).Where(path => path.StartsWith("profil/", StringComparison.Ordinal)));
        using var folder = PackageFolder.Of(files);
        Assert.Equal(content, folder.Read().Value!.Content);
    }

    [Fact]
    public void What_is_empty_is_not_written() => Assert.Equal(
        ["organisation.yaml\norganisation: region\nnamn: Region\n"],
        Texts(PackageWriter.Write(new RegionContent(new Region(Code.Of("region"), "Region", [], [], []), [], [], [], [], []))));

    static string Through(string text)
    {
        using var folder = PackageFolder.Of(PackageWriter.Write(With(text)));
        var import = folder.Read();
        Assert.Empty(import.Problems.Select(PackageFolder.Told));
        var unit = import.Value!.Content.Region.Units[0];
        Assert.Equal([unit.Description], unit.Spellings);
        return unit.Description;
    }

    static RegionContent With(string text) => new(
        new Region(Code.Of("region"), "Region", [], [], [new Unit(Code.Of("rs"), Code.Of("namnd"), "RS", "", null, text, Validity.Always, [], [], [text])]), [], [], [], [], []);

    static IEnumerable<string> Texts(Sequence<PackageBytes> files) => files.Select(file => $"{file.Path}\n{Encoding.UTF8.GetString(file.Bytes.Span)}");
}
