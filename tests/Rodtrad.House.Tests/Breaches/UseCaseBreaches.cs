namespace Rodtrad.House.Tests.Breaches;

#pragma warning disable CA1515, MA0182 // public on purpose: the rule reads what App offers

/// <summary>The shape of the base class of use cases.</summary>
public abstract class Asking<TRequest, TResult>
{
    protected virtual string Needs => "";

    public string Run(TRequest request, TResult result) => $"{Needs} {request} {result}";
}

public sealed class ReadThread : Asking<int, int>
{
    protected override string Needs => "ReadPublished";
}

public sealed class ForgetsToAsk : Asking<int, int>;

public sealed class LooseEnd;

public sealed record ThreadView(int Count);
