using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>indikatorer.yaml: sources and indicators.</summary>
internal static class IndicatorFile
{
    public const string Name = "indikatorer.yaml";

    public static (Sequence<Source> Sources, Sequence<Indicator> Indicators) Read(MapReader map, PackageReading reading) =>
        (map.Items("kallor", source => ReadSource(source, reading)), map.Items("indikatorer", indicator => ReadIndicator(indicator, reading)));

    public static string Write(Sequence<Source> sources, Sequence<Indicator> indicators)
    {
        var yaml = new YamlWriter();
        yaml.Items("kallor", sources, source => yaml
            .Bare("kod", source.Code).Text("namn", source.Name).Bare("slag", PackageWords.Word(PackageWords.SourceKinds, source.Kind))
            .Bare("enhet", source.Unit).List("stavningar", source.Spellings));
        yaml.Items("indikatorer", indicators, indicator => yaml
            .Bare("kod", indicator.Code).Text("namn", indicator.Name)
            .Bare("slag", PackageWords.Word(PackageWords.IndicatorKinds, indicator.Kind))
            .Text("definition", indicator.Definition).Text("motiv", indicator.Motivation).Text("tolkning", indicator.Reading)
            .Text("mattenhet", indicator.UnitOfMeasure).Bare("decimaler", indicator.Decimals)
            .Bare("riktning", PackageWords.Word(PackageWords.Directions, indicator.Direction))
            .Bare("ackumulering", PackageWords.Word(PackageWords.Accumulations, indicator.Accumulation))
            .List("delar", indicator.Segments).Bare("kalla", indicator.Source).Bare("ansvarig", indicator.Owner)
            .Bare("parametrar", indicator.Parameters).List("skala", indicator.Scale).Text("tolerans", PackageWords.Decimal(indicator.Tolerance)));
        return yaml.Result;
    }

    private static Source ReadSource(MapReader map, PackageReading reading)
    {
        var code = map.Code("kod");
        reading.Stands(ContentRules.SourceSubject(code), code, map);
        return new Source(
            code,
            map.Text("namn", true),
            map.Word("slag", PackageWords.SourceKinds, SourceKind.Manual, required: true),
            map.OptionalCode("enhet"),
            map.Texts("stavningar"));
    }

    private static Indicator ReadIndicator(MapReader map, PackageReading reading)
    {
        var code = map.Code("kod");
        reading.Stands(ContentRules.IndicatorSubject(code), code, map);
        return new Indicator(
            code,
            map.Text("namn", true),
            map.Word("slag", PackageWords.IndicatorKinds, IndicatorKind.Quantitative, required: true),
            map.Text("definition"),
            map.Text("motiv"),
            map.Text("tolkning"),
            map.Text("mattenhet"),
            map.Whole("decimaler", 0, 6),
            map.Word("riktning", PackageWords.Directions, Direction.NotStated),
            map.Word("ackumulering", PackageWords.Accumulations, Accumulation.NotStated),
            map.Texts("delar"),
            map.OptionalCode("kalla"),
            map.OptionalCode("ansvarig"))
        {
            Parameters = map.Whole("parametrar", 2, 100),
            Scale = map.Texts("skala"),
            Tolerance = map.Decimal("tolerans"),
        };
    }
}

/// <summary>styrdokument.yaml: the register of steering documents.</summary>
internal static class SteeringDocumentFile
{
    public const string Name = "styrdokument.yaml";

    public static Sequence<SteeringDocument> Read(MapReader map, PackageReading reading) =>
        map.Items("styrdokument", document => ReadDocument(document, reading));

    public static string Write(Sequence<SteeringDocument> documents)
    {
        var yaml = new YamlWriter();
        yaml.Items("styrdokument", documents, document =>
        {
            yaml.Bare("kod", document.Code).Text("titel", document.Title).Text("typ", document.Type)
                .Bare("omfattning", PackageWords.Word(PackageWords.Scopes, document.Scope));
            OrganisationFile.WriteValidity(yaml, document.Validity);
            yaml.Bare("ersatter", document.Replaces).Text("organ", document.Organ).Text("beteckning", document.Reference)
                .Text("anmarkning", document.Note);
        });
        return yaml.Result;
    }

    private static SteeringDocument ReadDocument(MapReader map, PackageReading reading)
    {
        var code = map.Code("kod");
        reading.Stands(ContentRules.DocumentSubject(code), code, map);
        return new SteeringDocument(
            code,
            map.Text("titel", true),
            map.Text("typ", true),
            map.Word("omfattning", PackageWords.Scopes, DocumentScope.Region),
            OrganisationFile.ReadValidity(map),
            map.OptionalCode("ersatter"),
            map.Text("organ"),
            map.Text("beteckning"),
            map.Text("anmarkning"));
    }
}
