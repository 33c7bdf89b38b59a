using FactCheck.Text.Names;
using FactCheck.Text.Quotations;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Finds whom the pronouns of a claim mean, and says nobody wherever two could be meant.</summary>
internal sealed class Referring(ParsedArticle article, NameRegistry names, Voices voices, int[] quoteOf)
{
    /// <summary>Words that begin this near the verb of saying speak of the speaker when they begin with a pronoun.</summary>
    private const int NearCue = 8;

    /// <summary>Somebody named this many sentences before can still be meant.</summary>
    private const int Window = 2;

    /// <summary>In the article's own voice whom it spoke of last; in reported words the speaker.</summary>
    public Referents In(int index, Piece piece, Speech? said)
    {
        var sentence = article.Sentences[index];
        var head = piece.SubjectFirst >= 0 && piece.Role == PieceRole.VerbPhrase ? Math.Min(piece.SubjectFirst, piece.First) : piece.First;
        if (said is null)
            return Own(index, sentence, head);
        if (said.Speaker is not { } speaker || said.IsVerbatim || said.Cue < 0)
            return default;
        var atHead = article.Tokens[head].Start - article.Tokens[said.Cue].End is >= 0 and <= NearCue && FirstPerson(said.Cue + 1, head - 1) is null;
        if (!speaker.IsPerson)
            return atHead && IsDeedOfBody(speaker, head) ? new Referents(null, null, speaker.Name, Anywhere: false) : default;
        var alone = IsAlone(speaker, article.Sentences[Math.Max(0, index - Window)].First, piece.Last) && !NamesRole(Math.Max(said.Cue + 1, sentence.First), piece.Last);
        if (!atHead && !alone && !GoesOn(speaker, said, head, piece.Last))
            return default;
        return new Referents(speaker.IsMale == false ? null : speaker, speaker.IsMale == true ? null : speaker, null, Anywhere: alone && speaker.IsMale is not null);
    }

    /// <summary>'said he hopes …, but he is not …': who went on as himself goes on so, as long as nobody else is named in between.</summary>
    private bool GoesOn(Entity speaker, Speech said, int head, int last)
    {
        var opening = said.Cue + 1 < article.Tokens.Count && Word(said.Cue + 1) is "that" ? said.Cue + 2 : said.Cue + 1;
        return said.Cue >= 0 && opening < head && speaker.IsMale is { } male && PronounIs(opening, male) && PronounIs(head, male)
            && IsAlone(speaker, opening, last) && !NamesRole(opening, last);
    }

    private bool PronounIs(int token, bool male) => Word(token) is var word && (word.IndexOfAny('\'', '\u2019') is > 0 and var mark ? word[..mark] : word).Equals(male ? "he" : "she", StringComparison.OrdinalIgnoreCase);

    /// <summary>'The bank said it will close': not 'experts said it …' of several, nor 'it is clear', 'it costs', which say what a thing is.</summary>
    private bool IsDeedOfBody(Entity body, int head)
    {
        if (body.IsSeveral || body.Name.EndsWith('s') && char.IsLower(body.Name[body.Name.LastIndexOf(' ') + 1]))
            return false;
        var verb = head + 1;
        while (verb < article.Tokens.Count - 1 && (article.Tokens[verb].Tag is Tag.Adverb or Tag.Modal || Word(verb) is "be"))
            verb++;
        if (ClaimLexicon.English["deeds of things"].Has(Word(verb)))
            return false;
        var next = verb + 1;
        while (next < article.Tokens.Count - 1 && article.Tokens[next].Tag == Tag.Adverb)
            next++;
        var isState = article.Tokens[verb].Tag == Tag.Be || Word(verb - 1) is "be";
        return !isState || next < article.Tokens.Count && article.Tokens[next].Tag is Tag.Gerund or Tag.Participle or Tag.To;
    }

    private Referents Own(int index, ParsedSentence sentence, int head)
    {
        if (FirstPerson(sentence.First, head - 1) is not { } named)
            return new Referents(Recent(voices.HeIn(index), index), Recent(voices.SheIn(index), index), BodyAlsoMeant(index), Anywhere: FirstPerson(head, sentence.Last) is null) { Until = FirstRole(head, sentence.Last) };
        var isSole = named.IsMale is not null && !NamesRole(sentence.First, head) && IsAlone(named, sentence.First, head) && IsSubject(named, sentence);
        return !isSole ? default : named.IsMale == true ? new Referents(named, null, null, Anywhere: true) : new Referents(null, named, null, Anywhere: true);
    }

    /// <summary>Only somebody named just before is meant.</summary>
    private Entity? Recent(Entity? person, int index)
    {
        var first = article.Sentences[Math.Max(0, index - Window - 1)].First;
        for (var at = article.Sentences[index].First - 1; at >= first && person is not null; at--)
        {
            if (names.EntityAt(at) == person)
                return IsThing(at, person) ? null : person;
        }

        return null;
    }

    /// <summary>'The Gap Goes On': two words in capitals after an article, and no title, are hardly somebody's name.</summary>
    private bool IsThing(int at, Entity person) =>
        person.Title is null && names.Mentions[names.MentionAt(at)].First is > 0 and var first && article.Tokens[first - 1].Tag == Tag.Determiner;

    /// <summary>'The union has begun a petition. It is also …': the subject again, which is a body.</summary>
    private string? BodyAlsoMeant(int index)
    {
        var sentence = article.Sentences[index];
        if (index == 0 || !IsAlso(sentence) || article.Sentences[index - 1] is var before && (before.Block != sentence.Block || before.Count == 0))
            return null;
        var last = before.First;
        while (last < before.Last && !article.Tokens[last + 1].IsFinite && article.Tokens[last + 1].Tag is not (Tag.Comma or Tag.Open))
            last++;
        if (last == before.Last || names.EntityAt(before.First + 1) is not { Kind: NameKind.Body } && names.EntityAt(before.First) is not { Kind: NameKind.Body })
            return null;
        return article.Text[article.Tokens[before.First].Start..article.Tokens[last].End].Replace('\n', ' ');
    }

    private bool IsAlso(ParsedSentence sentence)
    {
        if (sentence.Count < 4 || Word(sentence.First) is not "It")
            return false;
        return Word(sentence.First + 1) is "also" || article.Tokens[sentence.First + 1].IsFinite && Word(sentence.First + 2) is "also";
    }

    private Entity? FirstPerson(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (names.EntityAt(at) is { IsPerson: true } person)
                return person;
        }

        return null;
    }

    private bool IsSubject(Entity person, ParsedSentence sentence)
    {
        for (var at = sentence.First; at <= sentence.Last && !article.Tokens[at].IsFinite; at++)
        {
            if (names.EntityAt(at) == person && names.MentionAt(at) is var index && names.Mentions[index].Last is var last && (last == sentence.Last || article.Tokens[last + 1].Tag != Tag.Possessive))
                return true;
        }

        return false;
    }

    /// <summary>Whether nobody else is named there who could be the same he or she.</summary>
    private bool IsAlone(Entity person, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (names.EntityAt(at) is { IsPerson: true } other && other != person && (other.IsMale is null || person.IsMale is null || other.IsMale == person.IsMale))
                return false;
            if (names.EntityAt(at) is { Kind: NameKind.Unknown })
                return false;
        }

        return true;
    }

    /// <summary>A person may stand there without a name: 'the boy', 'a spokesman', 'another he'.</summary>
    private bool NamesRole(int first, int last)
    {
        var at = FirstRole(first, last);
        return at <= last && (at == 0 || article.Tokens[at - 1].Tag is not Tag.Possessive);
    }

    /// <summary>The first such word, or one past the end.</summary>
    private int FirstRole(int first, int last)
    {
        var at = first;
        while (at <= last && !(quoteOf[at] < 0 && article.Tokens[at].Tag == Tag.Noun && IsRole(Word(at))))
            at++;
        return at;
    }

    private static bool IsRole(ReadOnlySpan<char> word) =>
        NameWords.English.Roles.Has(word) || word is "man" or "boy" or "woman" or "girl" or "person" or "suspect" or "victim" or "driver" or "husband" or "child";

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
