using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Frames.FrameSamples;

namespace Rodtrad.Domain.Tests.Frames;

/// <summary>What holds for every tree of frames and every order of postings.</summary>
public sealed class FrameLawTests
{
    static readonly int[] Years = [2019, 2020, 2021, 2022];

    static readonly Gen<(EconomicTable Table, FramePosting[] Postings)> Trees =
        from count in Gen.Choose(1, 12)
        from parents in Gen.ArrayOf(Gen.Choose(-6, count - 1), count)
        from wholes in Gen.ArrayOf(Gen.Elements("", "alla", "vissa"), count)
        from cells in Gen.ArrayOf(Gen.Frequency((6, Gen.Choose(0, 9999).Select(tenth => $"{tenth / 10},{tenth % 10}")), (1, Gen.Elements("", "–"))), count * Years.Length)
        from postings in Gen.ArrayOf(Posts(count), 15)
        select (Tree(parents, wholes, cells), postings.Select((posting, i) => posting with { Code = Code($"p{i}") }).ToArray());

    static readonly Arbitrary<(EconomicTable Table, FramePosting[] Postings)> Any = Arb.From(Trees);

    [Fact]
    public void The_total_is_the_sum_of_the_units_at_every_moment() => Prop.ForAll(Any, made =>
    {
        var ledger = FrameLedger.Of(made.Table, [], Setting);
        var holds = Sums(ledger);
        foreach (var posting in made.Postings)
        {
            ledger = ledger.Post(posting) is { Refusal: null } done ? done.Value! : ledger;
            holds &= Sums(ledger);
        }
        return holds;
    }).Holds();

    [Fact]
    public void A_posting_between_two_frames_leaves_the_total() => Prop.ForAll(Any, made =>
    {
        var ledger = FrameLedger.Of(made.Table, [], Setting);
        return made.Postings.All(posting => posting.IsWithinPlan || ledger.Post(posting) is not { Refusal: null } done
            || Years.All(year => done.Value!.Total(year) - ledger.Total(year)
                == (posting.From.IsEmpty ? FrameLedger.Effect(posting, year) : 0) - (posting.To.IsEmpty ? FrameLedger.Effect(posting, year) : 0)));
    }).Holds();

    [Fact]
    public void One_by_one_is_all_at_once() => Prop.ForAll(Any, made =>
    {
        var (all, one) = (FrameLedger.Of(made.Table, made.Postings, Setting), FrameLedger.Of(made.Table, [], Setting));
        foreach (var posting in made.Postings)
            one = one.Post(posting) is { Refusal: null } done ? done.Value! : one;
        return all.Postings.Equals(one.Postings) && all.Tree.Frames.All(row => Years.All(year => all.Balance(row.Code, year) == one.Balance(row.Code, year)));
    }).Holds();

    [Fact]
    public void The_opened_ledger_is_the_printed_table() => Prop.ForAll(Any, made =>
    {
        var (ledger, figures) = (FrameLedger.Of(made.Table, [], Setting), new TableFigures(made.Table));
        return ledger.Tree.Frames.All(row => Years.All(year => figures[figures.Row(row.Code), figures.Column(Code($"{year}"))] is not { Counts: true } figure
            || ledger.Balance(row.Code, year) == figure.Value)) && FrameTables.Of(ledger).Cells.ToHashSet().IsSupersetOf(made.Table.Cells);
    }).Holds();

    [Fact]
    public void A_bridge_reaches_its_end() => Prop.ForAll(Any, made =>
    {
        var ledger = FrameLedger.Of(made.Table, made.Postings, Setting);
        return ledger.Tree.Frames.Select(row => row.Code).Append(default).All(frame =>
            Reaches(FrameBridge.ByReason(ledger, frame, 2020, 2021)) && Reaches(FrameBridge.ByFrame(ledger, frame, 2020, 2022)));
    }).Holds();

    [Fact]
    public void Twelve_months_are_the_year_to_the_ore() => Prop.ForAll(Arb.From(Gen.Choose(int.MinValue + 1, int.MaxValue)), cents =>
    {
        var months = MonthlyPayments.Of(cents / 100m);
        return months.Count == 12 && months.Sum() == cents / 100m && months.Take(11).Distinct().Count() == 1
            && months.All(month => month * 100 == decimal.Truncate(month * 100)) && Math.Abs(months[11] - months[0]) < 0.12m;
    }).Holds();

    [Fact]
    public void A_frame_of_tenths_of_millions_is_paid_in_ore() =>
        Assert.Equal((33_008_333.33m, 33_008_333.37m), (MonthlyPayments.Of(396.1m * Million)[0], MonthlyPayments.Of(396.1m * Million)[11]));

    static bool Reaches(FrameBridge? bridge) => bridge is not null && bridge.Opening + bridge.Steps.Sum(step => step.Amount) == bridge.Closing;

    /// <summary>The tops, everything that lies on a frame itself, and each frame with its parts tell the same.</summary>
    static bool Sums(FrameLedger ledger) => Years.All(year =>
        ledger.Total(year) == ledger.Tree.Frames.Sum(row => ledger.Own(row.Code, year) ?? 0)
        && Enumerable.Range(0, ledger.Tree.Frames.Count).All(at => (ledger.Balance(ledger.Tree.Frames[at].Code, year) ?? 0)
            == (ledger.Own(ledger.Tree.Frames[at].Code, year) ?? 0) + ledger.Tree.Below(at).Sum(part => ledger.Balance(ledger.Tree.Frames[part].Code, year) ?? 0)));

    static Gen<FramePosting> Posts(int count) =>
        from giver in Gen.Choose(-2, count)
        from taker in Gen.Choose(-2, count)
        from year in Gen.Choose(2018, 2023)
        from tenths in Gen.Choose(-50, 500)
        from isOneOff in Gen.Elements(true, false)
        from isWithin in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
        from organ in Gen.Elements("", "Regionfullmäktige")
        from financing in Gen.Elements("", "skatteintäkter")
        select new FramePosting(Code("p"), year, Side(giver), Side(taker), tenths * Million / 10, PostingReason.Redistribution, "")
        {
            IsOneOff = isOneOff,
            IsWithinPlan = isWithin,
            Financing = financing,
            Decision = Decided(organ),
        };

    static Code Side(int frame) => frame < 0 ? default : Code($"r{frame}");

    static EconomicTable Tree(int[] parents, string[] wholes, string[] cells) => Table(
        TableKind.Frames, [.. Years.Select(year => Year(year))],
        [
            .. parents.Select((parent, i) => $"r{i}|{(parent < i && parent >= 0 ? $"r{parent}" : "")}|{wholes[i]}|{string.Join('|', cells.Skip(i * Years.Length).Take(Years.Length))}"),
        ]);
}
