using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Frames;

/// <summary>A posting that is not done, and why.</summary>
public sealed record RefusedPosting(FramePosting Posting, Refusal Refusal);

/// <summary>
/// The frames of a plan as the balance of postings, in kronor. It opens with one posting for each frame and year, citing the plan, and
/// every later posting takes from one side what it gives the other. A frame with parts is what its parts are and what lies
/// undistributed on itself, so that the total is the sum over the units at every moment, to the öre and by construction.
/// Source: domain, sections 2.5 and 6; kommunallagen (2017:725) 11 kap. 15 §.
/// </summary>
public sealed class FrameLedger
{
    /// <summary>The financing of an opening posting: what the region has in common, taxes and general grants.</summary>
    public const string Common = "common";

    private readonly FrameBook _book;
    private readonly HashSet<Code> _outside;
    private readonly FrameSetting _setting;

    private FrameLedger(FrameLedger before, FramePosting posting)
    {
        (Table, Tree, Years, Openings, Refused) = (before.Table, before.Tree, before.Years, before.Openings, before.Refused);
        (_setting, _outside, _book) = (before._setting, before._outside, before._book.Copy());
        _book.Enter(posting);
        Postings = before.Postings.Append(posting).ToSequence();
    }

    private FrameLedger(EconomicTable table, IReadOnlyCollection<FramePosting> postings, FrameSetting setting)
    {
        (Table, Tree, Years, _setting, _outside) = (table, new FrameTree(table.Template), FrameOpening.Years(table), setting, [.. setting.Outside]);
        Openings = FrameOpening.Openings(Tree, table, Years).ToSequence();
        _book = new FrameBook(Tree, Years);
        foreach (var opening in Openings)
            _book.Enter(opening);
        var (done, refused) = (new List<FramePosting>(), new List<RefusedPosting>());
        foreach (var posting in FrameOpening.Reasons(Tree, table, Years, postings).Concat(postings))
        {
            if (FrameRules.Refuse(this, posting) is { } refusal)
            {
                refused.Add(new(posting, refusal));
                continue;
            }
            _book.Enter(posting);
            done.Add(posting);
        }
        (Postings, Refused) = (done.ToSequence(), refused.ToSequence());
    }

    /// <summary>The table of frames that the ledger opens with.</summary>
    public EconomicTable Table { get; }

    public FrameTree Tree { get; }

    /// <summary>The years that the frames are told for, from the first.</summary>
    public Sequence<int> Years { get; }

    /// <summary>One posting for each frame and year: the plan's own figures, with what was printed.</summary>
    public Sequence<FramePosting> Openings { get; }

    /// <summary>The postings after the opening ones, in order: those that move money and those that explain what the plan holds.</summary>
    public Sequence<FramePosting> Postings { get; }

    /// <summary>Postings of the plan that could not be done; they move nothing.</summary>
    public Sequence<RefusedPosting> Refused { get; }

    /// <summary>The first and last year that can be posted to: those of the plan that the table has.</summary>
    public (int First, int Last) Open => Years.Count == 0
        ? (_setting.FirstYear, _setting.LastYear)
        : (Math.Max(_setting.FirstYear, Years[0]), Math.Min(_setting.LastYear, Years[^1]));

    /// <summary>The ledger of a table of frames with the postings of its plan, in order; those that break a rule stand in <see cref="Refused"/>.</summary>
    public static FrameLedger Of(EconomicTable table, IEnumerable<FramePosting> postings, FrameSetting setting) => new(table, [.. postings], setting);

    /// <summary>What a table of frames opens a ledger with.</summary>
    public static IEnumerable<FramePosting> OpeningsOf(EconomicTable table) =>
        FrameOpening.Openings(new FrameTree(table.Template), table, FrameOpening.Years(table));

    /// <summary>
    /// The ledgers of a plan, one for each table of frames, in the order of the document. A posting stands in every ledger that has a
    /// frame on one of its sides, and in the first when none has, where it is refused.
    /// </summary>
    public static Sequence<FrameLedger> All(IEnumerable<EconomicTable> tables, IReadOnlyCollection<FramePosting> postings, FrameSetting setting)
    {
        var framed = tables.Where(FrameColumns.AreIn).Select(table => (table, frames: new FrameTree(table.Template).Frames.Select(row => row.Code).ToHashSet())).ToList();
        var outside = setting with { Outside = setting.Outside.Concat(framed.SelectMany(one => one.frames)).Distinct().ToSequence() };
        return framed.Select((one, i) => Of(
            one.table,
            postings.Where(posting => Touches(posting, one.frames) || (i == 0 && !framed.Exists(other => Touches(posting, other.frames)))),
            outside)).ToSequence();
    }

    /// <summary>What a frame has in a year, in kronor, with all its parts; null when nothing is told of it.</summary>
    public decimal? Balance(Code frame, int year) => _book.Balance(Tree.Place(frame), year);

    /// <summary>What lies on the frame itself and on none of its parts, in kronor; null for nothing.</summary>
    public decimal? Own(Code frame, int year) => _book.Own(Tree.Place(frame), year);

    /// <summary>The sum over the units in a year, in kronor: what fullmäktige has given out.</summary>
    public decimal Total(int year) => Tree.Tops.Sum(top => _book.Balance(top, year) ?? 0);

    /// <summary>Whether the year is not printed but follows from the year after it and the printed changes.</summary>
    public bool IsDerived(int year) => FrameOpening.IsDerived(Table, year);

    /// <summary>The ledger after one more posting, or why it is refused.</summary>
    public Outcome<FrameLedger> Post(FramePosting posting) => FrameRules.Refuse(this, posting) is { } refusal ? refusal : new FrameLedger(this, posting);

    /// <summary>What a posting that moves money is worth in a year: permanent ones from their year on, one-off ones that year.</summary>
    public static decimal Effect(FramePosting posting, int year) =>
        posting.IsOneOff ? (year == posting.Year ? posting.Amount : 0) : (year >= posting.Year ? posting.Amount : 0);

    /// <summary>The name of a frame as it is printed; the code of what is none.</summary>
    public string LabelOf(Code side) => Tree.Place(side) is >= 0 and var place ? Tree.Frames[place].Label : side.Text;

    /// <summary>
    /// The ram area of a frame: the nearest one above, or itself. All of the table is one area when its tops are none. Default when the
    /// code is no frame.
    /// </summary>
    public Code AreaOf(Code frame)
    {
        if (Tree.Place(frame) is not (>= 0 and var place))
            return default;
        var areas = Tree.AndAbove(place).Select(at => Tree.Frames[at].Code).Where(_setting.Areas.Contains).ToList();
        return areas.Count > 0 ? areas[0] : _setting.TopsAreAreas ? Tree.Frames[Tree.AndAbove(place).Last()].Code : Table.Code;
    }

    /// <summary>Whether both are frames and lie in different ram areas.</summary>
    public bool IsBetweenAreas(Code from, Code to) => Tree.Place(from) >= 0 && Tree.Place(to) >= 0 && AreaOf(from) != AreaOf(to);

    /// <summary>Whether it is a unit, or a frame of another table, that money may come from or go to.</summary>
    public bool IsOutside(Code side) => _outside.Contains(side);

    /// <summary>Whether there is a posting with the code.</summary>
    public bool Has(Code posting) => _book.Has(posting);

    private static bool Touches(FramePosting posting, HashSet<Code> frames) => frames.Contains(posting.From) || frames.Contains(posting.To);
}
