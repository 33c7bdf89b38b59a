using System.Collections.Frozen;

namespace FactCheck.Text.Words;

/// <summary>Forms a word can be of a verb.</summary>
[Flags]
internal enum VerbForm : byte
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,

    /// <summary>The same letters are as often a noun or an adjective.</summary>
    Noun = 32,
}

/// <summary>The verbs of the list with all their forms.</summary>
internal sealed class VerbForms
{
    private readonly FrozenDictionary<string, VerbForm>.AlternateLookup<ReadOnlySpan<char>> forms;
    private readonly WordSet adjectives;

    private VerbForms()
    {
        var file = EnglishLists.Verbs;
        var all = new Dictionary<string, VerbForm>(StringComparer.OrdinalIgnoreCase);
        var doubling = file["doubling"].All.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in file["irregular"].All)
            AddIrregular(all, entry.Split(' '), doubling);
        foreach (var verb in file["regular"].All.Concat(doubling).Where(verb => !all.ContainsKey(verb)))
            AddRegular(all, verb, doubling.Contains(verb));
        foreach (var noun in file["nouns"].All)
        {
            Mark(all, noun);
            Mark(all, Third(noun));
        }

        forms = all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        adjectives = file["adjectives"];
    }

    public static VerbForms English { get; } = new();

    public VerbForm Of(ReadOnlySpan<char> word)
    {
        if (forms.TryGetValue(word, out var found))
            return found;
        if (word.Length < 5 || adjectives.Has(word) || char.IsUpper(word[0]))
            return VerbForm.None;
        if (word.EndsWith("ed"))
            return VerbForm.Past | VerbForm.Participle;
        return word.EndsWith("ing") && word.Length > 5 ? VerbForm.Gerund | VerbForm.Noun : VerbForm.None;
    }

    private static void Mark(Dictionary<string, VerbForm> all, string word)
    {
        if (all.TryGetValue(word, out var form))
            all[word] = form | VerbForm.Noun;
    }

    private static void AddIrregular(Dictionary<string, VerbForm> all, string[] parts, HashSet<string> doubling)
    {
        Add(all, parts[0], VerbForm.Base);
        Add(all, Third(parts[0]), VerbForm.Third);
        Add(all, parts[1], VerbForm.Past);
        Add(all, parts[2], VerbForm.Participle);
        Add(all, Gerund(parts[0], doubling.Contains(parts[0])), VerbForm.Gerund);
    }

    private static void AddRegular(Dictionary<string, VerbForm> all, string verb, bool doubles)
    {
        Add(all, verb, VerbForm.Base);
        Add(all, Third(verb), VerbForm.Third);
        Add(all, Past(verb, doubles), VerbForm.Past | VerbForm.Participle);
        Add(all, Gerund(verb, doubles), VerbForm.Gerund);
        if (!doubles || verb is not ("travel" or "cancel" or "label" or "model" or "signal" or "fuel" or "counsel" or "program"))
            return;
        Add(all, Past(verb, false), VerbForm.Past | VerbForm.Participle);
        Add(all, Gerund(verb, false), VerbForm.Gerund);
    }

    private static void Add(Dictionary<string, VerbForm> all, string word, VerbForm form) =>
        all[word] = all.GetValueOrDefault(word) | form;

    private static bool EndsInConsonantY(string verb) => verb.EndsWith('y') && verb.Length > 1 && !"aeiou".Contains(verb[^2]);

    private static string Third(string verb)
    {
        if (EndsInConsonantY(verb))
            return verb[..^1] + "ies";
        return verb.EndsWith('s') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith('x') || verb.EndsWith('z') || verb is "go" or "do" or "veto" or "echo"
            ? verb + "es"
            : verb + "s";
    }

    private static string Past(string verb, bool doubles)
    {
        if (EndsInConsonantY(verb))
            return verb[..^1] + "ied";
        return verb.EndsWith('e') ? verb + "d" : doubles ? verb + verb[^1] + "ed" : verb + "ed";
    }

    private static string Gerund(string verb, bool doubles)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal))
            return verb[..^2] + "ying";
        return verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && verb.Length > 2 ? verb[..^1] + "ing" : doubles ? verb + verb[^1] + "ing" : verb + "ing";
    }
}
