using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Documents;

/// <summary>The plan whose documents are asked for.</summary>
public sealed class PlanDocuments(Regions regions) : UseCase<PlanRequest, PlanIdentity>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<PlanIdentity>> Handle(Actor actor, PlanRequest request, CancellationToken cancel)
    {
        var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan, request.Version, cancel);
        return opened.Refusal is { } refusal ? refusal : opened.Unwrap().Identity;
    }
}
