using Rodtrad.Domain.Quantities;
using Rodtrad.Web.CommandLine;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Components;

/// <summary>What is wrong with a form that was sent, field by field, in the reader's words. Told first on the page and beside the fields.</summary>
public sealed record FormProblems(IReadOnlyList<FormProblems.One> All)
{
    public static FormProblems None { get; } = new([]);

    /// <summary>Why a use case refused it, told at the field that it is about.</summary>
    internal static FormProblems Of(Words words, Refusal refusal, string field) => new([new(field, Problems.Text(words, refusal.Code, refusal.Arguments))]);

    /// <summary>The fields of the form that are empty and must not be.</summary>
    internal static FormProblems Missing(Words words, IFormCollection form, params ReadOnlySpan<(string Field, string Label)> required)
    {
        var missing = new List<One>();
        foreach (var (field, label) in required)
        {
            if (string.IsNullOrWhiteSpace(form[field].ToString()))
                missing.Add(new One(field, words["Form.Missing", words[label].ToLower(System.Globalization.CultureInfo.CurrentCulture)]));
        }
        return new FormProblems(missing);
    }

    /// <summary>What is wrong with the field; null when nothing is.</summary>
    public string? At(string field) => All.FirstOrDefault(one => one.Field == field)?.Text;

    /// <summary>One thing that is wrong, and the field it is about.</summary>
    public sealed record One(string Field, string Text);
}
