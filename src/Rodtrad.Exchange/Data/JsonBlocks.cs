using System.Globalization;
using System.Text.Json;
using Rodtrad.Domain.Documents;
using static Rodtrad.Exchange.Data.DocumentJson;

namespace Rodtrad.Exchange.Data;

/// <summary>The blocks of a document as JSON; each says by its "type" which it is.</summary>
internal static class JsonBlocks
{
    public static void Write(Utf8JsonWriter json, DocumentBlock block, JsonFiles files) => Object(json, () => Inside(json, block, files));

    private static void Inside(Utf8JsonWriter json, DocumentBlock block, JsonFiles files)
    {
        switch (block)
        {
            case DocumentBlock.Heading heading:
                json.WriteString("type", "heading");
                Heading(json, heading);
                break;
            case DocumentBlock.Prose prose:
                Strings(json, ("type", "prose"), ("markdown", prose.Markdown), ("place", prose.Place));
                json.WriteBoolean("isRetold", prose.IsRetold);
                break;
            case DocumentBlock.Motto motto:
                Strings(json, ("type", "motto"), ("text", motto.Text));
                Link(json, motto.Link);
                break;
            case DocumentBlock.Lead lead:
                Strings(json, ("type", "lead"), ("text", lead.Text));
                break;
            case DocumentBlock.Items items:
                json.WriteString("type", "items");
                List(json, "groups", items.Groups, group => Group(json, group));
                break;
            case DocumentBlock.Columns columns:
                json.WriteString("type", "columns");
                List(json, "columns", columns.Beside, column =>
                {
                    json.WriteString("heading", column.Heading);
                    List(json, "groups", column.Groups, group => Group(json, group));
                });
                break;
            case DocumentBlock.Table table:
                Strings(json, ("type", "table"), ("file", files.Next(table.Content.Columns.Count > 0)));
                Table(json, table.Content);
                break;
            case DocumentBlock.Chart chart:
                Strings(json, ("type", "chart"), ("file", files.Next(chart.Content.Series.Count > 0)));
                Chart(json, chart.Content);
                break;
            case DocumentBlock.Definitions definitions:
                json.WriteString("type", "definitions");
                List(json, "entries", definitions.Entries, entry => Strings(json, ("anchor", entry.Anchor), ("term", entry.Term), ("text", entry.Text), ("source", entry.Source)));
                break;
            case DocumentBlock.Remark remark:
                Strings(json, ("type", "remark"), ("text", remark.Text));
                break;
            case DocumentBlock.SignOff signOff:
                json.WriteString("type", "signOff");
                List(json, "lines", signOff.Lines, line =>
                {
                    json.WriteString("party", line.Party);
                    Texts(json, "fields", line.Fields);
                });
                break;
            case DocumentBlock.NewLayout layout:
                Strings(json, ("type", "newLayout"), ("layout", Choice(layout.Layout)));
                break;
            default:
                throw new NotSupportedException($"A block of type {block.GetType().Name} cannot be written as JSON.");
        }
    }

    private static void Heading(Utf8JsonWriter json, DocumentBlock.Heading heading)
    {
        json.WriteNumber("depth", heading.Depth);
        Strings(json, ("number", heading.Number), ("prefix", heading.Prefix), ("text", heading.Text), ("anchor", heading.Anchor));
        json.WriteBoolean("inContents", heading.InContents);
        json.WriteBoolean("startsPage", heading.StartsPage);
        Link(json, heading.Link);
        Spellings(json, heading.Spellings);
        Texts(json, "noteMarks", heading.NoteMarks);
    }

    private static void Group(Utf8JsonWriter json, ItemGroup group)
    {
        json.WriteString("heading", group.Heading);
        List(json, "items", group.Items, item => Item(json, item));
    }

    private static void Item(Utf8JsonWriter json, DocumentItem item)
    {
        Strings(json, ("anchor", item.Anchor), ("number", item.Number), ("text", item.Text), ("keyword", item.Keyword), ("markdown", item.Markdown));
        json.WriteBoolean("isRetold", item.IsRetold);
        Link(json, item.Link);
        Texts(json, "aside", item.Aside);
        Texts(json, "noteMarks", item.NoteMarks);
        List(json, "below", item.Below, below => Item(json, below));
    }

    private static void Table(Utf8JsonWriter json, DocumentTable table)
    {
        Strings(json, ("name", table.Name), ("caption", table.Caption));
        json.WriteBoolean("showsCaption", table.ShowsCaption);
        List(json, "columns", table.Columns, column =>
        {
            Strings(json, ("key", column.Key), ("heading", column.Heading), ("group", column.Group), ("align", Choice(column.Align)));
            json.WriteNumber("width", column.Width);
        });
        List(json, "rows", table.Rows, row =>
        {
            Strings(json, ("kind", Choice(row.Kind)), ("anchor", row.Anchor));
            json.WriteNumber("indent", row.Indent);
            List(json, "cells", row.Cells, cell => Cell(json, cell));
        });
    }

    private static void Cell(Utf8JsonWriter json, DocumentCell cell)
    {
        json.WriteString("text", cell.Text);
        json.WritePropertyName("number");
        Figure(json, cell.Number);
        json.WriteString("day", cell.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("markdown", cell.Markdown);
        List(json, "runs", cell.Runs, run =>
        {
            json.WriteString("text", run.Text);
            Texts(json, "style", new[] { TextStyle.Strong, TextStyle.Emphasis, TextStyle.Quiet }.Where(style => run.Style.HasFlag(style)).Select(style => Choice(style)));
            json.WriteString("noteMark", run.NoteMark);
            Link(json, run.Link);
        });
    }

    private static void Chart(Utf8JsonWriter json, DocumentChart chart)
    {
        Strings(json, ("name", chart.Name), ("kind", Choice(chart.Kind)), ("title", chart.Title), ("description", chart.Description), ("unitOfMeasure", chart.UnitOfMeasure));
        Texts(json, "categories", chart.Categories);
        List(json, "series", chart.Series, series =>
        {
            Strings(json, ("name", series.Name), ("role", Choice(series.Role)));
            json.WriteStartArray("values");
            foreach (var value in series.Values)
                Figure(json, value);
            json.WriteEndArray();
        });
    }
}
