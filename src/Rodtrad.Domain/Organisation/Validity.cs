namespace Rodtrad.Domain.Organisation;

/// <summary>From which day to which day something holds, both included; null = without bound.</summary>
public readonly record struct Validity(DateOnly? From, DateOnly? To)
{
    /// <summary>Holds always.</summary>
    public static Validity Always => default;

    /// <summary>Whether the interval runs backwards; such a validity is refused where it is read.</summary>
    public bool IsTurnedRound => From > To;

    public bool Holds(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
