namespace Rodtrad.Exchange.Pdf;

/// <summary>Where LibreOffice may be installed: as the environment says, on the path, or in the usual places of each system.</summary>
internal static class LibreOfficePlaces
{
    /// <summary>Names the program file. When it names one that is not there, LibreOffice is missing: nothing else is tried.</summary>
    public const string Variable = "RODTRAD_SOFFICE";

    /// <summary>The first program that is there, or null. <paramref name="variable"/> reads the environment.</summary>
    public static string? Find(Func<string, string?> variable)
    {
        if (variable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? Path.GetFullPath(named) : null;
        return OnPath(variable("PATH") ?? "").Concat(Usual(variable)).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> OnPath(string path)
    {
        // On Windows the .com waits and tells what happened; the .exe does neither.
        string[] names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
        return
            from folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            where Path.IsPathFullyQualified(folder) // a program beside whoever starts us is not to be trusted
            from name in names
            select Path.Combine(folder, name);
    }

    private static IEnumerable<string> Usual(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows())
        {
            return
                from folder in (string[])["ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"]
                let programs = variable(folder)
                where !string.IsNullOrEmpty(programs)
                select Path.Combine(programs, "LibreOffice", "program", "soffice.com");
        }
        return
        [
            "/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/lib/libreoffice/program/soffice", .. Optional("/opt"),
            "/snap/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        ];
    }

    // The project's own packages install side by side, one folder per version: the last is the newest.
    private static IEnumerable<string> Optional(string folder) => !Directory.Exists(folder) ? [] :
        Directory.GetDirectories(folder, "libreoffice*").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "program", "soffice"));
}
