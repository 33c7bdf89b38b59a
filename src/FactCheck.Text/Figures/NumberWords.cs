namespace FactCheck.Text.Figures;

/// <summary>The value of English number words and scales.</summary>
internal static class NumberWords
{
    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>'seven', 'forty', 'forty-two'; -1 when the word is no number below a hundred.</summary>
    public static int Small(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen > 0)
        {
            var (tens, units) = (Index(Tens, word[..hyphen]), Index(Units, word[(hyphen + 1)..]));
            return tens >= 0 && units is > 0 and < 10 ? (tens + 2) * 10 + units : -1;
        }

        var small = Index(Units, word);
        return small >= 0 ? small : Index(Tens, word) is >= 0 and var ten ? (ten + 2) * 10 : -1;
    }

    /// <summary>What 'hundred', 'million', 'bn' multiply by; 0 when the word is no scale.</summary>
    public static decimal Scale(ReadOnlySpan<char> word) => word switch
    {
        "hundred" => 100,
        "thousand" or "k" or "K" => 1_000,
        "million" or "m" or "mn" or "M" or "millions" => 1_000_000,
        "billion" or "bn" or "B" or "b" or "billions" => 1_000_000_000,
        "trillion" or "tn" or "trn" or "trillions" => 1_000_000_000_000,
        _ => 0,
    };

    /// <summary>'half', 'third', 'two-thirds', 'quarter' after an article or alone; 0 when the word is no part of one.</summary>
    public static decimal Fraction(ReadOnlySpan<char> word) => word switch
    {
        "half" => 0.5m,
        "third" or "one-third" => 1m / 3,
        "two-thirds" => 2m / 3,
        "quarter" or "one-quarter" => 0.25m,
        "three-quarters" => 0.75m,
        _ => 0,
    };

    /// <summary>What a number is multiplied by that 'doubled' or 'halved'; 0 when the word says no such thing.</summary>
    public static decimal Factor(ReadOnlySpan<char> word) => word switch
    {
        "doubled" or "doubling" or "doubles" => 2,
        "tripled" or "trebled" or "tripling" or "triples" => 3,
        "quadrupled" or "quadrupling" => 4,
        "halved" or "halving" => 0.5m,
        _ => 0,
    };

    private static int Index(string[] words, ReadOnlySpan<char> word)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (word.Equals(words[index], StringComparison.OrdinalIgnoreCase))
                return index;
        }

        return -1;
    }
}
