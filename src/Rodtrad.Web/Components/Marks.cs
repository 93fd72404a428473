using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Components;

/// <summary>The fixed statuses. Each has a shape, a word and a colour, in that order of importance.</summary>
public enum Status
{
    Met,
    Part,
    Not,
    NotAssessable,
    Tracked,
    NotReported,
    Gap,
}

/// <summary>Icons and status marks as ready markup, for rows and cells where a component each would cost too much.</summary>
public sealed class Marks(AssetAddresses files, Words words, HtmlEncoder encoder)
{
    private string Sprite => files["lib/icons.svg"];

    /// <summary>An icon beside a word. The name must stand in icons.txt.</summary>
    public MarkupString Icon(string name) => new($"""<svg class="i" aria-hidden="true"><use href="{Sprite}#{name}"></use></svg>""");

    /// <summary>Shape, word and colour. Another text than the fixed word may be given, for example "saknar styrmått".</summary>
    public MarkupString Status(Status status, string? text = null) =>
        new($"""<span class="st" data-st="{Code(status)}">{Shape(status)}{encoder.Encode(text ?? Word(status))}</span>""");

    /// <summary>The shape alone, beside a word or a number that says the same.</summary>
    public MarkupString Shape(Status status) =>
        new($"""<svg class="st-m" data-st="{Code(status)}" aria-hidden="true"><use href="{Sprite}#st-{Code(status)}"></use></svg>""");

    /// <summary>Shape and number, for the sums in the tree. The word is there for those who do not see the shape.</summary>
    public MarkupString Count(Status status, string number)
    {
        var word = encoder.Encode(Word(status));
        return new($"""<span title="{word}"><span class="ds-sr-only">{word} </span>{Shape(status)}{encoder.Encode(number)}</span>""");
    }

    public string Word(Status status) => status switch
    {
        Components.Status.Met => words["Status.Met"],
        Components.Status.Part => words["Status.Part"],
        Components.Status.Not => words["Status.Not"],
        Components.Status.NotAssessable => words["Status.NotAssessable"],
        Components.Status.Tracked => words["Status.Tracked"],
        Components.Status.NotReported => words["Status.NotReported"],
        Components.Status.Gap => words["Status.Gap"],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The code in class names, data attributes and the sprite.</summary>
    public static string Code(Status status) => status switch
    {
        Components.Status.Met => "met",
        Components.Status.Part => "part",
        Components.Status.Not => "not",
        Components.Status.NotAssessable => "na",
        Components.Status.Tracked => "track",
        Components.Status.NotReported => "wait",
        Components.Status.Gap => "gap",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
