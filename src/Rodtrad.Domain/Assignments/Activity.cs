using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Assignments;

/// <summary>
/// An activity (åtgärd): it extends the node <paramref name="Node"/>, whose links tell which goals, programmes and
/// developments it serves. <paramref name="Responsible"/> are units; with <paramref name="ForEach"/> every one of them has the
/// whole duty of its own ("Respektive CD och VC"), else they share it. <paramref name="ResponsiblePrinted"/> is what the plan
/// prints. <paramref name="IsInternal"/>: the administration's own business ("Förvaltningsinternt").
/// Source: Regionkontorets förvaltningsplan 2019–2021, chapter 3 (åtgärd, koppling, tidplan, ansvarig).
/// </summary>
public sealed record Activity(
    Code Node, Sequence<Code> Responsible, bool ForEach, string ResponsiblePrinted, Deadline Deadline, bool IsInternal);
