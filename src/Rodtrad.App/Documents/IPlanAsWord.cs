using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Documents;

/// <summary>
/// Writes the Word file of a plan. The PDF is made of it, so the two cannot say different things.
/// </summary>
public interface IPlanAsWord
{
    /// <summary>
    /// Writes the file to the stream, as the actor may see the plan, or says why not. The same content gives the same bytes: by them
    /// a PDF that is already made is known again. Called on a thread of its own, after the request that asked has ended.
    /// </summary>
    Task<Refusal?> Write(Actor actor, PlanRequest plan, Stream word, CancellationToken cancel);
}
