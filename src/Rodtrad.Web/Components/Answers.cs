using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Access;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Components;

/// <summary>How endpoints answer with what a use case gave.</summary>
internal static class Answers
{
    /// <summary>
    /// The page of a view. What is refused is not found: a reader is not told that something hidden exists. Who is signed in is told
    /// what is out of reach, and why.
    /// </summary>
    public static IResult Of<T>(Outcome<T> outcome, Func<T, IResult> page) =>
        outcome.Refusal is { } refusal ? Refused(refusal) : page(outcome.Unwrap());

    /// <summary>How a refusal is answered where a page was asked for.</summary>
    public static IResult Refused(Refusal refusal) =>
        IsOfAccess(refusal) ? new RefusedResult(refusal, StatusCodes.Status403Forbidden)
        : refusal.Code == FormRefusals.NoRoom ? new RefusedResult(refusal, StatusCodes.Status507InsufficientStorage) : Results.NotFound();

    internal static bool IsOfAccess(Refusal refusal) =>
        refusal.Code is AccessRefusals.Forbidden or AccessRefusals.PlanOutOfReach or AccessRefusals.UnitOutOfReach;

    /// <summary>After a form: the next page is fetched, so that loading it again does not send the form again.</summary>
    public static IResult SeeOther(string address) => new SeeOtherResult(address);

    /// <summary>A file to keep; never from a cache, because what one may read can change.</summary>
    public static IResult Download(HttpResponse response, byte[] bytes, string type, string name)
    {
        response.Headers.CacheControl = "no-store";
        return new TakenOutResult(Results.File(bytes, type, name));
    }

    /// <summary>As above, for what is too large to hold; the stream is closed when it is sent.</summary>
    public static IResult Download(HttpResponse response, Stream content, string type, string name)
    {
        response.Headers.CacheControl = "no-store";
        return new TakenOutResult(Results.Stream(content, type, name));
    }

    /// <summary>Where a page of a plan comes from, for the foot: document, and for a decided version the hash it was frozen with.</summary>
    public static IReadOnlyList<string> Sources(this PlanIdentity plan, Words words)
    {
        List<string> sources = [words["Foot.Source", plan.SourceDocument.Length > 0 ? plan.SourceDocument : plan.Title]];
        if (plan.SnapshotHash.Length > 0)
            sources.Add(words["Foot.Snapshot", plan.SnapshotHash[..16], Formats.Date(DateOnly.FromDateTime(plan.LoadedAt.UtcDateTime))]);
        return sources;
    }

    public static OrganisationLabel Label(this PlanIdentity plan) => new(plan.Organisation, plan.Region);

    private sealed class SeeOtherResult(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }

    // The access log tells what each person has taken out. The address without its query: what is sought can name someone.
    private sealed class TakenOutResult(IResult file) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var actor = httpContext.RequestServices.GetRequiredService<CurrentActor>().Actor;
            if (actor.Person is not null && httpContext.GetRouteValue("organisation") is string organisation)
            {
                var reads = httpContext.RequestServices.GetRequiredService<AccessReads>();
                await reads.NoteTakenOut(organisation, actor, httpContext.Request.Path.Value ?? "", httpContext.RequestAborted);
            }
            await file.ExecuteAsync(httpContext);
        }
    }

    private sealed class RefusedResult(Refusal refusal, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Refuse(status, refusal);
            return Task.CompletedTask;
        }
    }
}
