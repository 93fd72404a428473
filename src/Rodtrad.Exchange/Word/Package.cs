using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Looks;
using Rodtrad.Exchange.OpenXml;

namespace Rodtrad.Exchange.Word;

/// <summary>The parts of a Word file that are not its text: what it holds, how its parts belong together, what it is called.</summary>
internal static class Package
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string RelationsHead = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    /// <summary>What comes first: what kinds of parts there are.</summary>
    public static void WriteFirst(PartArchive archive, Document document, PictureSize? logo)
    {
        using (var types = archive.Xml("[Content_Types].xml"))
        {
            types.Raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>");
            if (logo is not null)
                types.Add($"<Default Extension=\"{logo.Extension}\" ContentType=\"image/{logo.Extension}\"/>");
            foreach (var (name, type) in Looks)
                types.Raw($"<Override PartName=\"/word/{name}.xml\" ContentType=\"{type}\"/>");
            types.Raw($"<Override PartName=\"/word/document.xml\" ContentType=\"{Types}document.main+xml\"/>"
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                + "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>");
            foreach (var name in Running(document))
                types.Raw($"<Override PartName=\"/word/{name}.xml\" ContentType=\"{Types}{(name.StartsWith("head", StringComparison.Ordinal) ? "header" : "footer")}+xml\"/>");
            var charts = document.Blocks.OfType<DocumentBlock.Chart>().Count(ChartFrame.IsDrawn);
            for (var i = 1; i <= charts; i++)
                types.Add($"<Override PartName=\"/word/charts/chart{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>");
            types.Raw("</Types>");
        }
        using var root = archive.Xml("_rels/.rels");
        root.Raw($"{RelationsHead}<Relationship Id=\"document\" Type=\"{Relations}/officeDocument\" Target=\"word/document.xml\"/>"
            + "<Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
            + $"<Relationship Id=\"app\" Type=\"{Relations}/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>");
    }

    /// <summary>Styles, theme, fonts, lists and settings.</summary>
    public static void WriteLook(PartArchive archive, WordContext word)
    {
        Part(archive, "styles", word.Look.Styles);
        Part(archive, "theme", word.Look.Theme);
        Part(archive, "fontTable", word.Look.Fonts);
        using (var lists = archive.Xml("word/numbering.xml"))
            Lists(lists, word);
        using var settings = archive.Xml("word/settings.xml");
        var language = WordLook.Language(word.Document.Frame.Language);
        settings.Raw("<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/>"
            + "<w:autoHyphenation/><w:consecutiveHyphenLimit w:val=\"2\"/><w:hyphenationZone w:val=\"425\"/><w:doNotHyphenateCaps/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
            + "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
            + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>");
        settings.Add($"<w:themeFontLang w:val=\"{language}\"/><w:clrSchemeMapping w:bg1=\"light1\" w:t1=\"dark1\" w:bg2=\"light2\" w:t2=\"dark2\" w:accent1=\"accent1\" w:accent2=\"accent2\" w:accent3=\"accent3\" w:accent4=\"accent4\" w:accent5=\"accent5\" w:accent6=\"accent6\" w:hyperlink=\"hyperlink\" w:followedHyperlink=\"followedHyperlink\"/>");
        settings.Raw("<w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>");
    }

    /// <summary>What can be told only when the text is written: what it led to; and what the file is called.</summary>
    public static void WriteLast(PartArchive archive, WordContext word, PictureSize? logo)
    {
        if (logo is not null)
        {
            using var picture = archive.Bytes($"word/media/logo.{logo.Extension}", isCompressed: true);
            picture.Write(word.Document.Front.Profile.Logo!.Bytes.ToArray());
        }
        using (var relations = archive.Xml("word/_rels/document.xml.rels"))
            DocumentRelations(relations, word, logo);
        using (var core = archive.Xml("docProps/core.xml"))
        {
            var front = word.Document.Front;
            core.Raw("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
            core.Add($"<dc:title>{SafeLetters.Closed(front.Title)}</dc:title><dc:subject>{SafeLetters.Closed(front.Subtitle)}</dc:subject><dc:language>{WordLook.Language(word.Document.Frame.Language)}</dc:language></cp:coreProperties>");
        }
        using var app = archive.Xml("docProps/app.xml");
        app.Add($"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Rödtråd</Application><Company>{word.Document.Front.Organisation}</Company></Properties>");
    }

    private static IReadOnlyList<(string Name, string Type)> Looks =>
    [
        ("styles", $"{Types}styles+xml"), ("theme", "application/vnd.openxmlformats-officedocument.theme+xml"), ("fontTable", $"{Types}fontTable+xml"),
        ("numbering", $"{Types}numbering+xml"), ("settings", $"{Types}settings+xml"), ("footnotes", $"{Types}footnotes+xml"),
    ];

    // The sheets that sections are laid on: one that nothing stands on has no section.
    private static IEnumerable<string> Running(Document document)
    {
        yield return "head-title";
        if (document.Front.HasTitlePage)
            yield return "foot-title";
        foreach (var layout in Layouts(document))
        {
            yield return $"head-{Paper.Of(layout, null).Name}";
            yield return $"foot-{Paper.Of(layout, null).Name}";
        }
    }

    internal static IEnumerable<PageLayout> Layouts(Document document) =>
        document.Blocks.OfType<DocumentBlock.NewLayout>().Select(block => block.Layout).Append(document.Layout).Distinct().Order();

    private static void Part(PartArchive archive, string name, string text)
    {
        using var part = archive.Xml($"word/{name}.xml");
        part.Raw(text);
    }

    private static void Lists(XmlPart part, WordContext word)
    {
        var lists = word.Look.Lists;
        part.Raw("<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">").Raw(lists.Definitions).Raw(lists.Uses);
        part.Add($"<w:num w:numId=\"{lists.BulletUse}\"><w:abstractNumId w:val=\"{lists.Bullets}\"/></w:num>");
        for (var i = 0; i < word.NumberedLists.Count; i++)
            part.Add($"<w:num w:numId=\"{lists.BulletUse + 1 + i}\"><w:abstractNumId w:val=\"{lists.Numbers}\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{word.NumberedLists[i]}\"/></w:lvlOverride></w:num>");
        part.Raw("</w:numbering>");
    }

    private static void DocumentRelations(XmlPart part, WordContext word, PictureSize? logo)
    {
        part.Raw(RelationsHead);
        foreach (var (name, _) in Looks)
            part.Raw($"<Relationship Id=\"{name}\" Type=\"{Relations}/{name}\" Target=\"{name}.xml\"/>");
        foreach (var name in Running(word.Document))
            part.Raw($"<Relationship Id=\"{name}\" Type=\"{Relations}/{(name.StartsWith("head", StringComparison.Ordinal) ? "header" : "footer")}\" Target=\"{name}.xml\"/>");
        for (var i = 1; i <= word.Charts.Count; i++)
            part.Add($"<Relationship Id=\"chart{i}\" Type=\"{Relations}/chart\" Target=\"charts/chart{i}.xml\"/>");
        if (logo is not null)
            part.Add($"<Relationship Id=\"logo\" Type=\"{Relations}/image\" Target=\"media/logo.{logo.Extension}\"/>");
        var number = 0;
        foreach (var link in word.Links)
            part.Add($"<Relationship Id=\"link{++number}\" Type=\"{Relations}/hyperlink\" Target=\"{link}\" TargetMode=\"External\"/>");
        part.Raw("</Relationships>");
    }
}
