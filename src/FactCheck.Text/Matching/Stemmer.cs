using System.Buffers;

namespace FactCheck.Text.Matching;

/// <summary>Cuts the endings of English words, so that forms of a word meet.</summary>
internal static class Stemmer
{
    private static readonly string[] Derived = ["ization", "isation", "ational", "ation", "ition", "ment", "ness", "ance", "ence", "able", "ible", "ally", "ing", "ion", "ant", "ent", "ity", "ive", "ize", "ise", "ful", "al", "ly", "er", "or"];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The stem of a word in small letters; a short word stays as it is.</summary>
    public static string Of(string word)
    {
        if (word.Length < 4)
            return word;
        var stem = Plural(word);
        stem = Past(stem);
        foreach (var ending in Derived)
        {
            if (stem.Length - ending.Length < 4 || !stem.EndsWith(ending, StringComparison.Ordinal))
                continue;
            stem = stem[..^ending.Length];
            break;
        }

        return stem.Length > 3 && stem[^1] is 'e' or 'y' or 'i' ? stem[..^1] : stem;
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3] + "y";
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal))
            return word[..^2];
        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static string Past(string word)
    {
        var cut = word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y"
            : word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4 ? word[..^2]
            : word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5 ? word[..^3]
            : word;
        if (cut.Length == word.Length || !cut.AsSpan().ContainsAny(Vowels))
            return word;
        return cut.Length > 3 && cut[^1] == cut[^2] && cut[^1] is not ('l' or 's' or 'z' or 'e' or 'o') ? cut[..^1] : cut;
    }
}
