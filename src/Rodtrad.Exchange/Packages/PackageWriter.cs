using System.Text;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Packages;

/// <summary>Writes a region as a package: the same content always gives the same files, byte for byte.</summary>
public static class PackageWriter
{
    /// <summary>The files of the package, in order of their names.</summary>
    public static Sequence<PackageBytes> Write(RegionContent content)
    {
        var files = new List<(string Path, string Text)> { (OrganisationFile.Name, OrganisationFile.Write(content.Region, content.Profile)) };
        if (content.Sources.Count + content.Indicators.Count > 0)
            files.Add((IndicatorFile.Name, IndicatorFile.Write(content.Sources, content.Indicators)));
        if (content.Documents.Count > 0)
            files.Add((SteeringDocumentFile.Name, SteeringDocumentFile.Write(content.Documents)));
        files.AddRange(content.Models.Select(model => ($"{ModelFile.Folder}/{model.Code}.yaml", ModelFile.Write(model))));
        files.AddRange(content.Templates.Select(template => ($"{TemplateFile.Folder}/{template.Code}.yaml", TemplateFile.Write(template))));
        files.AddRange(content.TableTemplates.Select(template => ($"{TableTemplateFile.Folder}/{template.Code}.yaml", TableTemplateFile.Write(template))));
        var library = content.TableTemplates.ToDictionary(template => template.Code);
        foreach (var versions in content.Editions.GroupBy(edition => edition.Plan.Code))
        {
            // File names carry the place among the versions, so that a package is read back in the same order, after a sign
            // that no code has, so that no other plan has the same file.
            var several = versions.Count() > 1;
            foreach (var (edition, i) in versions.Select((edition, i) => (edition, i)))
            {
                var name = several ? $"{versions.Key}+{i + 1:000}.yaml" : $"{versions.Key}.yaml";
                files.Add(($"{PlanFile.Folder}/{name}", PlanFile.Write(edition)));
                if (EconomyFile.IsNeededFor(edition))
                    files.Add(($"{EconomyFile.Folder}/{name}", EconomyFile.Write(edition, library)));
            }
        }
        return files.Select(file => new PackageBytes(file.Path, Encoding.UTF8.GetBytes(file.Text))).Concat(ProfileFiles.Of(content.Profile))
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToSequence();
    }
}
