using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Word;

namespace Rodtrad.App.Documents;

/// <summary>Writes the Word file that the PDF of a plan is made of.</summary>
public sealed class PlanAsWord(PlanDocumentView plans) : IPlanAsWord
{
    public async Task<Refusal?> Write(Actor actor, PlanRequest plan, Stream word, CancellationToken cancel)
    {
        var found = await plans.Run(actor, plan, cancel);
        if (found.Refusal is { } refusal)
            return refusal;
        WordFiles.Write(found.Unwrap().Document, word, WordPurpose.Printing);
        return null;
    }
}

/// <summary>Documents as Word files in the look of their region.</summary>
internal static class WordFiles
{
    /// <summary>Writes the file with the styles of the region's own Word template where it has one that can be used.</summary>
    public static void Write(Document document, Stream target, WordPurpose purpose = WordPurpose.Editing)
    {
        // A template was tried when it was loaded; one that no longer can be read is left out rather than the document.
        var own = document.Front.Profile.WordTemplate;
        var template = own.Count == 0 ? null : WordTemplate.Read(new MemoryStream([.. own], writable: false)) is { Refusal: null } read ? read.Unwrap() : null;
        WordDocuments.Write(document, template, target, purpose);
    }
}
