using Rodtrad.Bench.Access;
using Rodtrad.Bench.Checks;
using Rodtrad.Bench.Documents;
using Rodtrad.Bench.Economy;
using Rodtrad.Bench.Pages;
using Rodtrad.Bench.Search;
using Rodtrad.Bench.Targets;
using Rodtrad.Bench.Threads;

// rodtrad bench [NAME…] [--format json]
if (args is ["client", var address])
    return await LoadClient.Serve(new Uri(address));

var isJson = args.SkipWhile(argument => argument != "--format").Skip(1).FirstOrDefault() == "json";
var names = args.TakeWhile(argument => argument != "--format").ToArray();
(string Name, Func<Progress, Task<IReadOnlyList<Finding>>> Run)[] benchmarks =
[
    ("thread", ThreadBenchmark.Run),
    ("page", PageBenchmark.Run),
    ("check", CheckBenchmark.Run),
    ("search", SearchBenchmark.Run),
    ("target", TargetBenchmark.Run),
    ("document", DocumentBenchmark.Run),
    (EconomyBenchmark.Name, EconomyBenchmark.Run),
    (AccessBenchmark.Name, AccessBenchmark.Run),
];
if (names.FirstOrDefault(name => benchmarks.All(benchmark => benchmark.Name != name)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"No benchmark is called {unknown}; there are {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))}.");
    return 2;
}
var findings = new List<Finding>();
foreach (var (name, run) in benchmarks.Where(benchmark => names.Length == 0 || names.Contains(benchmark.Name)))
    findings.AddRange(await run(new Progress(name)));
Console.Write(isJson ? Table.Json(findings) : Table.Text(findings));
return findings.All(finding => finding.IsMet) ? 0 : 1;
