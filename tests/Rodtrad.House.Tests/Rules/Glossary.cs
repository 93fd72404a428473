namespace Rodtrad.House.Tests.Rules;

/// <summary>Rule 5: one word per concept. Every public type of the domain is in the glossary, and every row is a type.</summary>
static class Glossary
{
    const int Columns = 5;

    public static IEnumerable<string> Violations(IReadOnlyCollection<string> typeNames, string? glossary)
    {
        if (glossary is null)
        {
            if (typeNames.Count > 0)
                yield return $"docs/glossary.md is missing, with {typeNames.Count} public domain types to explain.";
            yield break;
        }

        var rows = Rows(glossary).ToList();
        var words = rows.Select(row => row.Cells[0]).ToHashSet();
        foreach (var name in typeNames.Distinct().Order(StringComparer.Ordinal).Where(name => !words.Contains(name)))
            yield return $"The public type {name} is not in docs/glossary.md; add a row, or make the type internal.";
        foreach (var row in rows)
        {
            if (row.Cells.Count != Columns)
                yield return $"docs/glossary.md:{row.Line}: {row.Cells.Count} cells, not {Columns}; a bar inside a cell is written \\|.";
            else if (row.Cells[1].Length == 0 || row.Cells[3].Length == 0)
                yield return $"docs/glossary.md:{row.Line}: {row.Cells[0]} lacks its Swedish word or its meaning.";
            if (!typeNames.Contains(row.Cells[0]))
                yield return $"docs/glossary.md:{row.Line}: {row.Cells[0]} is not a public domain type; strike the row or rename it.";
        }
        foreach (var twice in rows.GroupBy(row => row.Cells[0]).Where(group => group.Count() > 1))
            yield return $"docs/glossary.md: {twice.Key} has {twice.Count()} rows; keep one.";
    }

    static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(string glossary)
    {
        var lines = glossary.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (!line.StartsWith('|'))
                continue;
            List<string> cells = [.. line.Trim('|').Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|').Select(cell => cell.Trim().Trim('`'))];
            if (cells[0] != "Identifier" && cells[0].Trim('-', ':').Length > 0)
                yield return (i + 1, cells);
        }
    }
}
