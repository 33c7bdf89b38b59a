using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Weighs a stretch of tokens: what the learned model says, and what a news desk adds for a claim.</summary>
internal sealed class WorthReader
{
    /// <summary>From this chance on the engine says 'worth checking'; chosen on dev and devtest of the data the weights come from.</summary>
    public const double Threshold = 0.41;

    private const double HighFrom = 0.9;
    private const double MediumFrom = 0.45;
    private const double OfCaption = -0.8;

    private readonly ParsedArticle article;
    private readonly WorthFeatures features;
    private readonly KnownWordings wordings;
    private readonly WorthReasons reasons;

    public WorthReader(ParsedArticle article, KindReader kinds)
    {
        this.article = article;
        features = new WorthFeatures(article, kinds);
        wordings = new KnownWordings(features);
        reasons = new WorthReasons(article);
    }

    public static Worth WorthOf(double chance) =>
        chance >= HighFrom ? Worth.High : chance >= MediumFrom ? Worth.Medium : Worth.Low;

    /// <summary>The chance of a whole sentence.</summary>
    public WorthScore Score(int first, int last)
    {
        reasons.Clear();
        return Told(Learned(first, last));
    }

    /// <summary>The chance of a claim, for which its kind and form count too.</summary>
    public WorthScore Score(int first, int last, Kind kind, Form form)
    {
        reasons.Clear();
        var sum = Learned(first, last);
        var (words, weight) = OfKind(kind);
        reasons.Add(words, weight);
        if (form == Form.Caption)
        {
            weight += OfCaption;
            reasons.Add("stands under a picture", OfCaption);
        }

        return Told(sum + weight);
    }

    private WorthScore Told(double sum) => new(WorthScore.ChanceOf(sum), reasons.Strongest());

    private double Learned(int first, int last)
    {
        var marks = features.Marks(first, last);
        List<(int Place, int Token)> known = article.Language.IsEnglish ? wordings.In(first, last) : [];
        var share = WorthFeatures.ShareOf(marks.Count + known.Count);
        var sum = 0.0;
        foreach (var mark in marks)
        {
            var weight = share * mark.Weight;
            sum += weight;
            reasons.Add(mark.Words, weight);
        }

        return WorthModel.English.Bias + sum + Worded(known, share);
    }

    /// <summary>What the wording gives; the word that gives most stands for all of it.</summary>
    private double Worded(List<(int Place, int Token)> known, double share)
    {
        var (best, most, total) = (-1, 0.0, 0.0);
        foreach (var (place, token) in known)
        {
            var weight = share * WorthModel.English.Of(place);
            total += weight;
            if (weight > most && article.Tokens[token].Tag is Tag.Noun or Tag.Past or Tag.Other or Tag.Participle)
                (best, most) = (token, weight);
        }

        if (known.Count == 0)
            return 0;
        if (total <= 0)
            reasons.Add("worded like what is seldom checked", total);
        else
            reasons.Add("worded like what is often checked", total, best);
        return total;
    }

    private static (string Words, double Weight) OfKind(Kind kind) => kind switch
    {
        Kind.Statistic => ("", 0),
        Kind.Comparison => ("compares", 0.5),
        Kind.Causal => ("says what caused what", 0.9),
        Kind.LawOrRule => ("speaks of a law or a rule", 0.8),
        Kind.Event => ("says that something happened", 0.5),
        Kind.Prediction => ("about what is still to come", -0.2),
        Kind.Position => ("an opinion or an intent", -0.9),
        Kind.Identity => ("only says who or what somebody is", -1.3),
        _ => ("", 0),
    };
}
