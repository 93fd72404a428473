using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Documents;

/// <summary>A paper as a Word file, and what it is called: its own title and the plan's.</summary>
public sealed record PaperFile(string Name, byte[] Bytes)
{
    /// <summary>What a paper is called as a file.</summary>
    internal static string NameOf(Document paper) => $"{paper.Front.Title} – {paper.Front.Subtitle}";
}

/// <summary>Writes a paper as a Word file.</summary>
public sealed class PaperAsWord(PaperView papers) : UseCase<PaperRequest, PaperFile>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<PaperFile>> Handle(Actor actor, PaperRequest request, CancellationToken cancel)
    {
        var composed = await papers.Run(actor, request, cancel);
        if (composed.Refusal is { } refusal)
            return refusal;
        var paper = composed.Unwrap();
        using var file = new MemoryStream();
        WordFiles.Write(paper, file);
        return new PaperFile(PaperFile.NameOf(paper), file.ToArray());
    }
}
