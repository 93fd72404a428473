using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange;

/// <summary>What reading a file or folder gave: the value, and every problem at once. The value is null when nothing could be made of it.</summary>
public sealed record Import<T>(T? Value, Sequence<Problem> Problems)
    where T : class
{
    public bool HasErrors => Problems.Any(problem => problem.Severity == Severity.Error);
}
