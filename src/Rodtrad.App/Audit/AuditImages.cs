using Rodtrad.Storage.Audit;

namespace Rodtrad.App.Audit;

/// <summary>
/// What became of the rows of the record, told as fields of the things they hold: "plan/p-2020/node/m1", "grant/p-3.1". A row that belongs
/// to a version belongs to its plan.
/// </summary>
internal static class AuditImages
{
    private const string Version = "VersionId";

    /// <summary>The fields of every row that changed, in the order they were saved; those that hold nothing are left out.</summary>
    public static IEnumerable<AuditField> Read(byte[] changes, IReadOnlyDictionary<string, string> planOfVersion)
    {
        foreach (var row in RowChanges.Read(changes))
        {
            var subject = Subject(row, planOfVersion);
            foreach (var column in row.Columns.Where(column => column.Column != Version && (Says(column.Before) || Says(column.After))))
                yield return new AuditField(subject, column.Column, column.Before ?? "", column.After ?? "");
        }
    }

    private static bool Says(string? value) => value is not (null or "" or "[]" or "{}");

    private static string Subject(RowChange row, IReadOnlyDictionary<string, string> planOfVersion)
    {
        string Key(string column) => row.Key.FirstOrDefault(part => part.Key == column).Value ?? "";
        if (Key(Version) is { Length: > 0 } version)
        {
            var plan = $"plan/{planOfVersion.GetValueOrDefault(version, "?")}";
            var code = row.Table switch
            {
                "nodes" => Key("Code"),
                "links" => Key("From"),
                "indicator_uses" or "assignments" or "activities" => Key("Node"),
                _ => "",
            };
            return code.Length > 0 ? $"{plan}/node/{code}" : plan;
        }
        return row.Table switch
        {
            "people" => $"person/{Key("Code")}",
            "grants" => $"grant/{Key("Code")}",
            "delegations" => $"delegation/{Key("Code")}",
            "group_grants" => $"group-grant/{Key("Code")}",
            "identity_providers" => $"provider/{Key("Code")}",
            "access_reviews" => $"grant/{Key("Grant")}",
            "units" => $"unit/{Key("Code")}",
            "accepted_findings" => $"plan/{Key("Plan")}" + (Key("Node") is { Length: > 0 } node ? $"/node/{node}" : ""),
            // A row of a version stands for its plan, whatever its number.
            "plan_versions" => $"plan/{row.Columns.FirstOrDefault(column => column.Column == "PlanCode")?.After ?? planOfVersion.GetValueOrDefault(Key("Id"), "?")}",
            _ => $"{row.Table}/{string.Join('.', row.Key.Select(part => part.Value))}",
        };
    }
}
