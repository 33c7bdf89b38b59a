using FactCheck.Text.Names;
using FactCheck.Text.Structure;
using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Says for every speech whom its source means.</summary>
internal sealed class Speakers(ParsedArticle article, NameRegistry names, int[] quoteOf)
{
    private const int Fresh = 2;

    private static readonly CueWords Cues = CueWords.English;

    private readonly SourceGroups groups = new(article, names);
    private readonly List<Entity> recent = [];
    private readonly Dictionary<Entity, int> lastSeen = [];
    private (Entity? Speaker, int Sentence) lastBody;
    private (Entity? Speaker, int Sentence) lastPost;
    private int sentenceOf;

    /// <summary>Whom 'he' means at the head of each sentence, where certain.</summary>
    public Entity?[] He { get; } = new Entity?[article.Sentences.Count];

    /// <summary>Whom 'she' means at the head of each sentence, where certain.</summary>
    public Entity?[] She { get; } = new Entity?[article.Sentences.Count];

    public void Resolve(List<Speech> speeches)
    {
        var next = 0;
        var inOrder = speeches.OrderBy(speech => speech.Sentence).ThenBy(speech => speech.Cue).ToList();
        for (var sentence = 0; sentence < article.Sentences.Count; sentence++)
        {
            sentenceOf = sentence;
            (He[sentence], She[sentence]) = (Certain(true), Certain(false));
            var told = false;
            for (; next < inOrder.Count && inOrder[next].Sentence == sentence; next++)
            {
                Resolve(inOrder[next]);
                told |= inOrder[next] is { Speaker.IsPerson: true } or { IsVerbatim: true };
            }

            Follow(article.Sentences[sentence], told);
        }
    }

    private void Resolve(Speech speech)
    {
        if (!speech.HasSource || speech.Speaker is not null)
            return;
        speech.Speaker = SourceOf(speech.SourceFirst, speech.SourceLast);
        if (speech.Speaker is not { } speaker)
            return;
        if (!speech.IsCarried)
            Remember(speaker);
        GoOnPosting(speech, speaker);
    }

    /// <summary>'“…!” he wrote' right after a post of the same person is the same post.</summary>
    private void GoOnPosting(Speech speech, Entity speaker)
    {
        if (!speech.IsPost && speech.Cue >= 0 && lastPost.Speaker == speaker && speech.Sentence - lastPost.Sentence <= Fresh && speech.IsVerbatim && Word(speech.Cue) is "wrote" or "continued" or "added" or "writes")
            speech.IsPost = true;
        if (speech.IsPost)
            lastPost = (speaker, speech.Sentence);
    }

    private Entity? SourceOf(int first, int last)
    {
        if (first == last && article.Tokens[first].Tag is Tag.Subject or Tag.Relative or Tag.Object or Tag.Contracted)
            return OfPronoun(Bare(Word(first)));
        if (groups.Pair(first, last) is { } pair)
            return pair;
        for (var token = last; token >= first; token--)
        {
            if (names.EntityAt(token) is { IsPerson: true } person && !IsOwner(token, last))
                return person;
        }

        if (names.EntityAt(last) is { } named)
            return FunctionWords.English.Months.Has(Word(last)) ? null : named;
        if (OfRole(first, last) is { } role)
            return role;
        return groups.Of(first, last);
    }

    /// <summary>Whether a possessive makes the name the owner of what speaks: 'Clinton's campaign'.</summary>
    private bool IsOwner(int token, int last) =>
        token < last && (names.Mentions[names.MentionAt(token)].Last is var end && end < last && article.Tokens[end + 1].Tag is Tag.Possessive || names.MentionAt(token) != names.MentionAt(last) && article.Tokens[last].Tag is Tag.Noun && !FollowsComma(token, last));

    private bool FollowsComma(int token, int last)
    {
        for (var at = token + 1; at < last; at++)
        {
            if (article.Tokens[at].Tag == Tag.Comma)
                return true;
        }

        return false;
    }

    /// <summary>'he' of 'he's'.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.IndexOfAny('\'', '\u2019') is > 0 and var end ? word[..end] : word;

    private Entity? OfPronoun(ReadOnlySpan<char> word)
    {
        if (word is "it" or "It" or "they" or "They")
            return lastBody.Speaker is { } body && !(body.IsSeveral && word.Equals("it", StringComparison.OrdinalIgnoreCase)) && sentenceOf - lastBody.Sentence <= 3 ? body : null;
        bool? male = word.Equals("he", StringComparison.OrdinalIgnoreCase) ? true : word.Equals("she", StringComparison.OrdinalIgnoreCase) ? false : null;
        var isWho = word is "who" or "Who";
        if (male is null && !isWho)
            return null;
        for (var index = recent.Count - 1; index >= 0; index--)
        {
            if (!recent[index].IsSurelyPerson || recent[index].IsMale is not null && male is not null && recent[index].IsMale != male)
                continue;
            recent[index].IsMale ??= male;
            return recent[index];
        }

        return null;
    }

    /// <summary>The person last spoken of, when known to be a he or a she and nobody else of the kind was spoken of just before.</summary>
    private Entity? Certain(bool male)
    {
        Entity? found = null;
        for (var index = recent.Count - 1; index >= 0; index--)
        {
            var isFresh = sentenceOf - lastSeen[recent[index]] <= Fresh;
            if (recent[index].IsMale == !male || !isFresh && (found is not null || recent[index].IsMale is null))
                continue;
            if (found is not null || !recent[index].IsPerson)
                return null;
            found = recent[index];
        }

        return found;
    }

    /// <summary>'researchers', 'the mayor': the one person of that title, or the group itself; sources without a name stay nobody.</summary>
    private Entity? OfRole(int first, int last)
    {
        var head = Word(last);
        if (article.Tokens[last].Tag is not Tag.Noun)
            return null;
        if (head is "researchers" or "scientists" or "economists" or "prosecutors" or "police" or "lawyers" or "experts" or "doctors" or "analysts" or "critics" or "authors")
            return groups.HasName(first, last) ? null : names.Named(head.ToString(), NameKind.Body);
        if (article.Tokens[first].Tag is not Tag.Determiner || !Word(first).Equals("the", StringComparison.OrdinalIgnoreCase))
            return null;
        Entity? found = null;
        for (var index = recent.Count - 1; index >= 0; index--)
        {
            if (recent[index].Title is not { } title || !Descriptions.Fits(article, title, first + 1, last))
                continue;
            if (found is not null)
                return null;
            found = recent[index];
        }

        found?.Call(string.Concat("the", article.Text.AsSpan(article.Tokens[first].End, article.Tokens[last].End - article.Tokens[first].End)).Replace('\n', ' '));
        return found;
    }

    /// <summary>A person who is the subject of a sentence in the article's own voice is who 'he' or 'she' means next.</summary>
    private void Follow(ParsedSentence sentence, bool told)
    {
        if (told || sentence.Kind is not (StructureKind.Body or StructureKind.ListItem))
            return;
        for (var token = sentence.First; token <= sentence.Last && !article.Tokens[token].IsFinite; token++)
        {
            if (quoteOf[token] < 0 && names.EntityAt(token) is { IsPerson: true } person)
            {
                Remember(person);
                return;
            }
        }
    }

    private void Remember(Entity entity)
    {
        if (entity.Kind == NameKind.Body)
            lastBody = (entity, sentenceOf);
        if (!entity.IsPerson && entity.Kind != NameKind.Unknown)
            return;
        lastSeen[entity] = sentenceOf;
        recent.Remove(entity);
        recent.Add(entity);
        if (recent.Count > 12)
            recent.RemoveAt(0);
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
