using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Tests.Shared;

/// <summary>A document template, and a look, made by chance.</summary>
static class AnyTemplate
{
    public static DocumentTemplate Of(Random chance, Code code, Func<string> text, Func<string> some)
    {
        bool Flag() => chance.Next(2) == 0;
        Code Some() => Code.Of($"k{chance.Next(1000)}");
        T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[chance.Next(Enum.GetValues<T>().Length)];
        Sequence<T> List<T>(int most, Func<T> make) => Enumerable.Range(0, chance.Next(most + 1)).Select(_ => make()).ToSequence();
        TemplatePart Part() => chance.Next(4) switch
        {
            0 => new TemplatePart.SignOff(Some(), text(), List(3, () => new SignatureLine(some(), List(3, some)))),
            1 => new TemplatePart.Attachments(Flag() ? Some() : default, text(), List(3, () => new TemplateAttachment(text(), some(), text(), Flag() ? Some() : default))),
            2 => new TemplatePart.MeasureChart(Some(), Some(), text()),
            _ => new TemplatePart.Waiting(Some(), text(), chance.Next(1, 5), Flag()),
        };
        return new DocumentTemplate(code, some(), List(3, Some), List(3, some))
        {
            Layout = Any<PageLayout>(),
            HasTitlePage = Flag(),
            ContentsDepth = chance.Next(7),
            ChaptersOnNewPage = Flag(),
            Facts = List(4, () => new TemplateFact(Any<DocumentField>(), text(), Flag())),
            Sections = List(3, () => new TemplateSection(Some(), List(3, Some), Flag() ? Some() : default, Flag() ? Any<PageLayout>() : null, Flag()) { HidesText = Flag() }),
            Parts = List(4, Part),
            Levels = List(4, () => new TemplateLevel(Some(), Any<LevelPrint>(), Flag() ? null : text(), text(), Flag())
            {
                Columns = List(4, () => new TemplateColumn(Any<ColumnField>(), text(), chance.Next(101), Flag() ? chance.Next(1900, 2200) : null)),
                Overview = List(2, Some),
                Grid = List(2, Some),
                TextAfterMeasures = Flag(),
                MeasuresLast = Flag(),
                SpelledAs = text(),
            }).DistinctBy(level => level.Level).ToSequence(),
            Words = Enum.GetNames<DocumentWord>().Where(_ => Flag()).Select(key => new TemplateWord(key, some())).ToSequence(),
        };
    }

    /// <summary>A look without a Word template, which must be a real one.</summary>
    public static RegionProfile Profile(Random chance, Func<string> text) =>
        new("#00548f", chance.Next(2) == 0 ? null : new DocumentImage("image/png", Png, text()));

    /// <summary>The signature that every PNG begins with.</summary>
    public static readonly Sequence<byte> Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
}
