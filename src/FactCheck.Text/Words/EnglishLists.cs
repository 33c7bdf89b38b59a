namespace FactCheck.Text.Words;

/// <summary>The files of English words, each read once: whoever wants a section asks here.</summary>
internal static class EnglishLists
{
    public static WordFile Function { get; } = WordFile.Read("function.words.txt");

    public static WordFile Verbs { get; } = WordFile.Read("verbs.words.txt");

    /// <summary>Words with which sentences open.</summary>
    public static WordFile Openings { get; } = WordFile.Read("openings.words.txt");

    public static WordFile Names { get; } = WordFile.Read("names.words.txt");

    /// <summary>Verbs and nouns that report.</summary>
    public static WordFile Cues { get; } = WordFile.Read("cues.words.txt");

    /// <summary>What reports without being anybody.</summary>
    public static WordFile Things { get; } = WordFile.Read("things.words.txt");

    public static WordFile Claims { get; } = WordFile.Read("claims.words.txt");

    /// <summary>Words that say that something grew or shrank.</summary>
    public static WordFile Change { get; } = WordFile.Read("change.words.txt");

    public static WordFile Matching { get; } = WordFile.Read("matching.words.txt");

    public static WordFile Agreement { get; } = WordFile.Read("agreement.words.txt");
}
