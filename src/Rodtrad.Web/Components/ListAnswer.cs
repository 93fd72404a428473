using Rodtrad.App;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Components;

/// <summary>How an endpoint answers with a list as a file: in the format that its address ends with.</summary>
internal sealed class ListAnswer
{
    /// <summary>What stands in the rows is what the plans say, in Swedish, whatever language the headings have.</summary>
    private const string Language = "sv-SE";

    private readonly HttpResponse _response;
    private readonly ListFormat _format;

    private ListAnswer(HttpResponse response, ListFormat format) => (_response, _format) = (response, format);

    public static ValueTask<ListAnswer?> BindAsync(HttpContext http)
    {
        var format = Formats.First(format => http.Request.Path.Value!.TrimEnd('/').EndsWith("." + ListFile.Ending(format), StringComparison.OrdinalIgnoreCase));
        return ValueTask.FromResult<ListAnswer?>(new ListAnswer(http.Response, format));
    }

    /// <summary>The rows as a file to keep, named after the organisation and the list; <paramref name="title"/> is what the reader knows it as.</summary>
    public IResult Of<TRow>(Words words, string name, string title, IEnumerable<TRow> rows, IReadOnlyList<ListColumn<TRow>> columns) => Answers.Download(
        _response, ListFile.Write(_format, new ListNames(title, Language, words["Value.Yes"], words["Value.No"]), columns, rows),
        ListFile.MediaType(_format), $"{name}.{ListFile.Ending(_format)}");

    internal static ListFormat[] Formats { get; } = Enum.GetValues<ListFormat>();
}

internal static class ListAddresses
{
    /// <summary>
    /// A list to take out, at the address of its page with the ending of each format. Never kept in a cache: what one may read is
    /// asked for every time.
    /// </summary>
    public static void MapList(this IEndpointRouteBuilder app, string address, Delegate answer, Permission permission = Permission.ReadPublished)
    {
        foreach (var format in ListAnswer.Formats)
            app.MapGet($"{address}.{ListFile.Ending(format)}", answer).Needs(permission);
    }
}
