using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>What organisation.yaml says of the look of documents: a colour, and the names of files in the folder profil.</summary>
internal sealed record ProfileText(string Colour, string Logo, string LogoText, string WordTemplate, Place Place)
{
    public const string BadColour = "PKT-028";

    public static ProfileText? Read(MapReader? map, PackageReading reading)
    {
        if (map is null)
            return null;
        reading.Stands(ContentRules.ProfileSubject, map.Place);
        var profile = new ProfileText(map.Text("farg"), map.Text("logotyp"), map.Text("logotyp-text"), map.Text("word-mall"), map.Place);
        if (profile.Colour.Length > 0 && !(profile.Colour.Length == 7 && profile.Colour[0] == '#' && profile.Colour.Skip(1).All(char.IsAsciiHexDigit)))
            map.Report(BadColour, map.PlaceOf("farg"), profile.Colour);
        map.Finish();
        return profile;
    }

    public static void Write(YamlWriter yaml, RegionProfile profile) => yaml.Map("profil", () => yaml
        .Text("farg", profile.Colour)
        .Text("logotyp", profile.Logo is { } logo ? ProfileFiles.LogoPath(logo) : "").Text("logotyp-text", profile.Logo?.Description)
        .Text("word-mall", profile.WordTemplate.Count > 0 ? ProfileFiles.WordTemplatePath : ""));
}

/// <summary>profil/…: the logo and the Word template of a region.</summary>
internal static class ProfileFiles
{
    public const string FileMissing = "PKT-029";
    public const string BadImage = "PKT-030";

    public const string Folder = "profil";
    public const string WordTemplatePath = Folder + "/mall.dotx";

    private const int LargestLogo = 1024 * 1024;

    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".dotx"];

    /// <summary>Whether a file of a package is one of these.</summary>
    public static bool Has(string path) =>
        path.StartsWith(Folder + "/", StringComparison.Ordinal) && path.Count(c => c == '/') == 1
        && Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public static string LogoPath(DocumentImage logo) => $"{Folder}/logotyp.{(logo.MediaType == Png ? "png" : "jpg")}";

    /// <summary>The profile with its files; what is wrong with them is reported at the place that names them.</summary>
    public static RegionProfile Profile(ProfileText? text, IReadOnlyList<PackageBytes> files, List<Problem> problems)
    {
        if (text is null)
            return RegionProfile.None;
        return new RegionProfile(text.Colour, Logo(text, files, problems))
        {
            WordTemplate = WordTemplate(text, files, problems),
        };
    }

    /// <summary>The files of a profile, to write.</summary>
    public static IEnumerable<PackageBytes> Of(RegionProfile profile)
    {
        if (profile.Logo is { } logo)
            yield return new PackageBytes(LogoPath(logo), logo.Bytes.ToArray());
        if (profile.WordTemplate.Count > 0)
            yield return new PackageBytes(WordTemplatePath, profile.WordTemplate.ToArray());
    }

    private static DocumentImage? Logo(ProfileText text, IReadOnlyList<PackageBytes> files, List<Problem> problems)
    {
        if (Found(text.Logo, text, files, problems) is not { } bytes)
            return null;
        if (bytes.Length <= LargestLogo && MediaType(bytes.Span) is { } type)
            return new DocumentImage(type, bytes.ToArray().ToSequence(), text.LogoText);
        problems.Add(Problem.Error(BadImage, ContentRules.ProfileSubject, text.Logo) with { Place = text.Place });
        return null;
    }

    private static Sequence<byte> WordTemplate(ProfileText text, IReadOnlyList<PackageBytes> files, List<Problem> problems)
    {
        if (Found(text.WordTemplate, text, files, problems) is not { } bytes)
            return [];
        var template = bytes.ToArray();
        if (Word.WordTemplate.Read(new MemoryStream(template, writable: false)).Refusal is not { } refusal)
            return template.ToSequence();
        problems.Add(Problem.Error(refusal.Code, ContentRules.ProfileSubject, [.. refusal.Arguments]) with { Place = text.Place });
        return [];
    }

    private static ReadOnlyMemory<byte>? Found(string path, ProfileText text, IReadOnlyList<PackageBytes> files, List<Problem> problems)
    {
        if (path.Length == 0)
            return null;
        if (files.FirstOrDefault(file => file.Path == path && Has(path)) is { } file)
            return file.Bytes;
        problems.Add(Problem.Error(FileMissing, ContentRules.ProfileSubject, path) with { Place = text.Place });
        return null;
    }

    private const string Png = "image/png";

    private static string? MediaType(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : null;
}
