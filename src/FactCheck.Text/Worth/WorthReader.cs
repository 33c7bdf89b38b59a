using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Weighs a stretch of tokens over features a person can read.</summary>
internal sealed class WorthReader(ParsedArticle article)
{
    /// <summary>From this chance on the engine says 'worth checking'.</summary>
    public const double Threshold = 0.5;

    private const double Bias = -1.1;
    private const double HighFrom = 0.6;
    private const double MediumFrom = 0.35;

    private static readonly ClaimLexicon Lexicon = ClaimLexicon.English;

    private readonly KindReader kinds = new(article);

    public static Worth WorthOf(double chance) =>
        chance >= HighFrom ? Worth.High : chance >= MediumFrom ? Worth.Medium : Worth.Low;

    public WorthScore Score(int first, int last, Kind kind, Form form)
    {
        var reasons = new List<WorthReason>();
        var numbers = kinds.CountNumbers(first, last);
        if (numbers > 0)
            reasons.Add(new WorthReason("states a number", numbers > 1 ? 1.9 : 1.6));
        OfKind(kind, form, reasons);
        AddIf("names an official or a public body", 0.5, "officials", first, last, reasons);
        AddIf("could do harm if false", 0.8, "accusing", first, last, reasons);
        AddIf("says all, none or never", 0.4, "certain", first, last, reasons);
        if (kind is not Kind.LawOrRule)
            AddIf("speaks of a law or a rule", 0.3, "law", first, last, reasons);
        var opinions = Lexicon.Count("opinion", article, first, last, 3);
        if (opinions > 0)
            reasons.Add(new WorthReason("opinion words lower it", -0.35 * opinions));
        if (Names(first, last) > 0)
            reasons.Add(new WorthReason("names somebody or some place", 0.3));
        if (last - first < 5)
            reasons.Add(new WorthReason("very short", -0.6));
        return WorthScore.Of(Bias, reasons);
    }

    private static void OfKind(Kind kind, Form form, List<WorthReason> reasons)
    {
        (string Words, double Weight) reason = kind switch
        {
            Kind.Comparison => ("compares", 0.9),
            Kind.Causal => ("says what caused what", 0.9),
            Kind.LawOrRule => ("says what a law or a rule holds", 0.8),
            Kind.Event => ("says that something happened", 0.5),
            Kind.Prediction => ("about what is still to come", -0.2),
            Kind.Position => ("an opinion or an intent", -0.9),
            Kind.Identity => ("only says who or what somebody is", -1.3),
            _ => ("", 0),
        };
        if (reason.Weight != 0)
            reasons.Add(new WorthReason(reason.Words, reason.Weight));
        if (form == Form.Caption)
            reasons.Add(new WorthReason("stands under a picture", -0.8));
    }

    private void AddIf(string words, double weight, string section, int first, int last, List<WorthReason> reasons)
    {
        if (Lexicon.Holds(section, article, first, last))
            reasons.Add(new WorthReason(words, weight));
    }

    private int Names(int first, int last)
    {
        var names = 0;
        for (var at = first; at <= last; at++)
        {
            if (article.Tokens[at].Tag == Tag.Name)
                names++;
        }

        return names;
    }
}
