namespace Rodtrad.Bench;

/// <summary>What <see cref="Tests.Shared.PostgresServer"/> asks of a test framework.</summary>
internal static class Assert
{
    public static void SkipWhen(bool missing, string reason)
    {
        if (missing)
            throw new NotAvailableException(reason);
    }
}

/// <summary>Something that a benchmark needs is not installed here.</summary>
public sealed class NotAvailableException(string reason) : Exception(reason);
