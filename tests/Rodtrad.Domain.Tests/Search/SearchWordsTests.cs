using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Search;

namespace Rodtrad.Domain.Tests.Search;

/// <summary>How texts are divided into words, and what they can be found by.</summary>
public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("God hälsa, Örnsköldsvik!", "god hälsa örnsköldsvik")]
    [InlineData("ÅÄÖ åäö aao", "åäö åäö aao")]
    [InlineData("19RS2753", "19rs2753")]
    [InlineData("RV 19xxxx", "rv 19xxxx")]
    [InlineData("ARBGRP357-3-153", "arbgrp357 3 153")]
    [InlineData("§ 186", "§186")]
    [InlineData("§186, §\u00a0187", "§186 §187")]
    [InlineData("§§ 186 §", "§ §186 §")]
    [InlineData("§ xxx", "§xxx")]
    [InlineData("2019-11-06", "2019 11 06")]
    [InlineData("6,5 %", "6 5")]
    [InlineData("a\u030argang", "årgang")]
    [InlineData("sjuk\u00adfrånvaro", "sjukfrånvaro")]
    [InlineData("NEAR(a, b) AND \"c\"* : - ^ {d}", "near a b and c d")]
    [InlineData("nul\0tecken", "nul tecken")]
    [InlineData("x²", "x²")]
    [InlineData("\ud83d\ude00 \ud835\udcb3y", "\ud835\udcb3y")]
    [InlineData("*** ... %", "")]
    public void Words_are_as_written_in_small_letters(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.AsWritten(SearchWords.Composed(text)).Select(found => found.Word)));

    [Theory]
    [InlineData("19RS2753", "19rs2753 19 rs 2753")]
    [InlineData("§ 186", "§186 § 186")]
    [InlineData("e-hälsa", "e hälsa ehälsa")]
    [InlineData("24RS64-3", "24rs64 24 rs 64 3 24rs643")]
    [InlineData("a - b", "a b")]
    public void Parts_and_hyphenated_wholes_are_found_too(string text, string words) =>
        Assert.Equal(words.Split(' ').Order(StringComparer.Ordinal), SearchWords.Of(text).Select(found => found.Word).Order(StringComparer.Ordinal));

    [Fact]
    public void A_long_word_is_cut_and_a_pair_of_surrogates_is_not()
    {
        var word = Assert.Single(SearchWords.AsWritten(new string('a', 59) + "\ud835\udcb3" + "b"));
        Assert.Equal(new string('a', 59), word.Word);
        Assert.Equal(62, word.Length);
    }

    [Fact]
    public void What_was_found_stands_where_it_says()
    {
        const string Text = "Enligt § 186 gäller 19RS2753 och e-hälsa.";
        Assert.All(SearchWords.Of(Text), found =>
            Assert.Equal(found.Word.Replace("§", "", StringComparison.Ordinal), string.Concat(Text.Substring(found.Start, found.Length).ToLowerInvariant().Where(char.IsLetterOrDigit))));
    }

    /// <summary>Rule: what is searched with the text of a thing finds the thing, whatever the text is.</summary>
    [Fact]
    public void Any_text_is_found_by_its_own_words() => Prop.ForAll(AnyText.Arbitrary, text =>
    {
        var composed = SearchWords.Composed(text);
        var index = SearchWords.Of(composed).Select(found => found.Word).ToHashSet(StringComparer.Ordinal);
        return SearchWords.AsWritten(composed).All(found => index.Contains(found.Word) && found.Word.Length is > 0 and <= SearchWords.MaxLength);
    }).Holds();

    /// <summary>Rule: both databases split what is stored at spaces and line breaks and nowhere else.</summary>
    [Fact]
    public void Words_hold_nothing_that_a_database_would_split_at() => Prop.ForAll(AnyText.Arbitrary, text =>
        SearchWords.Of(SearchWords.Composed(text)).All(found =>
            found.Word.All(letter => letter >= 128 || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)))).Holds();
}

/// <summary>Texts of the letters and signs that matter to the search, and of those that mean harm.</summary>
static class AnyText
{
    public static Arbitrary<string> Arbitrary { get; } = Gen.Elements(
            "a", "b", "Å", "ä", "ö", "É", "e\u0301", "ß", "İ", "1", "9", "½", "§", " ", " ", "\n", "-", "\u2011", "\u00ad", "\u200d", "\0", "\"", "*", ":", "(", ")",
            "\ud835\udcb3", "\ud835", "\udcb3", "\ufffe", "ة", "漢", ".", "\\", "'", "%", "_")
        .ListOf().Select(string.Concat).ToArbitrary();
}
