namespace Rodtrad.Exchange.Sheets;

/// <summary>The signs that make a spreadsheet take a text for a formula when somebody opens or edits it.</summary>
internal static class FormulaSigns
{
    public static bool Begin(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0';
}
