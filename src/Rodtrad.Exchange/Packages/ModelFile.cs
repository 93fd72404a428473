using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>styrmodeller/….yaml: one styrmodell and its levels.</summary>
internal static class ModelFile
{
    public const string Folder = "styrmodeller";

    public static GovernanceModel Read(MapReader map, PackageReading reading)
    {
        var code = map.Code("styrmodell");
        reading.Stands(ContentRules.ModelSubject(code), code, map);
        return new GovernanceModel(
            code,
            map.Text("namn", true),
            OrganisationFile.ReadValidity(map),
            map.Items("nivaer", level => ReadLevel(level, code, reading)));
    }

    public static string Write(GovernanceModel model)
    {
        var yaml = new YamlWriter();
        yaml.Bare("styrmodell", model.Code).Text("namn", model.Name);
        OrganisationFile.WriteValidity(yaml, model.Validity);
        yaml.Items("nivaer", model.Levels, level => yaml
            .Bare("kod", level.Code).Text("namn", level.Singular).Text("flertal", level.Plural)
            .Bare("slag", PackageWords.Word(PackageWords.LevelKinds, level.Kind))
            .List("under", level.Parents).Bare("under-kravs", level.ParentRequired ? "ja" : null)
            .Text("kodmonster", level.CodePattern).List("attribut", level.Attributes).Text("beslutas-av", level.DecidedBy)
            .List("krav", level.Demands.Select(demand => PackageWords.Word(PackageWords.Demands, demand)))
            .Text("beskrivning", level.Description));
        return yaml.Result;
    }

    private static LevelType ReadLevel(MapReader map, Code model, PackageReading reading)
    {
        var code = map.Code("kod");
        reading.Stands(ContentRules.LevelSubject(model, code), code, map);
        return new LevelType(
            code,
            map.Text("namn", true),
            map.Text("flertal", true),
            map.Word("slag", PackageWords.LevelKinds, LevelKind.Goal, required: true),
            map.Codes("under"),
            map.Flag("under-kravs", PackageWords.Flags),
            map.Text("kodmonster"),
            map.Texts("attribut"),
            map.Text("beslutas-av"),
            map.Words("krav", PackageWords.Demands),
            map.Text("beskrivning"));
    }
}
