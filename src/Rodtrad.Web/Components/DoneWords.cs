namespace Rodtrad.Web.Components;

/// <summary>What a page may say has just been done. It comes back in the address, so only what stands here is shown.</summary>
internal static class DoneWords
{
    /// <summary>The parameter of the address.</summary>
    public const string Parameter = "klart";

    private static readonly HashSet<string> Known =
    [
        "person", "namn", "roll", "tillbaka", "avstangd", "oppnad", "identitet", "identitet-bort", "sessioner", "ersattare", "ersattare-tillbaka",
        "genomgang", "leverantor", "grupp", "grupp-tillbaka", "import", "oforandrat",
    ];

    /// <summary>The key of the words; null for what nobody says here.</summary>
    public static string? Of(string? given) => given is not null && Known.Contains(given) ? given : null;
}
