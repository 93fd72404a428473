using Rodtrad.App.Goals;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Plans;

/// <summary>A piece of a plan as it is read, from the top down.</summary>
public abstract record PlanBlock
{
    /// <summary>
    /// A heading; <paramref name="Number"/> is empty when it has none, <paramref name="Id"/> when its node has been printed already, <paramref name="Level"/> the level's name of a node and
    /// <paramref name="From"/> the thread that a node is inherited by.
    /// </summary>
    public sealed record Heading(
        int Depth, string Number, string Id, string Level, string Text, string Node, bool InContents, Sequence<Spelling> Spellings, PlanThread? From) : PlanBlock;

    /// <summary>Running text as safe HTML.</summary>
    public sealed record Prose(string Html, bool IsRetold) : PlanBlock;

    /// <summary>Something said large: the vision.</summary>
    public sealed record Motto(string Text, string Node) : PlanBlock;

    /// <summary>Nodes as a list, under their printed group headings.</summary>
    public sealed record Items(LevelKind Kind, Sequence<ItemGroup> Groups) : PlanBlock;

    /// <summary>Nodes with printed codes beside each other, a column for each level: "Mål", "Program", "Prioriterad utveckling".</summary>
    public sealed record Codes(Sequence<CodeColumn> Columns) : PlanBlock;

    /// <summary>A table of activities with what they serve, their timetable and who is responsible.</summary>
    public sealed record Activities(string LevelName, Sequence<ActivityLine> Lines) : PlanBlock;

    /// <summary>The explained words of the plan; <paramref name="HasHeading"/>: a section of the plan is their heading.</summary>
    public sealed record Explanations(bool HasHeading, Sequence<ExplanationEntry> Entries) : PlanBlock;

    /// <summary>A table of measures with a column for each target year.</summary>
    public sealed record Measures(string LevelName, Sequence<int> Years, Sequence<MeasureLine> Lines) : PlanBlock;

    /// <summary>A goal or framgångsfaktor lacks what the styrmodell demands.</summary>
    public sealed record Missing(Sequence<Gap> Gaps) : PlanBlock;
}

/// <summary>Items under one printed heading; empty heading = none.</summary>
public sealed record ItemGroup(string Heading, Sequence<PlanItem> Items);

/// <summary>An item of a list: an uppdrag with its tags and time, a strategy, a påverkansfråga, a goal that is printed in a list.</summary>
public sealed record PlanItem(
    string Node, string Number, string Name, string Html, bool IsRetold, string Tags, string Deadline, string Validity, PlanThread? From)
{
    /// <summary>It lies under several nodes and has been printed already: its place on the page is the first.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>A column of printed codes under its printed heading.</summary>
public sealed record CodeColumn(string Heading, Sequence<CodeEntry> Entries);

/// <summary>A node by its printed code; the code is empty when none is printed.</summary>
public sealed record CodeEntry(string Node, string Number, string Name)
{
    /// <summary>As for <see cref="PlanItem"/>.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>An activity in the plan's table, timetable and responsible as printed.</summary>
public sealed record ActivityLine(
    string Node, string Name, string Html, bool IsRetold, Sequence<CodeEntry> Serves, string Timetable, string Responsible, bool IsInternal)
{
    /// <summary>As for <see cref="PlanItem"/>.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>An explained word in the list, with its id on the page.</summary>
public sealed record ExplanationEntry(string Id, Explanation Explanation);

/// <summary>A measure in the plan's table, everything as printed.</summary>
public sealed record MeasureLine(
    string Node, string Indicator, string Number, string Name, Sequence<string> Notes, string Html, string Baseline, Domain.Indicators.BaselineState BaselineState,
    Sequence<string> Targets, bool IsTracking, string Source, string FollowUp, Sequence<Gap> Gaps)
{
    /// <summary>As for <see cref="PlanItem"/>.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>A plan to read: header, decision, contents and blocks.</summary>
public sealed record PlanPageView(
    PlanIdentity Plan, PlanHeader Header, DecisionReference Decision, Sequence<PlanBlock> Blocks, Sequence<Footnote> Footnotes,
    Sequence<VersionLink> Versions, Sequence<LevelCount> Counts, Sequence<Finding> Findings);

/// <summary>Another version of the plan.</summary>
public sealed record VersionLink(string Version, PlanStatus Status, bool IsShown);
