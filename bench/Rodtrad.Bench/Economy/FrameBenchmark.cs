using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Editions;
using Rodtrad.Storage.Frames;

namespace Rodtrad.Bench.Economy;

/// <summary>The frame of any of 600 units over six years with 50,000 postings among them, beside a bare read of its rows by the same keys.</summary>
internal static class FrameBenchmark
{
    private const int Units = 600;
    private const int Years = 6;
    private const int Postings = 50_000;
    private const int Asked = 100;
    private static readonly Code Organisation = Code.Of("bench");
    private static readonly DecisionReference Decided = new("Regionfullmäktige", new DateOnly(2019, 11, 27), "§ 1", "", []);

    public static async Task<IReadOnlyList<Finding>> Run(Progress progress)
    {
        using var folder = new TemporaryFolder();
        var databases = new RegionDatabases(new StorageSettings(folder.Path));
        await databases.Prepare(default);
        await databases.PrepareOrganisation(Organisation, default);
        await using var context = databases.Organisation(Organisation);
        progress.Say($"writes {Postings} postings between {Units} frames");
        var edition = Edition();
        await using (var transaction = await Transactions.BeginChange(context, default))
        {
            await RegionStore.Write(context, new RegionContent(new Region(Organisation, "Bench", [], [], []), [], [], [], [], [edition]), default);
            await EditionStore.Write(context, edition, DateTimeOffset.UnixEpoch, default);
            await AuditTrail.Append(context, new AuditEntry(DateTimeOffset.UnixEpoch, "bench", "", "load", "", "", ""), default);
            await transaction.CommitAsync();
        }
        var version = (await EditionStore.Heads(context, default)).Single().Id;
        var asked = Enumerable.Range(0, Asked).Select(i => Frame(i * Units / Asked)).ToList();
        var ledger = FrameLedger.Of(edition.Tables[0], edition.Postings, FrameSetting.Of(edition.Plan, new Region(Organisation, "Bench", [], [], [])));
        var isSame = true;
        foreach (var frame in asked.Take(10))
        {
            var account = await FramePostings.Account(context, version, frame, default);
            isSame &= Enumerable.Range(2020, Years).All(year => account.Own(year) == ledger.Own(frame, year)) && account.Postings.Count == (await Bare(context, version, frame)).Rows;
        }
        decimal kept = 0;
        var costs = await Measure.Beside(
            2, 10,
            async () =>
            {
                foreach (var frame in asked)
                {
                    var account = await FramePostings.Account(context, version, frame, default);
                    for (var year = 2020; year < 2020 + Years; year++)
                        kept += account.Own(year) ?? 0;
                }
            },
            async () =>
            {
                foreach (var frame in asked)
                    kept += (await Bare(context, version, frame)).Sum;
            });
        return
        [
            Finding.Check(EconomyBenchmark.Name, "the frame read by its keys is the ledger's", isSame && kept != 0),
            new(EconomyBenchmark.Name, $"the frame of a unit, {Units} units, {Years} years, {Postings:N0} postings, against a bare read of its rows, SQLite, CPU", costs[0].Cpu, costs[1].Cpu, 3, 1.5),
        ];
    }

    // The peer: the same columns of the same rows, and their sum.
    private static async Task<(decimal Sum, int Rows)> Bare(OrganisationContext context, int version, Code frame)
    {
        var connection = context.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
            await connection.OpenAsync();
        var (from, fromRows) = await Read(connection, version, frame, "\"From\" = $frame");
        var (to, toRows) = await Read(connection, version, frame, "\"To\" = $frame AND \"From\" <> $frame");
        return (to - from, fromRows + toRows);
    }

    private static async Task<(decimal Sum, int Rows)> Read(DbConnection connection, int version, Code frame, string which)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of the two above.
        command.CommandText = $"SELECT * FROM frame_postings WHERE \"VersionId\" = $version AND {which}";
#pragma warning restore CA2100
        Add(command, "$version", version);
        Add(command, "$frame", frame.Text);
        await using var reader = await command.ExecuteReaderAsync();
        var (amount, columns) = (reader.GetOrdinal("Amount"), new object[reader.FieldCount]);
        var (sum, rows) = (0m, 0);
        while (await reader.ReadAsync())
        {
            reader.GetValues(columns);
            sum += decimal.Parse(Convert.ToString(columns[amount], CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture);
            rows++;
        }
        return (sum, rows);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static PlanEdition Edition()
    {
        var random = new Random(2020);
        var rows = Enumerable.Range(0, Units).Select(i => new TemplateRow(Frame(i), $"Enhet {i}", RowForm.Input) { Unit = Frame(i) }).ToSequence();
        var columns = Enumerable.Range(2020, Years).Select(year => new FigureColumn(Code.Of($"{year}"), $"{year}", year, ColumnKind.Frame)).ToSequence();
        var cells = rows.SelectMany(row => columns.Select(column => new TableCell(row.Code, column.Code, $"{random.Next(500_000, 999_999)},0", null))).ToSequence();
        var table = new EconomicTable(Code.Of("ramar"), "Ramar", new TableTemplate(Code.Of("ramar"), "Ramar", TableKind.Frames, FigureUnit.Millions, rows) { Decimals = 1 }, columns, cells);
        var postings = Enumerable.Range(0, Postings).Select(i =>
        {
            var from = random.Next(Units);
            return new FramePosting(Code.Of($"post-{i}"), 2020 + random.Next(Years), Frame(from), Frame((from + 1 + random.Next(Units - 1)) % Units), random.Next(1, 1000) * 1000m, PostingReason.Redistribution, "")
            {
                Decision = Decided,
            };
        }).ToSequence();
        return new PlanEdition(
            new Plan(Code.Of("plan"), "Plan", "Plan", Organisation, 2020, 2020 + Years - 1, Code.Of("modell"), [2020], [], true), "1", PlanStatus.Draft,
            DecisionReference.None, PlanHeader.None, "", [], [], [], [], [], [], [])
        {
            Tables = [table],
            Postings = postings,
        };
    }

    private static Code Frame(int number) => Code.Of(string.Create(CultureInfo.InvariantCulture, $"enhet-{number}"));
}
