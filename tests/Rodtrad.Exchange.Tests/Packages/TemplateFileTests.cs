using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Documents;

namespace Rodtrad.Exchange.Tests.Packages;

public sealed class TemplateFileTests
{
    [Fact]
    public void The_products_own_template_has_every_word() => Assert.Equal(
        Enum.GetNames<DocumentWord>().Order(StringComparer.Ordinal),
        StandardTemplate.Value.Words.Select(word => word.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void A_regions_words_stand_over_the_products_own()
    {
        var words = new DocumentWords(StandardTemplate.Value, StandardTemplate.Value with { Words = [new TemplateWord("Draft", "ARBETSMATERIAL")] });
        Assert.Equal("ARBETSMATERIAL", words[DocumentWord.Draft]);
        Assert.Equal("Sida 3 (24)", words.Of(DocumentWord.PageOf, "3", "24"));
    }

    [Fact]
    public void A_template_is_read_as_it_is_written()
    {
        using var folder = PackageFolder.With(("dokumentmallar/m.yaml", """
            mall: m
            namn: Styrelsens plan
            plantyper: [Styrelsens plan]
            sidformat: liggande
            titelsida: nej
            innehall: 2
            huvud:
              - {falt: galler-for, rubrik: GÄLLER FÖR VERKSAMHET, varje-sida: ja}
            delar:
              - {slag: vantar, rubrik: Investeringar, djup: 2}
              - slag: underskrifter
                rubrik: Underskrifter
                rader:
                  - {part: Regionen, falt: [Ort och datum]}
            nivaer:
              - niva: styrmatt
                skrivs: tabell
                utan-forled: ja
                kolumner:
                  - {visar: namn, rubrik: Styrmått, bredd: 40}
                  - {visar: mal, rubrik: "Mål {ar}", ar: 2020}
            ord:
              Draft: UTKAST
            """));
        var import = folder.Read();
        Assert.Empty(import.Problems.Select(PackageFolder.Told));
        var template = Assert.Single(import.Value!.Content.Templates);
        Assert.Equal((PageLayout.Landscape, false, 2), (template.Layout, template.HasTitlePage, template.ContentsDepth));
        Assert.Equal(new TemplateFact(DocumentField.AppliesTo, "GÄLLER FÖR VERKSAMHET", true), Assert.Single(template.Facts));
        Assert.Equal(["Waiting", "SignOff"], template.Parts.Select(part => part.GetType().Name));
        var level = Assert.Single(template.Levels);
        Assert.Equal(("", LevelPrint.Table, 2020), (level.Prefix, level.Print, level.Columns[1].Year));
        Assert.Equal([new TemplateWord("Draft", "UTKAST")], template.Words);
    }

    [Fact]
    public void A_word_that_does_not_exist_is_a_slip_of_the_pen()
    {
        using var folder = PackageFolder.With(("dokumentmallar/m.yaml", "mall: m\nnamn: M\nord: {Drafft: x}\nnivaer: [{niva: a, skrivs: tabel}]\n"));
        Assert.Equal(["PKT-015", "PKT-011"], folder.Read().Problems.Select(problem => problem.Code).OrderDescending());
    }

    [Theory]
    [InlineData("farg: blå", "PKT-028 organisation.yaml:4 blå")]
    [InlineData("farg: '#12345g'", "PKT-028 organisation.yaml:4 #12345g")]
    [InlineData("logotyp: profil/saknas.png", "PKT-029 organisation.yaml:4 profil/saknas.png")]
    [InlineData("logotyp: dokumentmallar/m.yaml", "PKT-029 organisation.yaml:4 dokumentmallar/m.yaml")]
    [InlineData("logotyp: profil/text.png", "PKT-030 organisation.yaml:4 profil/text.png")]
    [InlineData("word-mall: profil/borta.dotx", "PKT-029 organisation.yaml:4 profil/borta.dotx")]
    public void A_profile_that_cannot_be_used_is_told_with_its_place(string line, string problem)
    {
        using var folder = PackageFolder.With(("profil/text.png", "ingen bild"), ("dokumentmallar/m.yaml", "mall: m\nnamn: M\n"));
        folder.Write("organisation.yaml", $"{PackageFolder.Organisation}profil:\n  {line}\n");
        Assert.Equal([problem], folder.Problems());
    }
}
