using Microsoft.EntityFrameworkCore.Metadata;
using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>
/// Rule 10: two people may edit the same thing, and the second is told. The token is a Guid that the application sets:
/// a row version that the database should set never changes on SQLite, and the second writer wins in silence.
/// </summary>
static class ConcurrencyTokens
{
    public static IEnumerable<string> Violations(IEnumerable<IReadOnlyModel> models, IReadOnlyList<Exemption> appendOnly)
    {
        var all = models.ToList();
        var spared = new HashSet<string>();
        foreach (var entity in all.SelectMany(model => model.GetEntityTypes()).Where(entity => entity.BaseType is null && !entity.IsOwned()))
        {
            var name = entity.ShortName();
            var tokens = entity.GetProperties().Where(property => property.IsConcurrencyToken).ToList();
            if (tokens.FirstOrDefault(token => token.ClrType != typeof(Guid)) is { } other)
                yield return $"{name}.{other.Name} is a concurrency token of type {other.ClrType.Name}; use a Guid that the application sets.";
            else if (appendOnly.Any(row => row.Name == name))
                spared.Add(name);
            else if (tokens.Count == 0)
                yield return $"{name} is stored without a concurrency token; give its mapping one, or list it in Exemptions.AppendOnly with the reason.";
        }
        if (all.Count > 0)
            foreach (var row in appendOnly.Where(row => !spared.Contains(row.Name)))
                yield return $"Exemptions.AppendOnly: {row.Name} is not a stored type; strike the row.";
    }

    public static IEnumerable<string> Words(IEnumerable<SourceFile> files) =>
        from file in files
        from word in new[] { "IsRowVersion(", "[Timestamp]", "[Timestamp," }
        let at = file.CSharp.Code.IndexOf(word, StringComparison.Ordinal)
        where at >= 0
        select $"{file.Place(at)}: {word} never changes on SQLite; use a Guid with IsConcurrencyToken().";
}
