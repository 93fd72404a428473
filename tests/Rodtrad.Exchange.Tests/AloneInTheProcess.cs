namespace Rodtrad.Exchange.Tests;

/// <summary>Tests that measure the memory of the whole process, and so run when nothing else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneInTheProcess
{
    public const string Name = "alone in the process";
}
