using System.Collections.Frozen;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>
/// The words of target texts and of what is reported: the one place that knows them. What they are for stands beside them;
/// how they go together is <see cref="TargetGrammar"/>. Source: the target expressions of the plans (domain, section 4).
/// </summary>
public static partial class TargetWords
{
    // A hyphen at a broken line is taken out of a word before it is looked up, and case does not matter.
    private static readonly (Sense Sense, string Phrases)[] Lexicon =
    [
        (Sense.Above, "över, högre än, mer än, fler än, större än, överstiga, överstiger, ska överstiga"),
        (Sense.Below, "under, lägre än, mindre än, färre än, understiga, understiger"),
        (Sense.AtLeast, "minst, lägst, som lägst, åtminstone, ej under, inte under, ej understiga, inte understiga, ej lägre än, inte lägre än, minst motsvara, minst motsvarar, motsvara minst, motsvarar minst, motsvara lägst, motsvara som lägst, motsvarar som lägst, minst i nivå med, minst i paritet med"),
        (Sense.AtMost, "högst, som högst, max, maximalt, som mest, ej över, inte över, ej överstiga, inte överstiga, får ej överstiga, får inte överstiga, ska inte överstiga, ska ej överstiga, ej högre än, inte högre än, ej mer än, inte mer än"),
        (Sense.Exactly, "exakt, lika med"),
        (Sense.OrMore, "eller högre, eller mer, eller fler, eller över, eller bättre"),
        (Sense.OrLess, "eller lägre, eller mindre, eller färre, eller under"),
        (Sense.Between, "mellan"),
        (Sense.Increase, "öka, ökar, ökad, ökade, ökat, ökande, ökning, öka med, höja, höjd, höjning, förstärka, förstärks, förstärkas, förstärkt"),
        (Sense.Decrease, "minska, minskar, minskad, minskade, minskat, minskande, minskning, sänka, sänkt, sänkning"),
        (Sense.Improve, "förbättra, förbättras, förbättrad, förbättrade, förbättrat, förbättrats, förbättring, positiv utveckling, en positiv utveckling"),
        (Sense.Keep, "bibehålla, bibehållen, bibehållet, bibehållas, bevara, behålla, oförändrad, oförändrat"),
        (Sense.To, "till"),
        (Sense.With, "med"),
        (Sense.PerYear, "per år, om året, varje år, årlig, årligt, årliga, årligen"),
        (Sense.OnAverage, "genomsnittlig, genomsnittligt, genomsnittliga, genomsnittligen, i genomsnitt, i snitt"),
        (Sense.LevelWith, "i nivå med, på samma nivå som, i paritet med, motsvara, motsvarar"),
        (Sense.National, "riket, rikets, rikets genomsnitt, rikets snitt, riksgenomsnitt, riksgenomsnittet, riksgenomsnitten, rikssnitt, rikssnittet, snittet, genomsnittet, snittet i riket, genomsnittet i riket, medelvärdet i riket"),
        (Sense.Gap, "skillnad, skillnader, skillnaden, skillnaderna, gap, gapet"),
        (Sense.BetweenSexes, "mellan kön, mellan könen, mellan kvinnor och män, mellan flickor och pojkar"),
        (Sense.Versus, "jmf, jfr, jmf med, jfr med, jämfört med, jämförelse med, i jämförelse med, jämfört mot, sedan"),
        (Sense.PreviousYear, "föregående år, året innan, året före, förra året, fjolåret"),
        (Sense.SameQuarter, "motsvarande kvartal, motsvarande kvarta, samma kvartal, motsvarande period, samma period, motsvarande kvartal året innan, motsvarande kvarta året innan, motsvarande kvartal föregående år, samma kvartal året innan, samma kvartal föregående år, motsvarande period året innan, motsvarande period föregående år, samma period föregående år"),
        (Sense.Frame, "budgetram, budgetramen, ram, ramen, resursram, resursramen, budget, budgeten"),
        (Sense.Word, "inom ramen för, mellanliggande"),
        (Sense.Within, "inom, hålla, håller"),
        (Sense.Yes, "ja"),
        (Sense.No, "nej"),
        (Sense.Partly, "delvis"),
        (Sense.Cluster, "kluster"),
        (Sense.Parameters, "parameter, parametrar, bedömningsparametrar"),
        (Sense.Latest, "senaste, de senaste, sista, de sista"),
        (Sense.YearWord, "år, åren, å, helår, årsvis"),
        (Sense.GoalsOf, "målen i, målen för, ambitionerna i, ambitionerna för, målsättningarna i"),
        (Sense.HasBeenReached, "har uppnåtts, är uppnådda, har nåtts, har uppfyllts, är uppfyllda, uppnås, uppnåtts"),
        (Sense.Has, "har, ska ha, skall ha"),
        (Sense.Of, "av"),
        (Sense.MoneyWord, "intäkt, intäkter, intäkterna, skatt, skatten, skatteintäkter, skatteintäkterna, statsbidrag, statsbidragen, bidrag, kostnad, kostnader, kostnaderna, omsättning, omsättningen, nettokostnader, nettokostnaderna"),
        (Sense.That, "motsvarande, som, vilket"),
        (Sense.And, "och, samt"),
        (Sense.Follow, "följa, följs, följ, följes, följa utvecklingen, efter behov, löpande uppföljning, följa upp, följs upp"),
        (Sense.Activity, "aktivitet, aktiviteter"),
        (Sense.Interim, "då, delår"),
        (Sense.Tertial, "t, tertial"),
        (Sense.April, "april"),
        (Sense.August, "augusti"),
        (Sense.Approximately, "ca, cirka, ungefär, drygt, knappt, omkring, runt"),
        (Sense.Percent, "procent"),
        (Sense.Points, "procentenhet, procentenheter, procentenheterna, procent enheter"),
        (Sense.Unit, "kr, tkr, mkr, mnkr, mdkr, msek, ksek, tsek, sek, kronor, st, h, tim, timmar, dag, dagar, dygn, min, minuter, m2, m3, kwh, mwh, gwh, kg, ton, km, mil, personmil, poäng, stycken, miljoner, miljarder, miljoner kronor, miljarder kronor"),
        (Sense.Milestone, "certifikat, certifiering, certifierad, certifierat, erhålls, erhållas, erhållits, finns, etablerad, etablerat, etablerade, etableras, genomförd, genomfört, genomförda, genomförs, genomförts, framtagen, framtaget, framtagna, tas fram, fastställd, fastställt, fastställda, beslutad, beslutat, beslutade, implementerad, implementerat, implementerade, införd, infört, införda, upprättad, upprättat, upprättade, klar, klart, klara, färdig, färdigt, presenterad, presenterat, presenterats, skett, lanserad, lanserat, antagen, antaget, antagna"),
    ];

    private static readonly FrozenDictionary<string, int> Numbers = new[]
        { "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio" }
        .Select((word, i) => (word, i)).Append(("en", 0)).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2 + 1, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Phrase[]> Phrases = Lexicon
        .SelectMany(row => row.Phrases.Split(", "), (row, phrase) => new Phrase(row.Sense, phrase.Split(' ').ToSequence()))
        .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
        // The longest first; of two alike the first in the lexicon.
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Count).ToArray(), StringComparer.Ordinal);

    private sealed record Phrase(Sense Sense, Sequence<string> Words);

    /// <summary>The pieces of a text with the meaning of each word, and phrases as one piece.</summary>
    internal static List<Lexeme> Lexemes(string text)
    {
        var pieces = TargetLexemes.Of(text);
        List<Lexeme> found = new(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Sense != Sense.Word)
            {
                found.Add(pieces[i]);
                continue;
            }
            var word = Word(text, pieces[i]);
            if (Phrases.TryGetValue(word, out var phrases) && phrases.FirstOrDefault(phrase => Stands(phrase, text, pieces, i)) is { } phrase)
            {
                var last = i + phrase.Words.Count - 1;
                found.Add(pieces[i] with { Sense = phrase.Sense, End = pieces[last].End });
                i = last;
            }
            else if (word == Zero)
                found.Add(pieces[i] with { Sense = Sense.Number });
            else if (Numbers.TryGetValue(word, out var number))
                found.Add(pieces[i] with { Sense = Sense.NumberWord, Number = number });
            else
                found.Add(pieces[i]);
        }
        return found;
    }

    private static bool Stands(Phrase phrase, string text, List<Lexeme> pieces, int at)
    {
        if (at + phrase.Words.Count > pieces.Count)
            return false;
        for (var i = 1; i < phrase.Words.Count; i++)
        {
            if (pieces[at + i].Sense != Sense.Word || Word(text, pieces[at + i]) != phrase.Words[i])
                return false;
        }
        return true;
    }

    private static string Word(string text, Lexeme piece) =>
        piece.End - piece.Start > LongestWord ? "" : TargetLexemes.Joined(text.AsSpan(piece.Start, piece.End - piece.Start)).ToLowerInvariant();

    private const int LongestWord = 40;

    // "över noll": the one number that plans write out where they compare; "ett" is mostly an article.
    private const string Zero = "noll";
}
