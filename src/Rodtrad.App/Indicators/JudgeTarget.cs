using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Targets;

namespace Rodtrad.App.Indicators;

/// <summary>A question about a target text: a line of JSON, or the text with its fields as texts.</summary>
public sealed record TargetQuestion(string? Line, string Text, IReadOnlyDictionary<string, string> Fields)
{
    public static TargetQuestion OfLine(string line) => new(line, "", new Dictionary<string, string>());

    public static TargetQuestion OfText(string text, IReadOnlyDictionary<string, string> fields) => new(null, text, fields);
}

/// <summary>How a target text is understood, and what is said of it.</summary>
public sealed record TargetAnswer(string Text, TargetExpression Target, Circumstances Given, Assessment Assessment);

/// <summary>Understands a target text and judges an outcome against it. Nothing is stored and nothing is read but the question.</summary>
public sealed class JudgeTarget : UseCase<TargetQuestion, TargetAnswer>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override Task<Outcome<TargetAnswer>> Handle(Actor actor, TargetQuestion request, CancellationToken cancel)
    {
        var read = request.Line is { } line ? TargetLines.Read(line) : TargetLines.Of(request.Text, request.Fields);
        if (read.Refusal is { } refusal)
            return Task.FromResult<Outcome<TargetAnswer>>(refusal);
        var (text, given) = read.Unwrap();
        var target = TargetWords.Read(text);
        return Task.FromResult<Outcome<TargetAnswer>>(new TargetAnswer(text, target, given, Attainments.Of(target, given)));
    }
}
