using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Assignments;

/// <summary>
/// An uppdrag: it extends the node <paramref name="Node"/>. <paramref name="Giver"/> and <paramref name="Receivers"/> are units
/// (bodies); <paramref name="Executor"/> is the role that carries it out ("regiondirektören"); <paramref name="Role"/> the role
/// of the body it is given under; <paramref name="Keyword"/> the words printed in bold.
/// <paramref name="ReportsBack"/>: the receiver must report back (kommunallagen 6:5).
/// </summary>
public sealed record Assignment(
    Code Node,
    Code? Giver,
    Sequence<Code> Receivers,
    string Executor,
    Code? Role,
    string Keyword,
    Deadline Deadline,
    bool ReportsBack);
