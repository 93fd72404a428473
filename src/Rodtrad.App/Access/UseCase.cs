using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Access;

/// <summary>What is told of a use case without running it.</summary>
public interface IUseCase
{
    /// <summary>The permission the actor must have.</summary>
    Permission Needs { get; }

    /// <summary>What it is about, and so where the permission is looked for.</summary>
    Concern Concerns { get; }
}

/// <summary>
/// What one can do. Every use case names the permission it needs; asking for it cannot be forgotten, because the only way in
/// goes through here.
/// </summary>
public abstract class UseCase<TRequest, TResult> : IUseCase
{
    /// <summary>The permission the actor must have.</summary>
    public abstract Permission Needs { get; }

    /// <summary>What it is about. A test holds that whatever asks for a plan says so.</summary>
    public virtual Concern Concerns => Concern.Nothing;

    /// <summary>Does it for the actor, or says why not. A full disk is a refusal too: what was written stays in its form to be sent again.</summary>
    public async Task<Outcome<TResult>> Run(Actor actor, TRequest request, CancellationToken cancel)
    {
        if (!actor.May(Needs))
            return AccessRefusals.NotAllowed(Needs);
        try
        {
            return await Handle(actor, request, cancel);
        }
        catch (Exception broken) when (FullStorage.Is(broken))
        {
            return Refusal.Of(FullStorage.Code);
        }
    }

    /// <summary>Gather, decide, act. The permission is already asked for.</summary>
    protected abstract Task<Outcome<TResult>> Handle(Actor actor, TRequest request, CancellationToken cancel);
}
