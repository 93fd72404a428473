using FsCheck.Fluent;
using Rodtrad.Domain.Search;

namespace Rodtrad.Domain.Tests.Search;

/// <summary>What is searched for, how hits are marked, and the limits.</summary>
public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("sjuk från", "Total [Sjukfrånvaro] [från] 2019")]
    [InlineData("sjukfranvaro", "Total Sjukfrånvaro från 2019")]
    [InlineData("a", "[a] och aa")]
    [InlineData("2753", "Dnr 19RS[2753]")]
    [InlineData("rs", "Dnr 19[RS]2753")]
    [InlineData("§186", "Enligt [§ 186] och 186")]
    [InlineData("ehälsa", "Om [e-hälsa] och hälsa")]
    [InlineData("hälsa", "Om e-[hälsa] och [hälsa]")]
    [InlineData("arbgrp357-3-153 arbgrp3573153", "id [ARBGRP357-3-153]")]
    public void Hits_are_marked(string query, string marked)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Assert.Equal(marked, string.Concat(SearchQuery.Read(query).Unwrap().Mark(text).Select(part => part.IsHit ? $"[{part.Text}]" : part.Text)));
    }

    [Fact]
    public void An_excerpt_shows_where_the_words_stand_together()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(i => i switch { 20 => "hälsa", 150 => "jämlik", 151 => "hälsa", _ => $"ord{i}" }));
        var excerpt = SearchQuery.Read("hälsa jämlik").Unwrap().Excerpt("Titel", $"En rad\n{text}\nhälsa");
        Assert.Equal(["jämlik", "hälsa"], excerpt.Where(part => part.IsHit).Select(part => part.Text));
        Assert.Equal("… ", excerpt[0].Text);
        Assert.Equal(" …", excerpt[^1].Text);
        Assert.InRange(string.Concat(excerpt.Select(part => part.Text)).Length, 100, 240);
        Assert.Empty(SearchQuery.Read("annat").Unwrap().Excerpt("Titel", text));
    }

    [Theory]
    [InlineData("hälsa", "God hälsa", "")]
    [InlineData("hälsa god", "God vård", "En rad om [hälsa]")]
    [InlineData("kort vård", "Mål", "[Vård] i tid · [Korta] köer")]
    [InlineData("rad", "Mål", "En [rad] om hälsa")]
    public void An_excerpt_adds_what_the_title_lacks(string query, string title, string excerpt) => Assert.Equal(
        excerpt,
        string.Concat(SearchQuery.Read(query).Unwrap().Excerpt(title, "En rad om hälsa\nVård i tid\nKorta köer\nVård").Select(part => part.IsHit ? $"[{part.Text}]" : part.Text)));

    [Fact]
    public void Marking_loses_nothing_of_the_text() => Prop.ForAll(AnyText.Arbitrary, AnyText.Arbitrary, (asked, text) =>
    {
        var query = SearchQuery.Read(asked[..Math.Min(asked.Length, 30)]).Unwrap();
        var composed = SearchWords.Composed(text);
        var excerpt = query.Excerpt("", composed);
        return string.Concat(query.Mark(composed).Select(part => part.Text)) == composed
            && composed.Split('\n').Any(line => query.Mark(line).Any(part => part.IsHit)) == (excerpt.Count > 0) && excerpt.All(part => part.Text.Length > 0);
    }).Holds();

    [Fact]
    public void A_search_has_limits()
    {
        Assert.Equal("SOK-001", SearchQuery.Read(new string('a', 401)).Refusal?.Code);
        Assert.Null(SearchQuery.Read($"  {new string('a', 400)}  ").Refusal);
        Assert.Equal("SOK-002", SearchQuery.Read(string.Join(' ', Enumerable.Range(10, 51))).Refusal?.Code);
        Assert.Null(SearchQuery.Read(string.Join(' ', Enumerable.Range(10, 50))).Refusal);
        Assert.True(SearchQuery.Read(null).Unwrap().IsEmpty);
        Assert.True(SearchQuery.Read(" \"*\" ").Unwrap().IsEmpty);
        Assert.Equal(["god"], SearchQuery.Read("god God GOD").Unwrap().Words);
    }
}
