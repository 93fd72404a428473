using Rodtrad.Domain.Editions;

namespace Rodtrad.Bench.Checks;

/// <summary>
/// The peer: one pass over the same arrays, that every check needs whatever it asks. Each node is given its number by its code,
/// each link finds both its ends, each measure its node, and every printed text is read once. Nothing is decided.
/// </summary>
internal static class BarePass
{
    public static long Over(PlanEdition edition)
    {
        long sum = 0;
        var index = new Dictionary<string, int>(edition.Nodes.Count, StringComparer.Ordinal);
        for (var at = 0; at < edition.Nodes.Count; at++)
        {
            var node = edition.Nodes[at];
            index[node.Code.Text] = at;
            sum += Read(node.Name) + Read(node.Text);
        }
        foreach (var link in edition.Links)
        {
            if (index.TryGetValue(link.From.Text, out var from))
                sum += from;
            if (link.To.Plan is null && index.TryGetValue(link.To.Node.Text, out var to))
                sum += to;
        }
        foreach (var use in edition.Uses)
        {
            if (index.TryGetValue(use.Node.Text, out var at))
                sum += at;
            foreach (var value in use.Baseline.Values)
                sum += Read(value.Printed);
            foreach (var target in use.Targets)
                sum += target.Period.Year + Read(target.Printed);
        }
        return sum;
    }

    private static int Read(string text)
    {
        var sum = 0;
        foreach (var sign in text)
            sum += sign;
        return sum;
    }
}
