using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Weighs a stretch of tokens: what the learned model says, and what a news desk adds for a claim.</summary>
internal sealed class WorthReader(ParsedArticle article)
{
    /// <summary>From this chance on the engine says 'worth checking'; chosen on dev and devtest of the data the weights come from.</summary>
    public const double Threshold = 0.41;

    private const double HighFrom = 0.9;
    private const double MediumFrom = 0.45;

    private static readonly Dictionary<string, string> Names = WordFile.Lines("worth-reasons.words.txt")
        .Where(line => line[0] == '*')
        .Select(line => line.Split(" = "))
        .ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1) ?? "");

    private readonly WorthFeatures features = new(article);
    private readonly List<(int Place, int Token)> known = [];
    private readonly HashSet<int> seen = [];

    public static Worth WorthOf(double chance) =>
        chance >= HighFrom ? Worth.High : chance >= MediumFrom ? Worth.Medium : Worth.Low;

    /// <summary>The chance of a whole sentence.</summary>
    public WorthScore Score(int first, int last)
    {
        var reasons = new List<WorthReason>();
        return WorthScore.Of(Learned(first, last, reasons), reasons);
    }

    /// <summary>The chance of a claim, for which its kind and form count too.</summary>
    public WorthScore Score(int first, int last, Kind kind, Form form)
    {
        var reasons = new List<WorthReason>();
        var sum = Learned(first, last, reasons);
        var (words, weight) = OfKind(kind);
        if (weight != 0)
            reasons.Add(new WorthReason(words, weight));
        if (form == Form.Caption)
        {
            weight -= 0.8;
            reasons.Add(new WorthReason("stands under a picture", -0.8));
        }
        return WorthScore.Of(sum + weight, reasons);
    }

    private double Learned(int first, int last, List<WorthReason> reasons)
    {
        var model = WorthModel.English;
        var marks = features.Marks(first, last);
        FindKnown(first, last);
        var share = WorthFeatures.ShareOf(marks.Count + known.Count);
        var sum = 0.0;
        foreach (var mark in marks)
        {
            var weight = share * model.Of(mark);
            sum += weight;
            reasons.Add(new WorthReason(Names[mark], weight));
        }

        return model.Bias + sum + Worded(share, reasons);
    }

    /// <summary>The wordings the model knows, each once.</summary>
    private void FindKnown(int first, int last)
    {
        known.Clear();
        seen.Clear();
        foreach (var (wording, token) in features.Wordings(first, last))
        {
            if (WorthModel.English.Knows(wording, out var place) && seen.Add(place))
                known.Add((place, token));
        }
    }

    /// <summary>What the wording gives; the word that gives most stands for all of it.</summary>
    private double Worded(double share, List<WorthReason> reasons)
    {
        var (best, most, total) = (-1, 0.0, 0.0);
        foreach (var (place, token) in known)
        {
            var weight = share * WorthModel.English.Of(place);
            total += weight;
            if (weight > most && article.Tokens[token].Tag is Tag.Noun or Tag.Past or Tag.Other or Tag.Participle)
                (best, most) = (token, weight);
        }

        reasons.Add(new WorthReason(Likeness(total, best), total));
        return total;
    }

    private string Likeness(double total, int best) => (total, best) switch
    {
        ( <= 0, _) => "worded like what is seldom checked",
        (_, < 0) => "worded like what is often checked",
        _ => string.Concat("worded like what is often checked: \u2018", article.Tokens[best].Of(article.Text), "\u2019"),
    };

    private static (string Words, double Weight) OfKind(Kind kind) => kind switch
    {
        Kind.Statistic => ("", 0),
        Kind.Comparison => ("compares", 0.5),
        Kind.Causal => ("says what caused what", 0.9),
        Kind.LawOrRule => ("says what a law or a rule holds", 0.8),
        Kind.Event => ("says that something happened", 0.5),
        Kind.Prediction => ("about what is still to come", -0.2),
        Kind.Position => ("an opinion or an intent", -0.9),
        Kind.Identity => ("only says who or what somebody is", -1.3),
        _ => ("", 0),
    };
}
