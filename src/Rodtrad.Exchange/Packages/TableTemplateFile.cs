using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>tabellmallar/….yaml: the rows and relations of an economic table, independent of time. The same keys stand inside a table that has a template of its own.</summary>
internal static class TableTemplateFile
{
    public const string Folder = "tabellmallar";

    public static TableTemplate Read(MapReader map, PackageReading reading)
    {
        var code = map.Code("tabellmall");
        var subject = EconomyRules.TemplateSubject(code);
        reading.Stands(subject, code, map);
        return Content(map, code, subject, reading);
    }

    /// <summary>The template of one table, told inside it.</summary>
    public static TableTemplate ReadInside(MapReader map, string table, PackageReading reading) => Content(map, map.Code("tabellmall"), table, reading);

    public static string Write(TableTemplate template)
    {
        var yaml = new YamlWriter();
        Write(yaml, template);
        return yaml.Result;
    }

    public static void Write(YamlWriter yaml, TableTemplate template)
    {
        yaml.Bare("tabellmall", template.Code).Text("namn", template.Name).Bare("slag", PackageWords.Word(EconomyWords.Kinds, template.Kind))
            .Bare("enhet", PackageWords.Word(EconomyWords.Units, template.Unit)).Bare("decimaler", template.Decimals == 0 ? null : (int?)template.Decimals);
        yaml.Items("rader", template.Rows, row => yaml
            .Bare("rad", row.Code).Text("namn", row.Label).Bare("form", row.Form == RowForm.Input ? null : PackageWords.Word(EconomyWords.Forms, row.Form))
            .Text("prefix", row.Prefix).Bare("indrag", row.Indent == 0 ? null : (int?)row.Indent).Bare<Code>("under", row.Under)
            .Bare("delar", PackageWords.Word(EconomyWords.Parts, row.Parts)).Text("formel", row.Formula).List("noter", row.Notes)
            .Bare("post", PackageWords.Word(EconomyWords.Lines, row.Line)).Bare<Code>("agare", row.Unit).Bare<Code>("utforare", row.Producer)
            .Bare("enhet", PackageWords.Word(EconomyWords.UnitsOrNone, row.MeasuredIn)).Bare("decimaler", row.Decimals)
            .Text("konton", row.Accounts).Text("grupp", row.Group));
        WriteRelations(yaml, template.Relations);
    }

    public static Sequence<TableRelation> ReadRelations(MapReader map, string owner, PackageReading reading) => map.Items("relationer", relation =>
    {
        var code = relation.Code("relation");
        var subject = EconomyRules.RelationSubject(owner, code);
        reading.StandsInFile(subject, code.Text, relation);
        reading.Stands(EconomyRules.TargetOf(subject), relation.PlaceOf("mal"));
        reading.Stands(EconomyRules.FormulaOf(subject), relation.PlaceOf("formel"));
        return new TableRelation(
            code,
            relation.Text("mal", true),
            relation.Word("ar", EconomyWords.Comparisons, Comparison.Equal),
            relation.Text("formel", true),
            relation.Flag("over-kolumner", PackageWords.Flags),
            relation.Text("text"))
        {
            Weight = relation.Word("vikt", EconomyWords.Weights, RelationWeight.Arithmetic),
            Except = relation.Codes("utom"),
        };
    });

    public static void WriteRelations(YamlWriter yaml, Sequence<TableRelation> relations) => yaml.Items("relationer", relations, relation => yaml
        .Bare("relation", relation.Code).Text("mal", relation.Target).Bare("ar", PackageWords.Word(EconomyWords.Comparisons, relation.Comparison))
        .Text("formel", relation.Formula).Bare("over-kolumner", relation.Across ? "ja" : null)
        .Bare("vikt", relation.Weight == RelationWeight.Arithmetic ? null : PackageWords.Word(EconomyWords.Weights, relation.Weight))
        .Text("text", relation.Text).List("utom", relation.Except));

    private static TableTemplate Content(MapReader map, Code code, string subject, PackageReading reading) => new(
        code,
        map.Text("namn", true),
        map.Word("slag", EconomyWords.Kinds, TableKind.Other),
        map.Word("enhet", EconomyWords.Units, FigureUnit.Kronor, required: true),
        map.Items("rader", row => ReadRow(row, subject, reading)))
    {
        Decimals = map.Whole("decimaler", 0, 4) ?? 0,
        Relations = ReadRelations(map, subject, reading),
    };

    private static TemplateRow ReadRow(MapReader map, string owner, PackageReading reading)
    {
        var code = map.Code("rad");
        var subject = EconomyRules.RowSubject(owner, code);
        reading.StandsInFile(subject, code.Text, map);
        reading.Stands(EconomyRules.FormulaOf(subject), map.PlaceOf("formel"));
        return new TemplateRow(code, map.Text("namn"), map.Word("form", EconomyWords.Forms, RowForm.Input))
        {
            Prefix = map.Text("prefix"),
            Indent = map.Whole("indrag", 0, 4) ?? 0,
            Under = map.OptionalCode("under") ?? default,
            Parts = map.Word("delar", EconomyWords.Parts, RowParts.Unsaid),
            Formula = map.Text("formel"),
            Notes = map.Texts("noter"),
            Line = map.Word("post", EconomyWords.Lines, StandardLine.Unsaid),
            Unit = map.OptionalCode("agare") ?? default,
            Producer = map.OptionalCode("utforare") ?? default,
            MeasuredIn = map.Word("enhet", EconomyWords.UnitsOrNone, null),
            Decimals = map.Whole("decimaler", 0, 4),
            Accounts = map.Text("konton"),
            Group = map.Text("grupp"),
        };
    }
}
