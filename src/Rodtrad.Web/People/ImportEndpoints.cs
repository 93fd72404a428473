using System.IO.Compression;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.People;

/// <summary>People from a file: first what it would change, then that it is done. Nothing is kept on the server between the two.</summary>
internal static class ImportEndpoints
{
    // A little more than is read: so that a file that is too large is told of as that.
    private const int MostBytes = ImportPeople.LargestMegabytes * 1024 * 1024 + 1;
    private const int LongestName = 100;

    public static void MapImport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/admin/import", Show).Needs(Permission.ManagePeople);
        app.MapPost("/{organisation}/admin/import", Preview).Needs(Permission.ManagePeople);
        app.MapPost("/{organisation}/admin/import/utfor", Do).Needs(Permission.ManagePeople);
    }

    private static async Task<IResult> Show(string organisation, string? klart, ImportPeople import, Words words, Actor actor, CancellationToken cancel)
    {
        // An empty file tells the region's name, and whether the actor may.
        var outcome = await import.Run(actor, new ImportPeopleRequest(organisation, "", ReadOnlyMemory<byte>.Empty, IsDryRun: true), cancel);
        return Answers.Of(outcome, found => Draw(words, found, null, "", "", DoneWords.Of(klart)));
    }

    private static async Task<IResult> Preview(string organisation, ImportPeople import, Words words, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        await using var content = form.Files.GetFile("fil")?.OpenReadStream() ?? Stream.Null;
        var bytes = await Head(content, cancel);
        var name = Named(form.Files.GetFile("fil")?.FileName);
        var outcome = await import.Run(actor, new ImportPeopleRequest(organisation, name, bytes, IsDryRun: true), cancel);
        return Answers.Of(outcome, found => Refusable(Draw(words, found, found, name, found.Problems.Count == 0 && found.ChangesAnything ? Pack(bytes) : "", null), found));
    }

    private static async Task<IResult> Do(string organisation, ImportPeople import, Words words, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var fields = await context.Fields();
        var (name, bytes) = (Named(fields.Of("namn")), await Unpack(fields.Of("innehall"), cancel));
        var outcome = await import.Run(actor, new ImportPeopleRequest(organisation, name, bytes, IsDryRun: false), cancel);
        return Answers.Of(outcome, found => found.Problems.Count > 0
            ? Refusable(Draw(words, found, found, name, "", null), found)
            : Answers.SeeOther(Addresses.With(AdminAddresses.Import(organisation), (DoneWords.Parameter, found.IsDone ? "import" : "oforandrat"))));
    }

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult Draw(
        Words words, ImportPeopleResult found, ImportPeopleResult? result, string name, string packed, string? done) => Pages.Page<ImportPage>(
            PeopleEndpoints.Page(words["Admin.Import"], found.Organisation, found.Region),
            new { found.Organisation, found.Region, Result = result, Packed = packed, FileName = name, Done = done });

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult Refusable(Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult page, ImportPeopleResult found)
    {
        page.StatusCode = found.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return page;
    }

    private static string Named(string? name) => Path.GetFileName(name ?? "") is { Length: > 0 } file ? file[..Math.Min(file.Length, LongestName)] : "fil";

    private static string Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(bytes);
        return Convert.ToBase64String(packed.ToArray());
    }

    // What somebody has made up instead of our own field is a file that cannot be read, and told of as that.
    private static async Task<byte[]> Unpack(string text, CancellationToken cancel)
    {
        try
        {
            await using var zip = new BrotliStream(new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress);
            return await Head(zip, cancel);
        }
        catch (Exception broken) when (broken is FormatException or InvalidOperationException or InvalidDataException or IOException)
        {
            return [];
        }
    }

    private static async Task<byte[]> Head(Stream content, CancellationToken cancel)
    {
        using var held = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = await content.ReadAsync(buffer, cancel); read > 0 && held.Length < MostBytes; read = await content.ReadAsync(buffer, cancel))
            held.Write(buffer, 0, (int)Math.Min(read, MostBytes - held.Length));
        return held.ToArray();
    }
}
