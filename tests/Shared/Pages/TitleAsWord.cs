using Rodtrad.App.Documents;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Tests.Shared;

/// <summary>A writer of Word files that writes the smallest one about the plan, for tests of what is done with them.</summary>
public sealed class TitleAsWord(PlanDocuments plans) : IPlanAsWord
{
    public async Task<Refusal?> Write(Actor actor, PlanRequest plan, Stream word, CancellationToken cancel)
    {
        var found = await plans.Run(actor, plan, cancel);
        if (found.Refusal is { } refusal)
            return refusal;
        var bytes = MinimalWord.Bytes(found.Unwrap().Title, $"Version {found.Unwrap().Version}");
        await word.WriteAsync(bytes, cancel);
        return null;
    }
}
