using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Access;

/// <summary>A form changes what it says it changes, and nothing that is sent along with it.</summary>
[Collection(TurnsAtAccess.Name)]
public sealed class OverPostingTests(AccessSite access)
{
    /// <summary>What a table, a request or an actor has a name for.</summary>
    private static readonly PolicyFile Policy = PolicyFile.Read();
    private static readonly (string Field, string Value)[] Extra =
    [
        ("organisation", "grannen"), ("Organisation", "grannen"), ("plan", "topp-0"), ("Plan", "topp-0"), ("version", "2"), ("status", "beslutad"), ("Status", "Decided"),
        ("publicerad", "ja"), ("IsPublished", "true"), ("by", "system"), ("By", "system"), ("At", "2000-01-01"), ("Fingerprint", "x"), ("person", "auditor"), ("Person", "auditor"),
        ("roll", "Auditor"), ("Role", "Auditor"), ("enhet", "topp"), ("Unit", "topp"), ("WithSubtree", "true"), ("IsActive", "false"), ("IsWithdrawn", "true"), ("actor", "system"),
        ("Permissions", "Operate"), ("titel", "Ändrad"), ("Title", "Ändrad"), ("ram", "1000"), ("utfall", "1"),
    ];

    [Fact]
    public async Task Fields_that_a_form_does_not_have_change_nothing()
    {
        // Each form is sent by someone who may send it: the fields are tried, and not who sends them.
        PolicyWho[] senders = [new("controller", true), new("systemAdministrator", true), new("reader", true)];
        var visitor = await access.Visitor(AccessRegion.Slug, senders[0]);
        var jobs = (await visitor.Post("/matris/dokument/egen-0/pdf", [])).Location.Split('/')[^1];
        foreach (var (route, row) in RouteTable.Rows.Where(row => row.Key.StartsWith("POST ", StringComparison.Ordinal)))
        {
            var who = senders.First(sender => Policy.Concerns(row.UseCase) == "plan" || Policy.May(row.UseCase, sender));
            var asking = row.EndsSession ? await PersonaVisitor.SignIn(access.Site, AccessRegion.Slug, who.Code) : await access.Visitor(AccessRegion.Slug, who);
            string Fill(string text) => text.Replace("{p}", "egen-0", StringComparison.Ordinal).Replace("{job}", jobs, StringComparison.Ordinal);
            var before = Tables();
            var reply = await asking.Post(Fill(row.Asks[0]), [.. row.Form.Select(field => (field.Field, Fill(field.Value))), .. Extra]);
            Assert.True(row.Allowed.Contains(reply.Status), $"{route} {reply.Status}");
            var changed = Tables().Where(table => before[table.Key] != table.Value).Select(table => table.Key).Order(StringComparer.Ordinal);
            Assert.Equal(row.Changes ? ["matris.db accepted_findings", "matris.db audit"] : Array.Empty<string>(), changed);
            if (route.EndsWith("/godta", StringComparison.Ordinal))
                Assert.Equal("egen-0 KTR-005 egen-0-matt controller-plus Så är planen", Accepted());
        }
    }

    private string Accepted()
    {
        using var connection = Open("matris.db");
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Plan" || ' ' || "Check" || ' ' || "Node" || ' ' || "By" || ' ' || "Reason" FROM accepted_findings""";
        return string.Join('|', Rows(command));
    }

    // Every row of every table of the two regions' records and the catalog; what people do by signing in lies elsewhere.
    private Dictionary<string, string> Tables()
    {
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in (string[])["matris.db", "grannen.db", "catalog.db"])
        {
            using var connection = Open(file);
            using var names = connection.CreateCommand();
            names.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
            foreach (var name in Rows(names))
            {
                using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the names come from the database itself
                command.CommandText = $"SELECT * FROM \"{name}\"";
#pragma warning restore CA2100
                tables[$"{file} {name}"] = string.Join('\n', Rows(command));
            }
        }
        return tables;
    }

    private SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(access.Site.DataFolder, file)};Mode=ReadOnly");
        connection.Open();
        return connection;
    }

    private static List<string> Rows(SqliteCommand command)
    {
        var rows = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new StringBuilder();
            for (var i = 0; i < reader.FieldCount; i++)
                row.Append(i == 0 ? "" : "\t").Append(reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture));
            rows.Add(row.ToString());
        }
        return rows;
    }
}
