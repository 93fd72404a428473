using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Editions;

/// <summary>Which organisation to write out.</summary>
public sealed record ExportRequest(string Organisation);

/// <summary>A file of the package: its path inside it and its bytes.</summary>
public sealed record ExportedFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Everything a region holds as the files of a package; loading them gives the same state, byte for byte.</summary>
public sealed class ExportRegion(Regions regions) : UseCase<ExportRequest, Sequence<ExportedFile>>
{
    public override Permission Needs => Permission.ExportPackage;

    protected override async Task<Outcome<Sequence<ExportedFile>>> Handle(Actor actor, ExportRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        content = await RegionStore.Whole(context, content, cancel);
        var editions = await EditionStore.All(context, cancel);
        return PackageWriter.Write(content with { Editions = editions.Select(stored => stored.Edition).ToSequence() })
            .Select(file => new ExportedFile(file.Path, file.Bytes)).ToSequence();
    }
}
