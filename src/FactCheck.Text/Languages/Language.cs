using System.Collections.Frozen;
using FactCheck.Text.Sentences;
using FactCheck.Text.Structure;
using FactCheck.Text.Words;

namespace FactCheck.Text.Languages;

/// <summary>A language the engine cuts texts of, with the words its sentences and lines are known by.</summary>
internal sealed class Language
{
    private static readonly FrozenDictionary<string, Lazy<Language>> Known =
        new[] { "en", "de", "fr", "es", "it", "pt", "nl" }.ToFrozenDictionary(code => code, code => new Lazy<Language>(() => new Language(code)), StringComparer.OrdinalIgnoreCase);

    private Language(string code)
    {
        Code = code;
        var file = WordFile.Read($"{code}.words.txt");
        Sentences = new SentenceWords(file);
        Structure = new StructureWords(file);
    }

    public static IEnumerable<string> Codes => Known.Keys.Order();

    public static Language English => Known["en"].Value;

    /// <summary>Two letters, as in BCP 47.</summary>
    public string Code { get; }

    public SentenceWords Sentences { get; }

    public StructureWords Structure { get; }

    public bool IsEnglish => Code == "en";

    /// <summary>The language of a BCP 47 tag, regions ignored; English when the tag is unknown.</summary>
    public static Language Of(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var code = end < 0 ? tag : tag[..end];
        return Known.TryGetValue(code, out var language) ? language.Value : English;
    }
}
