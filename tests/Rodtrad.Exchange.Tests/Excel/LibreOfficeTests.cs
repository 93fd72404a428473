using System.Diagnostics;
using System.Globalization;
using Rodtrad.Exchange.Excel;
using Rodtrad.Exchange.Sheets;

namespace Rodtrad.Exchange.Tests.Excel;

/// <summary>What a spreadsheet program makes of the file.</summary>
public sealed class LibreOfficeTests
{
    [Fact]
    public async Task Numbers_sum_to_what_was_sent_and_formulas_are_shown_as_they_are_written()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "LibreOffice (soffice) is not installed: what it makes of the file cannot be seen.");

        string[] texts = ["=HYPERLINK(\"https://evil.example\")", "+1+1", "-1+1", "@SUM(A1)", "=2+3"];
        decimal[] numbers = [-5m, 1234.5m, -0.25m, 0m, 1_000_000m];
        var folder = Directory.CreateTempSubdirectory("rodtrad-excel-");
        try
        {
            var file = Path.Combine(folder.FullName, "prov.xlsx");
            await File.WriteAllBytesAsync(file, ExcelFile.Write(ExcelFileTests.Of(
                ["Text", "Tal", "Dag"], [.. texts.Zip(numbers, (text, number) => (Cell[])[Cell.Of(text), Cell.Of(number, 2), Cell.Of(new DateOnly(2020, 2, 29))])])), TestContext.Current.CancellationToken);
            // Separator ;, quotes ", UTF-8, from the first line, cells as they are stored and not as they look.
            var started = new ProcessStartInfo(program!)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList =
                {
                    $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false", "--outdir", folder.FullName, file,
                },
            };
            using var process = Process.Start(started)!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(TimeSpan.FromMinutes(2));
            await process.WaitForExitAsync(limit.Token);

            var lines = await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "prov.csv"), limit.Token);
            var cells = lines.Skip(1).Select(line => line.Replace("\"\"", "\u0001", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace('\u0001', '"').Split(';')).ToList();
            Assert.Equal(texts, cells.Select(row => row[0]));
            Assert.Equal(numbers.Sum(), cells.Sum(row => decimal.Parse(row[1].Replace(',', '.'), CultureInfo.InvariantCulture)));
            Assert.All(cells, row => Assert.Equal("2020-02-29", row[2]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
