using System.Globalization;
using System.Text;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Csv;

/// <summary>A row of the file, read but not yet held against the region. What is empty says nothing.</summary>
public sealed record PersonLine(
    Place Place, string Code, string Name, string Email, Role? Role, string Unit, Place UnitPlace, bool WithSubtree, Validity Validity, SignInOf? SignIn, Place SignInPlace);

/// <summary>Who signs in as the person, as the file says it: "issuer|subject", a local account, or the demonstration.</summary>
public abstract record SignInOf
{
    public sealed record Issuer(string Name, string Subject) : SignInOf;

    public sealed record Local(string UserName) : SignInOf;

    public sealed record Demonstration : SignInOf;
}

/// <summary>The rows of a file of people, in its order.</summary>
public sealed record PeopleTable(Sequence<PersonLine> Lines);

/// <summary>
/// Reads people and their posts from CSV: kod;namn;epost;roll;enhet;underliggande;fran;till;inloggning, in any order. One row for each
/// post; a person with several stands on several rows. Tells every problem at once, each with line and column.
/// </summary>
public static class PeopleFile
{
    public const string TooLarge = "PER-050";
    public const string TooManyRows = "PER-051";
    public const string ColumnMissing = "PER-052";
    public const string ColumnUnknown = "PER-053";
    public const string FieldsOverflow = "PER-054";
    public const string Unclosed = "PER-055";
    public const string RoleUnknown = "PER-056";
    public const string BadDay = "PER-057";
    public const string BadAnswer = "PER-058";
    public const string BadSignIn = "PER-059";
    public const string HalfPost = "PER-060";
    public const string BadEmail = "PER-061";
    public const string CodeMissing = "PER-062";

    public const int LargestMegabytes = 5;
    public const int MostRows = 20_000;

    private static readonly string[] Columns = ["kod", "namn", "epost", "roll", "enhet", "underliggande", "fran", "till", "inloggning"];
    private static readonly string[] Needed = ["kod", "namn"];

    /// <summary>The rows of the file; null when it cannot be read as such a file at all.</summary>
    public static Import<PeopleTable> Read(string file, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestMegabytes * 1024 * 1024)
            return Stopped(TooLarge, new Place(file, 1, 1), Text(LargestMegabytes));
        var (rows, unclosed) = CsvLines.Read(CsvLines.Decode(bytes.Span));
        if (unclosed is not null)
            return Stopped(Unclosed, new Place(file, unclosed.Line, unclosed.Column));
        if (rows.Count > MostRows + 1)
            return Stopped(TooManyRows, new Place(file, rows[MostRows + 1][0].Line, 1), MostRows.ToString("N0", CultureInfo.GetCultureInfo("sv-SE")));
        var reading = new Reading(file);
        if (!reading.Heading(rows.Count > 0 ? rows[0] : []))
            return new Import<PeopleTable>(null, reading.Problems.ToSequence());
        var lines = rows.Skip(1).Select(reading.Line).ToSequence();
        return new Import<PeopleTable>(new PeopleTable(lines), reading.Problems.ToSequence());
    }

    private static Import<PeopleTable> Stopped(string code, Place place, params ReadOnlySpan<string> arguments) =>
        new(null, [Problem.Error(code, place.File, arguments) with { Place = place }]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // "E-post" and "från" are "epost" and "fran": case, accents and signs aside.
    private static string Folded(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(letter => char.IsAsciiLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    private sealed class Reading(string file)
    {
        private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);

        public List<Problem> Problems { get; } = [];

        public bool Heading(List<CsvField> heading)
        {
            for (var i = 0; i < heading.Count; i++)
            {
                var name = Folded(heading[i].Text);
                if (!Columns.Contains(name) || !_at.TryAdd(name, i))
                    Add(ColumnUnknown, heading[i], heading[i].Text, string.Join(", ", Columns));
            }
            foreach (var missing in Needed.Where(name => !_at.ContainsKey(name)))
                Add(ColumnMissing, heading.Count > 0 ? heading[0] : new CsvField("", 1, 1), missing);
            return Problems.Count == 0;
        }

        public PersonLine Line(List<CsvField> row)
        {
            foreach (var extra in row.Skip(_at.Count).Where(field => field.Text.Length > 0).Take(1))
                Add(FieldsOverflow, extra, Text(_at.Count));
            var (code, unit, role, email, signIn) = (Of(row, "kod"), Of(row, "enhet"), Of(row, "roll"), Of(row, "epost"), Of(row, "inloggning"));
            if (code.Text.Length == 0)
                Add(CodeMissing, code);
            var given = RoleCodes.TryRead(Folded(role.Text));
            if (role.Text.Length > 0 && given is null)
                Add(RoleUnknown, role, role.Text);
            if (role.Text.Length > 0 != unit.Text.Length > 0)
                Add(HalfPost, role.Text.Length > 0 ? unit : role, code.Text);
            if (email.Text.Length > 0 && !IsAddress(email.Text))
                Add(BadEmail, email, email.Text);
            return new PersonLine(
                PlaceOf(code), code.Text, Of(row, "namn").Text, email.Text, given, unit.Text, PlaceOf(unit), Answer(Of(row, "underliggande")),
                new Validity(Day(Of(row, "fran")), Day(Of(row, "till"))), SignIn(signIn), PlaceOf(signIn));
        }

        private bool Answer(CsvField field)
        {
            var word = Folded(field.Text);
            if (word is not ("" or "ja" or "nej"))
                Add(BadAnswer, field, field.Text);
            return word == "ja";
        }

        private DateOnly? Day(CsvField field)
        {
            if (field.Text.Length == 0)
                return null;
            if (DateOnly.TryParseExact(field.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            Add(BadDay, field, field.Text);
            return null;
        }

        private SignInOf? SignIn(CsvField field)
        {
            var text = field.Text;
            if (text.Length == 0)
                return null;
            if (text == "demo")
                return new SignInOf.Demonstration();
            var cut = text.IndexOf('|', StringComparison.Ordinal);
            if (cut > 0 && cut < text.Length - 1)
                return new SignInOf.Issuer(text[..cut].Trim(), text[(cut + 1)..].Trim());
            const string local = "lokal:";
            if (text.StartsWith(local, StringComparison.Ordinal) && text.Length > local.Length && !text.Any(char.IsWhiteSpace))
                return new SignInOf.Local(text[local.Length..].ToLowerInvariant());
            Add(BadSignIn, field, text);
            return null;
        }

        // Good enough to notice a column that has slipped; whether mail arrives is seen when it does.
        private static bool IsAddress(string text)
        {
            var at = text.IndexOf('@', StringComparison.Ordinal);
            return at > 0 && at < text.Length - 1 && text.LastIndexOf('@') == at && !text.Any(char.IsWhiteSpace);
        }

        // What a short row lacks is empty, and stands where the row ends.
        private CsvField Of(List<CsvField> row, string name) => _at.TryGetValue(name, out var at) && at < row.Count ? row[at] : row[^1] with { Text = "" };

        private Place PlaceOf(CsvField field) => new(file, field.Line, field.Column);

        private void Add(string code, CsvField field, params ReadOnlySpan<string> arguments) =>
            Problems.Add(Problem.Error(code, file, arguments) with { Place = PlaceOf(field) });
    }
}
