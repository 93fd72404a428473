using Rodtrad.Domain.Documents;
using Rodtrad.Web.Components;

namespace Rodtrad.Web.Plans;

/// <summary>Where the links of a document lead in a region.</summary>
internal readonly record struct DocumentLinks(string Organisation)
{
    /// <summary>The address; null where there is none.</summary>
    public string? To(DocumentLink? link) => link switch
    {
        DocumentLink.ToNode node => Addresses.Node(Organisation, node.Plan.Text, node.Node.Text),
        DocumentLink.ToIndicator indicator => Addresses.Indicator(Organisation, indicator.Indicator.Text),
        DocumentLink.ToAnchor place => $"#{place.Anchor}",
        _ => null,
    };

    /// <summary>The id of something's first place; null for a later one.</summary>
    public static string? Id(string anchor) => anchor.Length > 0 ? anchor : null;
}
