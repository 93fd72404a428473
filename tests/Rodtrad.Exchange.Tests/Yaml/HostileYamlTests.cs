using System.Text;

namespace Rodtrad.Exchange.Tests.Yaml;

/// <summary>What a file may not hold, whoever wrote it: told by code, file and line, and never with a crash.</summary>
public sealed class HostileYamlTests
{
    [Fact]
    public void PKT_003_a_file_has_at_most_five_megabytes()
    {
        using var folder = PackageFolder.With(("styrdokument.yaml", "# " + new string('x', 5 * 1024 * 1024)));
        Assert.Equal(["PKT-003 styrdokument.yaml:1 styrdokument.yaml | 5"], folder.Problems());
    }

    [Fact]
    public void Five_megabytes_exactly_are_read()
    {
        const string Start = "organisation: region\nnamn: Region\n# ";
        AssertRead(Start + new string('x', (5 * 1024 * 1024) - Start.Length));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, 3)]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xC3, (byte)'\n' }, 4)]
    [InlineData(new byte[] { (byte)'\n', (byte)'\n', 0xED, 0xA0, 0x80 }, 5)]
    public void PKT_004_bytes_that_are_not_UTF8_are_told_by_their_line(byte[] bytes, int line)
    {
        using var folder = new PackageFolder();
        folder.Write("organisation.yaml", [.. Encoding.UTF8.GetBytes(PackageFolder.Organisation), .. bytes]);
        Assert.Equal([$"PKT-004 organisation.yaml:{line} organisation.yaml"], folder.Problems());
    }

    [Fact]
    public void A_file_in_UTF16_is_refused()
    {
        using var folder = new PackageFolder();
        folder.Write("organisation.yaml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(PackageFolder.Organisation)]);
        Assert.Equal(["PKT-004 organisation.yaml:1 organisation.yaml"], folder.Problems());
    }

    [Fact]
    public void A_byte_order_mark_is_allowed_and_so_are_line_ends_of_Windows() =>
        AssertRead("\uFEFForganisation: region\r\nnamn: |\r\n  Region\r\n  Norrbotten\r\n", "Region\nNorrbotten");

    [Theory]
    [InlineData("organisation: [region", 2)]
    [InlineData("organisation: region\nnamn: \"Region", 2)]
    [InlineData("organisation: region\n\tnamn: Region", 1)]
    [InlineData("organisation: region\nnamn: Region: Norrbotten", 2)]
    [InlineData("organisation: region\n? [namn]\n: Region", 3)]
    public void PKT_005_what_is_not_YAML_is_told_by_its_line(string text, int line) => Assert.StartsWith($"PKT-005 organisation.yaml:{line} ", Single(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("organisation: &a region\nnamn: *a", 1, "a")]
    [InlineData("organisation: region\nnamn: *saknas", 2, "saknas")]
    [InlineData("organisation: region\nenheter: &lista []", 2, "lista")]
    public void PKT_006_anchors_and_aliases_are_refused(string text, int line, string name) =>
        Assert.Equal($"PKT-006 organisation.yaml:{line} {name}", Single(text));

    [Fact]
    public void PKT_006_a_bomb_of_aliases_never_grows()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var c = 'b'; c <= 'z'; c++)
            bomb.Append(c).Append(": &").Append(c).Append(" [").AppendJoin(", ", Enumerable.Repeat($"*{(char)(c - 1)}", 9)).Append("]\n");
        Assert.Equal("PKT-006 organisation.yaml:1 a", Single(bomb.ToString()));
    }

    [Theory]
    [InlineData("namn: !!python/object:os.system rm", "tag:yaml.org,2002:python/object:os.system")]
    [InlineData("namn: !Typ x", "!Typ")]
    [InlineData("namn: ! x", "!")]
    [InlineData("namn: !!str x", "tag:yaml.org,2002:str")]
    public void PKT_007_tags_are_refused(string line, string tag) => Assert.Equal($"PKT-007 organisation.yaml:2 {tag}", Single($"organisation: region\n{line}"));

    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    [InlineData(100_000, true)]
    public void PKT_008_more_than_forty_levels_are_refused(int depth, bool isRefused)
    {
        using var folder = new PackageFolder();
        folder.Write("organisation.yaml", $"{PackageFolder.Organisation}djupt: {new string('[', depth - 1)}{new string(']', depth - 1)}");
        Assert.Equal(isRefused ? "PKT-008 organisation.yaml:3 40" : "PKT-011 organisation.yaml:3 djupt | –", folder.Problems().Single());
    }

    [Fact]
    public void PKT_008_also_in_mappings() => Assert.Equal(
        "PKT-008 organisation.yaml:1 40", Single(string.Concat(Enumerable.Repeat("{a: ", 50_000)) + new string('}', 50_000)));

    [Fact]
    public void PKT_009_a_double_key_is_told_with_the_line_of_the_first() =>
        Assert.Equal("PKT-009 organisation.yaml:3 namn | 2", Single("organisation: region\nnamn: Region\nnamn: Annan\n"));

    [Fact]
    public void PKT_010_a_file_is_one_document() => Assert.Equal(
        "PKT-010 organisation.yaml:3 organisation.yaml", Single("organisation: region\nnamn: Region\n---\nnamn: Annan\n"));

    [Fact]
    public void A_merge_key_is_a_key_that_is_not_known() =>
        Assert.Equal("PKT-011 organisation.yaml:3 << | –", Single("organisation: region\nnamn: Region\n<<: {namn: Annan}\n"));

    [Theory]
    [InlineData("organisation: region\nnamn: Region\0", 2)]
    [InlineData("organisation: region\nnamn: Region\n# \u0007", 3)]
    [InlineData("organisation: region\nnamn: \u001b[31mRegion", 2)]
    [InlineData("organisation: region\nnamn: Regi\u0085on", 2)]
    [InlineData("organisation: region\nnamn: \"Region\\0\"", 2)]
    [InlineData("organisation: region\nnamn: \"Region\\u0000\"", 2)]
    [InlineData("organisation: region\nnamn: \"Region\\x07\"", 2)]
    public void PKT_022_control_characters_are_refused_also_as_escapes(string text, int line) =>
        Assert.Equal($"PKT-022 organisation.yaml:{line} organisation.yaml", Single(text));

    [Theory]
    [InlineData("\"\\uD83D\"")]
    [InlineData("\"\\uDE00\\uD83D\"")]
    [InlineData("\"\\UFFFFFFFF\"")]
    [InlineData("\"\\U00110000\"")]
    [InlineData("\"\\xZZ\"")]
    [InlineData("\"\\q\"")]
    public void Escapes_that_mean_nothing_are_refused(string value) =>
        Assert.StartsWith("PKT-0", Single($"organisation: region\nnamn: {value}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# bara en kommentar\n")]
    [InlineData("---\n")]
    [InlineData("~")]
    [InlineData("null")]
    public void PKT_026_an_empty_file_says_nothing(string text) => Assert.StartsWith("PKT-026 organisation.yaml:1 organisation.yaml", Single(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("- organisation: region")]
    [InlineData("region")]
    [InlineData("[]")]
    public void PKT_013_a_file_is_a_mapping(string text) => Assert.Equal("PKT-013 organisation.yaml:1 organisation.yaml | map", Single(text));

    [Fact]
    public void A_text_of_twenty_thousand_characters_and_more_is_a_text_like_any_other()
    {
        var text = string.Join(' ', Enumerable.Repeat("Tillgänglighet", 20_000));
        AssertRead($"organisation: region\nnamn: {text}\n", text);
    }

    [Fact]
    public void Whatever_the_bytes_the_answer_is_problems_and_never_an_exception()
    {
        var good = File.ReadAllBytes(Rodtrad.Tests.Shared.RepositoryRoot.Of("examples", "norrbotten", "organisation.yaml"))[..1500];
        ReadOnlySpan<byte> spice = "{}[]:-,&*!|>'\"%@`#?~\0\t\n\r \\x\uFEFF"u8;
        for (var i = 0; i < 1500; i++)
        {
            var bytes = good.ToArray();
            bytes[i] = spice[i % spice.Length];
            bytes[(i * 7919) % bytes.Length] = spice[(i * 31) % spice.Length];
            using var folder = new PackageFolder();
            folder.Write("organisation.yaml", bytes);
            Assert.All(folder.Read().Problems, problem => Assert.NotNull(problem.Place));
        }
    }

    static string Single(string organisation)
    {
        using var folder = new PackageFolder();
        folder.Write("organisation.yaml", organisation);
        return folder.Problems().First();
    }

    static void AssertRead(string organisation, string name = "Region")
    {
        using var folder = new PackageFolder();
        folder.Write("organisation.yaml", organisation);
        var import = folder.Read();
        Assert.Empty(import.Problems);
        Assert.Equal(name, import.Value!.Content.Region.Name);
    }
}
