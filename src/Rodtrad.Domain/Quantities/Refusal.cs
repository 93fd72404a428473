namespace Rodtrad.Domain.Quantities;

/// <summary>
/// The domain says no, and says which no: a stable code of the form AAA-000 and the arguments of its text.
/// Every code stands in docs/refusals.md; the words the user reads are chosen where they are shown.
/// </summary>
public sealed record Refusal(string Code, Sequence<string> Arguments)
{
    public static Refusal Of(string code, params ReadOnlySpan<string> arguments) => new(code, Sequence.Of(arguments));
}

/// <summary>Where in a file something stands: path relative to the package, line and column counted from 1.</summary>
public sealed record Place(string File, int Line, int Column);

/// <summary>How grave a problem is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is stopped.</summary>
    Finding,

    /// <summary>What was asked for cannot be done.</summary>
    Error,
}

/// <summary>
/// Something wrong, or worth looking at, in what came from outside or in a plan.
/// <paramref name="Subject"/> is the address of the thing inside the package ("plan/rn-rs-2020/node/sm-12");
/// <paramref name="Place"/> is filled in when a file is known. Code as for <see cref="Refusal"/>.
/// </summary>
public sealed record Problem(string Code, Severity Severity, string Subject, Place? Place, Sequence<string> Arguments)
{
    public static Problem Error(string code, string subject, params ReadOnlySpan<string> arguments) =>
        new(code, Severity.Error, subject, null, Sequence.Of(arguments));

    public static Problem Finding(string code, string subject, params ReadOnlySpan<string> arguments) =>
        new(code, Severity.Finding, subject, null, Sequence.Of(arguments));
}

/// <summary>What a question gave: a value, or the refusal that says why not.</summary>
public readonly record struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>The value; meaningful only when <see cref="Refusal"/> is null.</summary>
    public T? Value { get; }

    public Refusal? Refusal { get; }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    /// <summary>The value where there must be one; a refusal here is a bug.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a refusal.</exception>
    public T Unwrap() =>
        Refusal is null ? Value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");
}

/// <summary>Marks the few types of Domain that change over time; all others are immutable.</summary>
public interface IEntity;
