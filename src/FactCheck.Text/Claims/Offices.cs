using FactCheck.Text.Names;

namespace FactCheck.Text.Claims;

/// <summary>Says an office as a sentence does: 'U.S. Sen.' as 'a U.S. senator', 'Riverton Mayor' as 'the Riverton mayor'.</summary>
internal static class Offices
{
    private static readonly ClaimLexicon Lexicon = ClaimLexicon.English;

    /// <summary>The office as it stands before a name, with its article; one that has an owner or an article stays.</summary>
    public static string Said(string office)
    {
        var words = office.Split(' ');
        if (words[0] is "the" or "The" or "a" or "an" or "his" or "her" or "their" or "its" or "His" or "Her" or "Their")
            return char.ToLowerInvariant(office[0]) + office[1..];
        if (office.Contains("'s ", StringComparison.Ordinal) || office.Contains("\u2019s ", StringComparison.Ordinal))
            return office;
        if (words.Contains("of") || words.Contains("for"))
            return office;
        if (words.Length > 2 && words[^1].EndsWith('.') && NameWords.English.Roles.Has(words[^2]) && char.IsLower(words[^2][0]))
            words = words[..^1];
        for (var at = words.Length - 1; at >= 0 && IsOffice(words[at]); at--)
            words[at] = InFull(words[at]);
        if (Lexicon["offices of several"].Has(words[0]) || words[0] is "Interim" or "Acting" or "Outgoing" or "Longtime")
            words[0] = words[0].ToLowerInvariant();
        if (words.Length > 1 && words[^2] is "Press" or "Research" or "Communications" or "Campaign" or "Policy" or "Finance" or "Managing")
            words[^2] = words[^2].ToLowerInvariant();
        var said = string.Join(' ', words);
        return Article(words) + said;
    }

    /// <summary>The office as it stands after a name; 'Republican of Iowa' lacks its article there.</summary>
    public static string AfterName(string office) =>
        office.StartsWith("Republican of ", StringComparison.Ordinal) || office.StartsWith("Democrat of ", StringComparison.Ordinal) ? $"a {office}" : office;

    private static bool IsOffice(string word) =>
        word.Length > 1 && (NameWords.English.Titles.Has(word) || NameWords.English.Roles.Has(word)) && word is not ("Republican" or "Democratic" or "Democrat")
        && (!word.All(char.IsUpper) || word == "SEN.");

    private static string InFull(string word) => word switch
    {
        "Sen." or "Sen" => "senator",
        "Rep." or "Rep" => "representative",
        "Gov." or "Gov" => "governor",
        "Lt." => "lieutenant",
        "Del." or "Del" => "delegate",
        "Dr." or "Dr" => "doctor",
        "Prof." or "Prof" => "professor",
        "Gen." => "general",
        "Maj." => "major",
        "Col." => "colonel",
        "Capt." => "captain",
        "Sgt." => "sergeant",
        "Adm." => "admiral",
        "Cmdr." => "commander",
        "Cpl." => "corporal",
        "Amb." => "ambassador",
        "Supt." => "superintendent",
        "Atty." => "attorney",
        _ => char.ToLowerInvariant(word[0]) + word[1..],
    };

    private static string Article(string[] words)
    {
        var last = words[^1];
        var before = words.Length > 1 ? words[^2] : "";
        var isOne = Lexicon["offices of one"].Has(last) || Lexicon["offices of one"].Has($"{before} {last}");
        if (isOne && !Lexicon["offices of several"].Has(before) && !Lexicon["offices of several"].Has(words[0]))
            return "the ";
        return IsVowel(words[0]) ? "an " : "a ";
    }

    private static bool IsVowel(string word)
    {
        if (word.Length is > 1 and <= 6 && word.All(unit => char.IsUpper(unit) || unit == '.') && !Lexicon["spoken capitals"].Has(word))
            return "AEFHILMNORSX".Contains(word[0]);
        if (word.StartsWith("Uni", StringComparison.OrdinalIgnoreCase) || word.StartsWith("Eu", StringComparison.OrdinalIgnoreCase) || word.StartsWith("one", StringComparison.OrdinalIgnoreCase) || word.StartsWith("US", StringComparison.Ordinal))
            return false;
        return "AEIOUaeiou".Contains(word[0]);
    }
}
