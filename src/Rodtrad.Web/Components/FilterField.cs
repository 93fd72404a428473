using Rodtrad.App.Goals;

namespace Rodtrad.Web.Components;

/// <summary>A field of a filter form; its name is the parameter in the address, and its id.</summary>
public abstract record FilterField(string Name, string Label)
{
    /// <summary>Words to look for. Always under the same name.</summary>
    public sealed record Text(string Label, string? Value) : FilterField("sok", Label);

    /// <summary>
    /// One of several. <paramref name="IsPlanText"/>: the choices are words of a plan; <paramref name="None"/> is the choice of
    /// what has none, and stands last.
    /// </summary>
    public sealed record Select(string Name, string Label, IReadOnlyList<Choice> Choices, string? Chosen, bool IsPlanText = true, Choice? None = null)
        : FilterField(Name, Label)
    {
        /// <summary>What is shown when nothing is chosen, where that is something else than everything.</summary>
        public string? First { get; init; }
    }

    /// <summary>One line to write in, under a name of its own.</summary>
    public sealed record Line(string Name, string Label, string? Value) : FilterField(Name, Label);

    public sealed record Day(string Name, string Label, DateOnly? Value) : FilterField(Name, Label);

    /// <summary>A box to tick: the value in the address is "ja".</summary>
    public sealed record Check(string Name, string Label, bool IsChosen) : FilterField(Name, Label);
}
