using Microsoft.Extensions.DependencyInjection.Extensions;
using Rodtrad.App.Access;

namespace Rodtrad.Web.Access;

/// <summary>How long a session lives, as the operator decides. Section "Sessions" of the configuration.</summary>
internal sealed class SessionLengths
{
    public const string Section = "Sessions";

    private const int LongestDay = 24 * 60;

    public int IdleMinutes { get; set; } = (int)SessionSettings.Default.Idle.TotalMinutes;

    public int LongestHours { get; set; } = (int)SessionSettings.Default.Longest.TotalHours;

    public int WarningMinutes { get; set; } = (int)SessionSettings.Default.Warning.TotalMinutes;

    /// <summary>What is written, kept within a minute and a day; the warning comes within the time that a session rests.</summary>
    public SessionSettings Settings
    {
        get
        {
            var idle = Math.Clamp(IdleMinutes, 1, LongestDay);
            return new SessionSettings(
                TimeSpan.FromMinutes(idle), TimeSpan.FromHours(Math.Clamp(LongestHours, 1, 24)), TimeSpan.FromMinutes(Math.Clamp(WarningMinutes, 0, idle)));
        }
    }

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section.Exists())
            services.Replace(ServiceDescriptor.Singleton(section.Get<SessionLengths>()!.Settings));
    }
}
