using System.Diagnostics;
using Rodtrad.Exchange.Pdf;

namespace Rodtrad.Exchange.Tests.Pdf;

/// <summary>What the tests need from the machine: LibreOffice, the readers of poppler, and a folder of their own.</summary>
internal sealed class PdfTools : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("rodtrad-pdf-").FullName;

    public string Of(string name) => Path.Combine(Folder, name);

    public LibreOffice LibreOffice(params (string Name, string Value)[] variables) => new(
        TimeProvider.System, name => variables.FirstOrDefault(one => one.Name == name).Value ?? Environment.GetEnvironmentVariable(name));

    /// <summary>LibreOffice as it is here; skips where there is none.</summary>
    public LibreOffice Real()
    {
        var office = LibreOffice();
        Assert.SkipUnless(office.IsPresent, "LibreOffice is not installed (libreoffice-writer-nogui).");
        return office;
    }

    /// <summary>A LibreOffice that is a shell script; skips where there is no shell.</summary>
    public LibreOffice Script(string body)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for LibreOffice is a shell script.");
        var file = Of("soffice");
        File.WriteAllText(file, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return LibreOffice(("RODTRAD_SOFFICE", file));
    }

    /// <summary>What a program of poppler writes; skips where it is missing.</summary>
    public static string Ask(string program, params string[] arguments)
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(paths.Any(path => File.Exists(Path.Combine(path, program))), $"{program} is not installed (poppler-utils).");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return text;
    }

    /// <summary>The processes that have our folder on their command line. Only Linux tells.</summary>
    public IReadOnlyList<string> Processes() => !Directory.Exists("/proc") ? [] :
    [
        .. Directory.GetDirectories("/proc").Where(entry => int.TryParse(Path.GetFileName(entry), out _)).Select(Line)
            .Where(line => line.Contains(Folder, StringComparison.Ordinal)),
    ];

    private static string Line(string entry)
    {
        try
        {
            return File.ReadAllText(Path.Combine(entry, "cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return ""; // gone meanwhile
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
