using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>dokumentmallar/….yaml: how plans of a kind are laid out as documents.</summary>
internal static class TemplateFile
{
    public const string Folder = "dokumentmallar";

    public static DocumentTemplate Read(MapReader map, PackageReading reading)
    {
        var code = map.Code("mall");
        reading.Stands(ContentRules.TemplateSubject(code), code, map);
        return new DocumentTemplate(code, map.Text("namn", true), map.Codes("planer"), map.Texts("plantyper"))
        {
            Layout = map.Word("sidformat", TemplateFileWords.Layouts, PageLayout.Portrait),
            HasTitlePage = map.Flag("titelsida", PackageWords.Flags, otherwise: true),
            ContentsDepth = map.Whole("innehall", 0, 6) ?? DocumentTemplate.UsualContentsDepth,
            ChaptersOnNewPage = map.Flag("kapitel-pa-ny-sida", PackageWords.Flags),
            Facts = map.Items("huvud", ReadFact),
            Sections = map.Items("avsnitt", ReadSection),
            Parts = map.Items("delar", ReadPart),
            Levels = map.Items("nivaer", level => ReadLevel(level, code, reading)),
            Words = ReadWords(map.Child("ord")),
        };
    }

    public static string Write(DocumentTemplate template)
    {
        var yaml = new YamlWriter();
        yaml.Bare("mall", template.Code).Text("namn", template.Name).List("planer", template.Plans).List("plantyper", template.PlanTypes)
            .Bare("sidformat", PackageWords.Word(TemplateFileWords.Layouts, template.Layout))
            .Bare("titelsida", template.HasTitlePage ? null : "nej").Bare("innehall", template.ContentsDepth)
            .Bare("kapitel-pa-ny-sida", template.ChaptersOnNewPage ? "ja" : null);
        yaml.Items("huvud", template.Facts, fact => yaml.Bare("falt", PackageWords.Word(TemplateFileWords.Fields, fact.Field))
            .Text("rubrik", fact.Heading).Bare("varje-sida", fact.OnEveryPage ? "ja" : null));
        yaml.Items("avsnitt", template.Sections, section => yaml.Bare("avsnitt", section.Section).List("visar", section.Shows)
            .Bare<Code>("under", section.Under).Bare("sidformat", section.Layout is { } paper ? PackageWords.Word(TemplateFileWords.Layouts, paper) : null)
            .Bare("ny-sida", section.StartsPage ? "ja" : null).Bare("utan-text", section.HidesText ? "ja" : null)
            .List("tabeller", section.Tables));
        yaml.Items("delar", template.Parts, part => WritePart(yaml, part));
        yaml.Items("nivaer", template.Levels, level => WriteLevel(yaml, level));
        yaml.Map("ord", () =>
        {
            foreach (var word in template.Words)
                yaml.Text(word.Key, word.Text);
        });
        return yaml.Result;
    }

    private static TemplateFact ReadFact(MapReader map) => new(
        map.Word("falt", TemplateFileWords.Fields, DocumentField.Version, required: true), map.Text("rubrik"), map.Flag("varje-sida", PackageWords.Flags));

    private static TemplateSection ReadSection(MapReader map)
    {
        var paper = map.Word("sidformat", TemplateFileWords.LayoutsOrNone, null);
        return new TemplateSection(
            map.Code("avsnitt"), map.Codes("visar"), map.OptionalCode("under") ?? default, paper, map.Flag("ny-sida", PackageWords.Flags))
        {
            HidesText = map.Flag("utan-text", PackageWords.Flags),
            Tables = map.Codes("tabeller"),
        };
    }

    private static TemplatePart ReadPart(MapReader map)
    {
        var after = map.OptionalCode("efter") ?? default;
        var kind = map.Word("slag", TemplateFileWords.Parts, TemplateFileWords.Waiting, required: true);
        var heading = map.Text("rubrik");
        var depth = map.Whole("djup", 1, 4) ?? 1;
        var numbered = !map.Flag("onumrerat", PackageWords.Flags);
        var lines = map.Items("rader", line => new SignatureLine(line.Text("part", true), line.Texts("falt")));
        var attachments = map.Items("bilagor", row => new TemplateAttachment(
            row.Text("nr"), row.Text("namn", true), row.Text("anmarkning"), row.OptionalCode("avsnitt") ?? default));
        var level = map.OptionalCode("niva") ?? default;
        var (table, rows, column, isLine) = (map.OptionalCode("tabell") ?? default, map.Codes("tabellrader"), map.OptionalCode("kolumn") ?? default, map.Flag("linje", PackageWords.Flags));
        return kind switch
        {
            TemplateFileWords.SignOff => new TemplatePart.SignOff(after, heading, lines),
            TemplateFileWords.Attachments => new TemplatePart.Attachments(after, heading, attachments),
            TemplateFileWords.MeasureChart => new TemplatePart.MeasureChart(after, level, heading),
            TemplateFileWords.TableChart => new TemplatePart.TableChart(after, table, rows, column, isLine, heading),
            _ => new TemplatePart.Waiting(after, heading, depth, numbered),
        };
    }

    private static void WritePart(YamlWriter yaml, TemplatePart part)
    {
        yaml.Bare("slag", TemplateFileWords.Of(part)).Bare<Code>("efter", part.After);
        switch (part)
        {
            case TemplatePart.Waiting waiting:
                yaml.Text("rubrik", waiting.Heading).Bare("djup", waiting.Depth).Bare("onumrerat", waiting.IsNumbered ? null : "ja");
                break;
            case TemplatePart.SignOff sign:
                yaml.Text("rubrik", sign.Heading).Items("rader", sign.Lines, line => yaml.Text("part", line.Party).List("falt", line.Fields));
                break;
            case TemplatePart.Attachments list:
                yaml.Text("rubrik", list.Heading)
                    .Items("bilagor", list.Rows, row => yaml.Text("nr", row.Number).Text("namn", row.Name).Text("anmarkning", row.Remark)
                        .Bare<Code>("avsnitt", row.Section));
                break;
            case TemplatePart.MeasureChart chart:
                yaml.Text("rubrik", chart.Title).Bare<Code>("niva", chart.Level);
                break;
            case TemplatePart.TableChart chart:
                yaml.Text("rubrik", chart.Title).Bare<Code>("tabell", chart.Table).List("tabellrader", chart.Rows).Bare<Code>("kolumn", chart.Column)
                    .Bare("linje", chart.IsLine ? "ja" : null);
                break;
        }
    }

    private static TemplateLevel ReadLevel(MapReader map, Code template, PackageReading reading)
    {
        var level = map.Code("niva");
        reading.StandsInFile($"{ContentRules.TemplateSubject(template)}/level/{level}", level.Text, map);
        var prefix = map.Text("forled");
        var bare = map.Flag("utan-forled", PackageWords.Flags);
        return new TemplateLevel(
            level,
            map.Word("skrivs", TemplateFileWords.Prints, LevelPrint.Chosen),
            bare ? "" : prefix.Length > 0 ? prefix : null,
            map.Text("ledrubrik"),
            !map.Flag("onumrerat", PackageWords.Flags))
        {
            Columns = map.Items("kolumner", column => new TemplateColumn(
                column.Word("visar", TemplateFileWords.Columns, ColumnField.Name, required: true), column.Text("rubrik"),
                column.Whole("bredd", 0, 100) ?? 0, column.Whole("ar", 1900, 2199))),
            Overview = map.Codes("oversikt"),
            Grid = map.Codes("kodtavla"),
            TextAfterMeasures = map.Flag("text-efter-matt", PackageWords.Flags),
            MeasuresLast = map.Flag("matt-sist", PackageWords.Flags),
            SpelledAs = map.Text("skrivet-som"),
        };
    }

    private static void WriteLevel(YamlWriter yaml, TemplateLevel level)
    {
        yaml.Bare("niva", level.Level)
            .Bare("skrivs", level.Print == LevelPrint.Chosen ? null : PackageWords.Word(TemplateFileWords.Prints, level.Print))
            .Text("forled", level.Prefix).Bare("utan-forled", level.Prefix is "" ? "ja" : null)
            .Text("ledrubrik", level.Lead).Bare("onumrerat", level.IsNumbered ? null : "ja");
        yaml.Items("kolumner", level.Columns, column => yaml.Bare("visar", PackageWords.Word(TemplateFileWords.Columns, column.Field))
            .Text("rubrik", column.Heading).Bare("bredd", column.Width == 0 ? null : (int?)column.Width).Bare("ar", column.Year));
        yaml.List("oversikt", level.Overview).List("kodtavla", level.Grid).Bare("text-efter-matt", level.TextAfterMeasures ? "ja" : null)
            .Bare("matt-sist", level.MeasuresLast ? "ja" : null).Text("skrivet-som", level.SpelledAs);
    }

    // The keys are the words there are; anything else is a slip of the pen.
    private static Sequence<TemplateWord> ReadWords(MapReader? map)
    {
        if (map is null)
            return [];
        var words = Enum.GetNames<DocumentWord>().Select(key => new TemplateWord(key, map.Text(key))).Where(word => word.Text.Length > 0).ToSequence();
        map.Finish();
        return words;
    }
}
