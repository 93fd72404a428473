namespace Rodtrad.Web.Access.Oidc;

/// <summary>Remembers what may be used once, as long as it could be used again.</summary>
internal sealed class UsedOnce(TimeProvider clock)
{
    private const int Most = 100_000;
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> used = [];
    private DateTimeOffset sweptAt;

    /// <summary>False when it has been used. So is everything while more is remembered than there is room for: nothing passes unremembered.</summary>
    public bool TryUse(string what, TimeSpan kept)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now - sweptAt >= BetweenSweeps)
            {
                foreach (var old in used.Where(pair => pair.Value <= now).Select(pair => pair.Key).ToList())
                    used.Remove(old);
                sweptAt = now;
            }
            return used.Count < Most && used.TryAdd(what, now + kept);
        }
    }
}
