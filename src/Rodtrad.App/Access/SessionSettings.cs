namespace Rodtrad.App.Access;

/// <summary>
/// How long a session lives: so long without being used, and so long at most; how long before its end the reader is warned.
/// The defaults are those of docs/guide/inloggning.md, chosen against ASVS 7.1.1.
/// </summary>
public sealed record SessionSettings(TimeSpan Idle, TimeSpan Longest, TimeSpan Warning)
{
    public static SessionSettings Default { get; } = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(12), TimeSpan.FromMinutes(5));

    /// <summary>Whether a session that was opened and last used then is still one.</summary>
    public bool IsOpen(DateTimeOffset opened, DateTimeOffset seen, DateTimeOffset? ended, DateTimeOffset now) =>
        ended is null && now < seen + Idle && now < opened + Longest;
}
