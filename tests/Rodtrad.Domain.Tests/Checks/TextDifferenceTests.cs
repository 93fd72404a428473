using Rodtrad.Domain.Checks;

namespace Rodtrad.Domain.Tests.Checks;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("Lika", "Lika", "Lika")]
    [InlineData("", "Nytt", "{Nytt}")]
    [InlineData("Borta", "", "[Borta]")]
    [InlineData("på kort sikt återställning", "på kort sikt, återställning", "på kort sikt{,} återställning")]
    [InlineData("God livskvalité, jämlik hälsa", "Goda livskvalité och jämlik hälsa", "[God]{Goda} livskvalité[,]{ och} jämlik hälsa")]
    [InlineData("a b c d", "a c b d", "a [b ]c{ b} d")]
    [InlineData("Öka", "öka", "[Öka]{öka}")]
    [InlineData("2 %", "2%", "2[ ]%")]
    public void Words_and_signs_that_differ(string first, string second, string shown) =>
        Assert.Equal(shown, TextDifference.Between(first, second).Shown());

    [Fact]
    public void Without_what_was_added_it_is_the_first_and_without_what_was_removed_the_second()
    {
        var random = new Random(20261122);
        string[] words = ["vård", "hälsa", ",", " ", ".", "och", "\U0001F600", "å"];
        string Text() => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));
        for (var i = 0; i < 2000; i++)
        {
            var (first, second) = (Text(), Text());
            var pieces = TextDifference.Between(first, second).Pieces;
            Assert.Equal(first, string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Added).Select(piece => piece.Text)));
            Assert.Equal(second, string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Removed).Select(piece => piece.Text)));
            Assert.All(pieces.Zip(pieces.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
        }
    }

    [Fact]
    public void Texts_too_long_to_walk_differ_as_a_whole_between_what_they_share()
    {
        var (first, second) = (string.Join(' ', Enumerable.Range(0, 3000)), string.Join(' ', Enumerable.Range(5000, 3000)));
        Assert.Equal($"Början [{first}]{{{second}}} slut", TextDifference.Between($"Början {first} slut", $"Början {second} slut").Shown());
    }
}
