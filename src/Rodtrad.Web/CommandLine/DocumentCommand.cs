using System.CommandLine;
using Rodtrad.App.Documents;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Documents;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>document PLAN [--paper KIND] --as FORMAT -o FILE</c></summary>
internal static class DocumentCommand
{
    private const string Pdf = "pdf";
    private const string NodePaper = "mal";

    private static readonly IReadOnlyDictionary<string, FileFormat> Formats = new Dictionary<string, FileFormat>
    {
        ["docx"] = FileFormat.Word,
        ["html"] = FileFormat.Html,
        ["xlsx"] = FileFormat.Excel,
        ["data"] = FileFormat.Data,
    };

    private static readonly IReadOnlyDictionary<string, PaperKind> Papers = new Dictionary<string, PaperKind>
    {
        ["styrkort"] = PaperKind.Scorecard,
        ["affisch"] = PaperKind.Thread,
        ["uppdrag"] = PaperKind.Assignments,
        [NodePaper] = PaperKind.Goal,
        ["protokoll"] = PaperKind.Checks,
    };

    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var plan = new Argument<string>("PLAN") { Description = words["Cli.Thread.Plan"] };
        var organisation = new Option<string?>("--organisation") { Description = words["Cli.Thread.Organisation"], HelpName = "ORGANISATION" };
        var period = new Option<string?>("--period") { Description = words["Cli.Document.Period"], HelpName = "PERIOD" };
        var form = new Option<string>("--as") { Description = words["Cli.Document.As"], Required = true, HelpName = string.Join('|', [.. Formats.Keys, Pdf]) };
        var file = new Option<string>("--output", "-o") { Description = words["Cli.Document.Output"], Required = true, HelpName = "FILE" };
        var paper = new Option<string?>("--paper") { Description = words["Cli.Document.Paper"], HelpName = string.Join('|', Papers.Keys) };
        var node = new Option<string?>("--node") { Description = words["Cli.Document.Node"], HelpName = "CODE" };
        var unit = new Option<string?>("--unit") { Description = words["Cli.Document.Unit"], HelpName = "CODE" };
        form.AcceptOnlyFromAmong([.. Formats.Keys, Pdf]);
        paper.AcceptOnlyFromAmong([.. Papers.Keys]);
        var command = new Command("document", words["Cli.Document"]) { plan, organisation, period, form, file, paper, node, unit };
        command.SetAction(async (parsed, cancel) =>
        {
            var kind = parsed.GetValue(paper);
            var wrong = parsed.GetValue(period) is not null ? "Cli.Document.NoPeriod"
                : (kind == NodePaper) != (parsed.GetValue(node) is not null) ? "Cli.Document.NodeOfGoal"
                : kind is null && parsed.GetValue(unit) is not null ? "Cli.Document.UnitOfPaper" : null;
            if (wrong is not null)
            {
                terminal.Say(words[wrong]);
                return ExitCode.Usage;
            }
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var request = new DocumentRequest(parsed.GetValue(organisation), parsed.GetValue(plan)!, kind is null ? null : slug => new PaperRequest(
                Papers[kind], slug, parsed.GetValue(plan), PaperVoices.Of(words), parsed.GetValue(node), parsed.GetValue(unit)));
            try
            {
                return Told(terminal, await Write(terminal, services, request, parsed.GetValue(form)!, parsed.GetValue(file)!, cancel), parsed.GetValue(file)!);
            }
            catch (OperationCanceledException)
            {
                terminal.Say(words["Cli.Document.Cancelled"]);
                return ExitCode.Findings;
            }
        });
        return command;
    }

    private static int Told(Terminal terminal, Refusal? refusal, string file)
    {
        if (refusal is null)
        {
            if (file != OutputFile.Standard)
                terminal.Say(terminal.Words["Cli.Document.Done", file]);
            return ExitCode.Done;
        }
        terminal.Refuse(refusal);
        return refusal.Code is ExportCommand.CannotWrite ? ExitCode.Usage : ExitCode.Findings;
    }

    private static Task<Refusal?> Write(Terminal terminal, IServiceProvider services, DocumentRequest request, string form, string file, CancellationToken cancel) =>
        OutputFile.Write(file, terminal.Binary, async target =>
        {
            if (form == Pdf)
            {
                void Starting(TimeSpan limit) => terminal.Say(terminal.Words["Cli.Document.MakingPdf", Resources.Formats.Number((int)limit.TotalSeconds)]);
                return (await services.GetRequiredService<DocumentAsPdf>().Run(Actor.Operator, new PdfToWrite(request, target, Starting, terminal.Say), cancel)).Refusal;
            }
            var composed = await services.GetRequiredService<OneDocument>().Run(Actor.Operator, request, cancel);
            if (composed.Refusal is null)
                DocumentFiles.Write(Formats[form], composed.Unwrap(), target);
            return composed.Refusal;
        }, cancel);
}
