using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Yaml;

/// <summary>A piece of a YAML file that knows where it stands.</summary>
internal abstract record YamlPiece(Place Place);

/// <summary>A text; <paramref name="IsPlain"/> when it stands without quotes.</summary>
internal sealed record YamlText(Place Place, string Value, bool IsPlain) : YamlPiece(Place)
{
    public bool IsMissing => IsPlain && Value is "" or "~" or "null";
}

internal sealed record YamlList(Place Place, IReadOnlyList<YamlPiece> Items) : YamlPiece(Place);

internal sealed record YamlEntry(Place Place, string Key, YamlPiece Value);

internal sealed record YamlMap(Place Place, IReadOnlyList<YamlEntry> Entries) : YamlPiece(Place);
