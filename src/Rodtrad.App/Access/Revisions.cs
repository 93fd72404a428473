using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>
/// The mark that tells whether a row is still as it was when a form was drawn. Rule: two may edit the same thing, and the second is
/// told what the first wrote. Who has seen no form (the command line) says nothing and writes over.
/// </summary>
internal static class Revisions
{
    public const string ChangedMeanwhile = "PER-023";
    private const string Column = "Revision";

    /// <summary>The mark of a row that the context has read and follows.</summary>
    public static string Of<T>(DbContext context, T row)
        where T : class => context.Entry(row).Property<Guid>(Column).CurrentValue.ToString("N");

    /// <summary>The refusal PER-023 when the row is no longer the one that was seen.</summary>
    public static Refusal? Changed<T>(DbContext context, T row, string? seen)
        where T : class => string.IsNullOrEmpty(seen) || seen == Of(context, row) ? null : Refusal.Of(ChangedMeanwhile);
}
