using System.Security;

namespace Rodtrad.Exchange.Pdf;

/// <summary>
/// The settings that LibreOffice is started with, written into a new profile for each conversion: nothing is fetched from the
/// network, no link is followed or updated, no macro runs, and nothing is remembered.
/// </summary>
internal static class LibreOfficeProfile
{
    // A port where nobody listens: what still would go to the network ends here.
    private const string Nowhere = "127.0.0.1";
    private const string DeadPort = "9";

    private static readonly (string Path, string Name, string Value)[] Settings =
    [
        ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
        ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
        ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
        ("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),
        ("/org.openoffice.Office.Calc/Content/Update", "Link", "2"),
        ("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
        ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", Nowhere),
        ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", DeadPort),
        ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", Nowhere),
        ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", DeadPort),
        ("/org.openoffice.Inet/Settings", "ooInetNoProxy", ""),
        ("/org.openoffice.Office.Common/Misc", "FirstRun", "false"),
        ("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false"),
        ("/org.openoffice.Office.Common/Misc", "CrashReport", "false"),
        ("/org.openoffice.Office.Common/Save/Document", "AutoSave", "false"),
        ("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    ];

    /// <summary>What the program may know of our environment. Not ours as it is: that may hold passwords.</summary>
    public static readonly IReadOnlyDictionary<string, string> Surroundings = new Dictionary<string, string>
    {
        ["LC_ALL"] = "C.UTF-8",
        ["SAL_USE_VCLPLUGIN"] = "svp",
        ["http_proxy"] = $"http://{Nowhere}:{DeadPort}",
        ["https_proxy"] = $"http://{Nowhere}:{DeadPort}",
        ["ftp_proxy"] = $"http://{Nowhere}:{DeadPort}",
    };

    /// <summary>Writes the profile, and gives the argument that makes LibreOffice use it.</summary>
    public static string Write(string folder)
    {
        var user = Directory.CreateDirectory(Path.Combine(folder, "user"));
        var items = Settings.Select(one =>
            $"<item oor:path=\"{one.Path}\"><prop oor:name=\"{one.Name}\" oor:op=\"fuse\"><value>{SecurityElement.Escape(one.Value)}</value></prop></item>\n");
        File.WriteAllText(
            Path.Combine(user.FullName, "registrymodifications.xcu"),
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            {string.Concat(items)}</oor:items>
            """);
        return "-env:UserInstallation=" + new Uri(folder).AbsoluteUri;
    }
}
