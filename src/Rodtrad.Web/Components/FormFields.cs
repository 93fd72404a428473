namespace Rodtrad.Web.Components;

/// <summary>Which field of a form a refusal is about, by its code.</summary>
internal static class FormFields
{
    /// <summary>Somebody else has changed it since the form was drawn.</summary>
    public const string Conflict = App.Access.FormRefusals.ChangedMeanwhile;

    /// <summary>The field to go to; null when it is about the whole.</summary>
    public static string? Of(string code) => Fields.GetValueOrDefault(code);

    private static readonly Dictionary<string, string> Fields = App.Access.FormRefusals.All
        .SelectMany(pair => pair.Codes, (pair, code) => (code, pair.Field)).ToDictionary(pair => pair.code, pair => pair.Field, StringComparer.Ordinal);
}
