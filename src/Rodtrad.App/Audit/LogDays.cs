namespace Rodtrad.App.Audit;

/// <summary>
/// Finds a day in a log whose rows are numbered in the order they were written. By halving: SQLite keeps times as texts, which the
/// database cannot compare by time.
/// </summary>
internal static class LogDays
{
    /// <summary>
    /// The least number from which on every row is of this time or later; one after the last when there is none.
    /// <paramref name="atOrAfter"/> gives the first row with the number or a higher one.
    /// </summary>
    public static async Task<long> FirstFrom(DateTimeOffset time, long last, Func<long, Task<(long Number, DateTimeOffset At)?>> atOrAfter)
    {
        var (low, high) = (1L, last + 1);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (await atOrAfter(middle) is not { } row || row.At >= time)
                high = middle;
            else
                low = row.Number + 1;
        }
        return low;
    }
}
