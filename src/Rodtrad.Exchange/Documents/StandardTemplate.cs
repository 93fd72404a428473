using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Packages;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Documents;

/// <summary>
/// The product's own template: the fixed words and the layout where a region has said nothing. It is a file like a region's own,
/// so that what it says can be read, copied and changed.
/// </summary>
public static class StandardTemplate
{
    private const string File = "standardmall.yaml";

    private static readonly Lazy<DocumentTemplate> Read = new(() =>
    {
        using var stream = typeof(StandardTemplate).Assembly.GetManifestResourceStream(File)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var reading = new PackageReading();
        var template = YamlComposer.Compose(File, bytes.ToArray(), reading.Problems) is { } root
            ? TemplateFile.Read(new MapReader(root, reading.Problems), reading)
            : null;
        return reading.Problems.Count == 0 && template is not null
            ? template
            : throw new InvalidOperationException($"{File}: {string.Join(", ", reading.Problems.Select(problem => $"{problem.Code} {problem.Place}"))}");
    });

    /// <summary>The template.</summary>
    public static DocumentTemplate Value => Read.Value;
}
