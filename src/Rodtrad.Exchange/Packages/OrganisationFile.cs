using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>organisation.yaml: the region, its kinds of unit and its units.</summary>
internal static class OrganisationFile
{
    public const string Name = "organisation.yaml";

    public static (Region Region, ProfileText? Profile) Read(MapReader map, PackageReading reading)
    {
        var slug = map.Code("organisation");
        reading.Stands("region", map.Place);
        var region = new Region(
            slug,
            map.Text("namn", required: true),
            map.Wholes("delarsmanader", 1, 12),
            map.Items("enhetstyper", type => ReadType(type, reading)),
            map.Items("enheter", unit => ReadUnit(unit, reading)));
        return (region, ProfileText.Read(map.Child("profil"), reading));
    }

    public static string Write(Region region, RegionProfile profile)
    {
        var yaml = new YamlWriter();
        yaml.Bare("organisation", region.Slug).Text("namn", region.Name).Numbers("delarsmanader", region.InterimMonths);
        ProfileText.Write(yaml, profile);
        yaml.Items("enhetstyper", region.UnitTypes, type => yaml
            .Bare("kod", type.Code).Text("namn", type.Singular).Text("flertal", type.Plural).Bare("organ", type.IsBody ? "ja" : null));
        yaml.Items("enheter", region.Units, unit => WriteUnit(yaml, unit));
        return yaml.Result;
    }

    internal static Validity ReadValidity(MapReader map) => new(map.Date("galler-fran"), map.Date("galler-till"));

    internal static void WriteValidity(YamlWriter yaml, Validity validity) =>
        yaml.Bare("galler-fran", validity.From).Bare("galler-till", validity.To);

    private static UnitType ReadType(MapReader map, PackageReading reading)
    {
        var code = map.Code("kod");
        reading.Stands($"unittype/{code}", code, map);
        return new UnitType(code, map.Text("namn", true), map.Text("flertal", true), map.Flag("organ", PackageWords.Flags));
    }

    private static Unit ReadUnit(MapReader map, PackageReading reading)
    {
        var code = map.Code("kod");
        reading.Stands(UnitRules.Subject(code), code, map);
        return new Unit(
            code,
            map.Code("typ"),
            map.Text("namn", true),
            map.Text("kortnamn"),
            map.OptionalCode("under"),
            map.Text("beskrivning"),
            ReadValidity(map),
            map.Codes("efterfoljare"),
            map.Items("roller", role => ReadRole(role, code, reading)),
            map.Texts("stavningar"));
    }

    private static BodyRole ReadRole(MapReader map, Code unit, PackageReading reading)
    {
        var code = map.Code("kod");
        reading.StandsInFile($"{UnitRules.Subject(unit)}/role/{code}", code.Text, map);
        return new BodyRole(code, map.Text("namn", true));
    }

    private static void WriteUnit(YamlWriter yaml, Unit unit)
    {
        yaml.Bare("kod", unit.Code).Bare("typ", unit.Type).Text("namn", unit.Name).Text("kortnamn", unit.ShortName)
            .Bare("under", unit.Parent).Text("beskrivning", unit.Description);
        WriteValidity(yaml, unit.Validity);
        yaml.List("efterfoljare", unit.Successors)
            .Items("roller", unit.Roles, role => yaml.Bare("kod", role.Code).Text("namn", role.Name))
            .List("stavningar", unit.Spellings);
    }
}
