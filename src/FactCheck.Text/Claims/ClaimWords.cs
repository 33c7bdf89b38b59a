namespace FactCheck.Text.Claims;

/// <summary>How a claim is said.</summary>
public enum Form
{
    /// <summary>In the article's own voice.</summary>
    OwnVoice,

    /// <summary>In somebody's own words, inside quotation marks.</summary>
    DirectQuotation,

    /// <summary>Somebody's words as the article reports them.</summary>
    ReportedSpeech,

    /// <summary>In a message on a social network.</summary>
    Post,

    /// <summary>In the words beside a picture.</summary>
    Caption,

    /// <summary>In the headline.</summary>
    Headline,
}

/// <summary>What a claim is about.</summary>
public enum Kind
{
    /// <summary>A number that counts or measures something.</summary>
    Statistic,

    /// <summary>Something that happened.</summary>
    Event,

    /// <summary>One thing set against another.</summary>
    Comparison,

    /// <summary>One thing said to bring about another.</summary>
    Causal,

    /// <summary>Something that is still to come.</summary>
    Prediction,

    /// <summary>An opinion, an intent or a motive.</summary>
    Position,

    /// <summary>What a law or a rule says.</summary>
    LawOrRule,

    /// <summary>A name, title, age or place.</summary>
    Identity,

    /// <summary>None of the others.</summary>
    Other,
}

/// <summary>What is asked of a claim. The two answers are never mixed.</summary>
public enum Check
{
    /// <summary>Was it said, in these words?</summary>
    Wording,

    /// <summary>Is it so?</summary>
    Substance,

    /// <summary>Both questions.</summary>
    Both,
}

/// <summary>How much a claim deserves to be checked.</summary>
public enum Worth
{
    /// <summary>Least.</summary>
    Low,

    /// <summary>In between.</summary>
    Medium,

    /// <summary>Most.</summary>
    High,
}
