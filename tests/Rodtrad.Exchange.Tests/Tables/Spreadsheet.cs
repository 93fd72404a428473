using System.Diagnostics;

namespace Rodtrad.Exchange.Tests.Tables;

/// <summary>LibreOffice, where it is installed: a workbook opened, reckoned and saved by a real spreadsheet program.</summary>
static class Spreadsheet
{
    static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>The workbooks as the program saves them again, with all formulas reckoned anew; the test is skipped without it.</summary>
    public static async Task<IReadOnlyList<byte[]>> Saved(params IReadOnlyList<byte[]> workbooks)
    {
        Assert.SkipWhen(Program is null, "LibreOffice (soffice) is not installed: what it makes of the file cannot be seen.");
        var folder = Directory.CreateTempSubdirectory("rodtrad-table-");
        try
        {
            var files = workbooks.Select((_, i) => Path.Combine(folder.FullName, $"{i}.xlsx")).ToList();
            foreach (var (file, bytes) in files.Zip(workbooks))
                await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
            var saved = folder.CreateSubdirectory("saved").FullName;
            var started = new ProcessStartInfo(Program!, [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "xlsx", "--outdir", saved, .. files])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(started)!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(TimeSpan.FromMinutes(3));
            await process.WaitForExitAsync(limit.Token);
            return [.. files.Select(file => File.ReadAllBytes(Path.Combine(saved, Path.GetFileName(file))))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
