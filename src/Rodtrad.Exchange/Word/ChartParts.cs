using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Looks;
using Rodtrad.Exchange.OpenXml;

namespace Rodtrad.Exchange.Word;

/// <summary>The charts of a file: each a native chart that can be edited, with its figures in a small workbook of its own.</summary>
internal static class ChartParts
{
    private const string Head = "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><c:date1904 val=\"0\"/>";

    public static void Write(PartArchive archive, WordContext word)
    {
        for (var i = 0; i < word.Charts.Count; i++)
        {
            var number = i + 1;
            using (var part = archive.Xml($"word/charts/chart{number}.xml"))
                new ChartWriter(part, word.Charts[i], word.Look.Accent, WordLook.Language(word.Document.Frame.Language)).Write(Head);
            using (var relations = archive.Xml($"word/charts/_rels/chart{number}.xml.rels"))
            {
                relations.Add($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"book\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/package\" Target=\"../embeddings/chart{number}.xlsx\"/></Relationships>");
            }
            using var book = archive.Bytes($"word/embeddings/chart{number}.xlsx", isCompressed: true);
            ChartWorkbook.Write(book, word.Charts[i]);
        }
    }
}

/// <summary>Writes one chart.</summary>
internal sealed class ChartWriter(XmlPart part, DocumentChart chart, Accent accent, string language)
{
    // Without it a figure is written as where the program runs, and not as in the document.
    private const string SwedishFigures = "[$-41D]";

    private const string Ink = "555963";
    private const string Line = "D9D4C9";
    private static readonly string[] More = ["6B7079", "A9A499", "3F7F97"];
    private static readonly string[] MoreDashes = ["lgDash", "sysDot", "dashDot"];

    private readonly ChartShape _shape = new(chart);

    private string Format => Figures(_shape.Decimals);

    public void Write(string head)
    {
        part.Raw(head).Add($"<c:lang val=\"{language}\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout>");
        if (chart.Kind == ChartKind.Line && !_shape.HasLegend)
            part.Raw("<c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/><c:x val=\"0.07\"/><c:y val=\"0.06\"/><c:w val=\"0.73\"/><c:h val=\"0.8\"/></c:manualLayout>");
        part.Raw("</c:layout>");
        part.Raw(chart.Kind == ChartKind.Line
            ? "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"
            : $"<c:barChart><c:barDir val=\"{(_shape.IsLying ? "bar" : "col")}\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
        for (var i = 0; i < chart.Series.Count; i++)
            Series(chart.Series[i], i);
        part.Raw(chart.Kind == ChartKind.Line
            ? "<c:marker val=\"1\"/><c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:lineChart>"
            : "<c:gapWidth val=\"60\"/><c:overlap val=\"-6\"/><c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:barChart>");
        Axes();
        part.Raw("<c:spPr><a:noFill/></c:spPr></c:plotArea>");
        if (_shape.HasLegend)
            part.Raw("<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/></c:legend>");
        part.Raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        part.Raw(Type(Ink, isBold: false)).Raw("<c:externalData r:id=\"book\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>");
    }

    private void Series(ChartSeries series, int index)
    {
        var (colour, dash) = Look(series.Role, index);
        var column = ChartWorkbook.Column(index + 1);
        part.Add($"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:strRef><c:f>Data!${column}$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{series.Name}</c:v></c:pt></c:strCache></c:strRef></c:tx>");
        if (chart.Kind == ChartKind.Line)
        {
            part.Add($"<c:spPr><a:ln w=\"25400\" cap=\"rnd\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill><a:prstDash val=\"{dash}\"/><a:round/></a:ln></c:spPr>");
            var mark = series.Role == SeriesRole.Target ? "none" : index % 2 == 0 ? "circle" : "diamond";
            part.Add($"<c:marker><c:symbol val=\"{mark}\"/>");
            if (mark != "none")
                part.Add($"<c:size val=\"5\"/><c:spPr><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></a:ln></c:spPr>");
            part.Raw("</c:marker>");
        }
        else
        {
            part.Add($"<c:spPr><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val=\"0\"/>");
        }
        Labels(series, colour);
        Categories();
        part.Add($"<c:val><c:numRef><c:f>Data!${column}$2:${column}${chart.Categories.Count + 1}</c:f><c:numCache><c:formatCode>{Format}</c:formatCode><c:ptCount val=\"{chart.Categories.Count}\"/>");
        for (var i = 0; i < Math.Min(series.Values.Count, chart.Categories.Count); i++)
        {
            if (series.Values[i] is { } value)
                part.Add($"<c:pt idx=\"{i}\"><c:v>{value}</c:v></c:pt>");
        }
        part.Raw("</c:numCache></c:numRef></c:val>").Raw(chart.Kind == ChartKind.Line ? "<c:smooth val=\"0\"/></c:ser>" : "</c:ser>");
    }

    private void Categories()
    {
        part.Add($"<c:cat><c:strRef><c:f>Data!$A$2:$A${chart.Categories.Count + 1}</c:f><c:strCache><c:ptCount val=\"{chart.Categories.Count}\"/>");
        for (var i = 0; i < chart.Categories.Count; i++)
            part.Add($"<c:pt idx=\"{i}\"><c:v>{chart.Categories[i]}</c:v></c:pt>");
        part.Raw("</c:strCache></c:strRef></c:cat>");
    }

    // A bar says its figure; a line says its figure and its name at its end.
    private void Labels(ChartSeries series, string colour)
    {
        const string Show = "<c:showLegendKey val=\"0\"/><c:showVal val=\"{0}\"/><c:showCatName val=\"0\"/><c:showSerName val=\"{1}\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
        static string Shown(bool value, bool name) => Show.Replace("{0}", value ? "1" : "0", StringComparison.Ordinal).Replace("{1}", name ? "1" : "0", StringComparison.Ordinal);
        part.Raw("<c:dLbls>");
        if (chart.Kind == ChartKind.Line)
        {
            var last = series.Values.Count - 1;
            while (last >= 0 && series.Values[last] is null)
                last--;
            if (last >= 0 && last < chart.Categories.Count)
            {
                part.Add($"<c:dLbl><c:idx val=\"{last}\"/><c:numFmt formatCode=\"{Format}\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>");
                part.Raw(Type(colour, isBold: true)).Raw("<c:dLblPos val=\"r\"/>").Raw(Shown(value: true, name: chart.Series.Count > 1 && !_shape.HasLegend)).Raw("<c:separator> </c:separator></c:dLbl>");
            }
            part.Raw(Shown(value: false, name: false)).Raw("</c:dLbls>");
            return;
        }
        part.Add($"<c:numFmt formatCode=\"{Format}\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>");
        part.Raw(Type(Ink, isBold: false)).Raw("<c:dLblPos val=\"outEnd\"/>").Raw(Shown(value: true, name: false)).Raw("</c:dLbls>");
    }

    private void Axes()
    {
        var isBar = chart.Kind == ChartKind.Bar;
        var (below, beside) = _shape.IsLying ? ("l", "b") : ("b", "l");
        // Lying bars are read from the top, as a list is.
        part.Add($"<c:catAx><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"{(_shape.IsLying ? "maxMin" : "minMax")}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{below}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>");
        part.Add($"<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"8D8A83\"/></a:solidFill></a:ln></c:spPr><c:crossAx val=\"1002\"/><c:crosses val=\"{(_shape.Scale is null ? "autoZero" : "min")}\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>");
        part.Raw("<c:valAx><c:axId val=\"1002\"/><c:scaling><c:orientation val=\"minMax\"/>");
        if (_shape.Scale is { } scale)
            part.Add($"<c:max val=\"{scale.To}\"/><c:min val=\"{scale.From}\"/>");
        part.Raw(isBar && !HasNegative() ? "<c:min val=\"0\"/>" : "").Add($"</c:scaling><c:delete val=\"{(isBar ? 1 : 0)}\"/><c:axPos val=\"{beside}\"/>");
        if (!isBar)
            part.Add($"<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"{Line}\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>");
        var decimals = _shape.Scale is { Step: var step } ? (int)(step / 1.0000000000000000000000000000m).Scale : _shape.Decimals;
        part.Add($"<c:numFmt formatCode=\"{Figures(decimals)}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val=\"1001\"/><c:crosses val=\"{(_shape.IsLying ? "max" : "autoZero")}\"/><c:crossBetween val=\"{(isBar ? "between" : "midCat")}\"/>");
        if (_shape.Scale is { Step: var major })
            part.Add($"<c:majorUnit val=\"{major}\"/>");
        part.Raw("</c:valAx>");
    }

    private string Figures(int decimals) =>
        (language.StartsWith("sv", StringComparison.OrdinalIgnoreCase) ? SwedishFigures : "") + (decimals == 0 ? "#,##0" : $"#,##0.{new string('0', decimals)}");

    private bool HasNegative() => chart.Series.SelectMany(series => series.Values).Any(value => value < 0);

    private static string Type(string colour, bool isBold) =>
        $"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"850\" b=\"{(isBold ? 1 : 0)}\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill><a:latin typeface=\"Inter\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"sv-SE\"/></a:p></c:txPr>";

    // Style differs as well as colour: women long dashes, men dots, the target a whole red line.
    private (string Colour, string Dash) Look(SeriesRole role, int index)
    {
        var before = chart.Series.Take(index).Count(series => series.Role == role);
        return role switch
        {
            SeriesRole.Target => ("C4122F", before == 0 ? "solid" : "dash"),
            SeriesRole.Women => ("7A4A9E", "lgDash"),
            SeriesRole.Men => ("0F7A7A", "sysDot"),
            _ when before == 0 => (accent.Series, "solid"),
            _ => (More[(before - 1) % More.Length], MoreDashes[(before - 1) % MoreDashes.Length]),
        };
    }
}
