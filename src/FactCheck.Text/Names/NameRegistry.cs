using FactCheck.Text.Structure;

namespace FactCheck.Text.Names;

/// <summary>All names of an article and whom each of them means.</summary>
internal sealed class NameRegistry
{
    private static readonly NameWords Words = NameWords.English;

    private readonly ParsedArticle article;
    private readonly Dictionary<string, Entity> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Entity> bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Entity> byGivenName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Entity> namesakes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Spellings spellings;
    private readonly int[] mentionOfToken;

    private NameRegistry(ParsedArticle article)
    {
        this.article = article;
        spellings = new Spellings(article.Text);
        mentionOfToken = new int[article.Tokens.Count];
        Array.Fill(mentionOfToken, -1);
    }

    public List<Mention> Mentions { get; } = [];

    public List<Entity?> Entities { get; } = [];

    public static NameRegistry Of(ParsedArticle article)
    {
        var registry = new NameRegistry(article);
        registry.FindMentions();
        registry.Register(full: true);
        registry.PartBySex();
        registry.Register(full: false);
        return registry;
    }

    /// <summary>The mention that covers the token, or -1.</summary>
    public int MentionAt(int token) => mentionOfToken[token];

    public Entity? EntityAt(int token) => mentionOfToken[token] is >= 0 and var mention ? Entities[mention] : null;

    public string NameOf(Mention mention) => Text(mention.NameFirst, mention.Last);

    /// <summary>The entity of a name that was found outside the sentences, as in a post's signature.</summary>
    public Entity Named(string name, NameKind kind)
    {
        if (!byName.TryGetValue(name, out var entity))
            byName[name] = entity = new Entity(name, kind);
        return entity;
    }

    private void FindMentions()
    {
        foreach (var sentence in article.Sentences)
        {
            var from = Mentions.Count;
            NameFinder.Find(article, sentence, Mentions);
            for (var index = from; index < Mentions.Count; index++)
                Array.Fill(mentionOfToken, index, Mentions[index].First, Mentions[index].Last - Mentions[index].First + 1);
        }

        new CommonNouns(article).Unname(Mentions);
        Entities.AddRange(Enumerable.Repeat<Entity?>(null, Mentions.Count));
    }

    private void Register(bool full)
    {
        var index = 0;
        foreach (var sentence in article.Sentences)
        {
            var isText = sentence.Kind is not (StructureKind.Headline or StructureKind.Subheading or StructureKind.Boilerplate or StructureKind.Byline or StructureKind.Dateline);
            for (; index < Mentions.Count && Mentions[index].First <= sentence.Last; index++)
            {
                var mention = Mentions[index];
                if (mention.IsTitleOnly || mention.NameLength > 1 != full || full && !isText)
                    continue;
                var entity = full ? Full(mention) : Short(mention, isText);
                Entities[index] = entity;
                if (entity is not null && isText)
                    NameDescriptions.Describe(article, this, mention, entity);
            }
        }

        if (!full)
            return;
        for (index = 0; index < Mentions.Count; index++)
            Entities[index] ??= Mentions[index].NameLength > 1 ? byName.GetValueOrDefault(NameOf(Mentions[index])) : null;
    }

    private Entity Full(Mention mention)
    {
        var name = NameOf(mention);
        if (byName.TryGetValue(name, out var known))
            return known;
        var first = Word(mention.NameFirst);
        var last = Word(mention.Last);
        var isPerson = mention.Kind == NameKind.Person;
        if (isPerson && byName.TryGetValue(first + " " + last, out var shorter))
        {
            shorter.Call(name);
            return byName[name] = shorter;
        }

        var entity = new Entity(name, mention.Kind);
        byName[name] = entity;
        if (!isPerson)
            return Acronym(mention, entity);
        byName.TryAdd(first + " " + last, entity);
        if (!bySurname.TryAdd(last, entity))
            namesakes.TryAdd(last, entity);
        byGivenName.TryAdd(first, entity);
        entity.IsMale = Words.Male.Has(first) ? true : Words.Female.Has(first) ? false : null;
        return entity;
    }

    /// <summary>Lets a body be found again by the capitals of its name.</summary>
    private Entity Acronym(Mention mention, Entity body)
    {
        var letters = "";
        for (var token = mention.NameFirst; token <= mention.Last; token++)
        {
            var word = Word(token);
            if (char.IsUpper(word[0]) && !word.Contains('.'))
                letters += word[0];
        }

        if (letters.Length > 1)
            bySurname.TryAdd(letters, body);
        return body;
    }

    /// <summary>
    /// 'Mr. Doe' is not Jane Doe: where nobody of the sex is named in full, the surname with its title is a person of its own,
    /// and the surname alone means him, for his wife or daughter is called by her whole name then.
    /// </summary>
    private void PartBySex()
    {
        foreach (var mention in Mentions)
        {
            if (mention.NameLength != 1 || NameDescriptions.SexByHonorific(article, mention) is not { } male || NameOf(mention) is var name && !bySurname.ContainsKey(name))
                continue;
            var known = bySurname[name];
            if (!known.IsPerson || known.IsMale != !male || namesakes.GetValueOrDefault(name) is { } other && other.IsMale != !male)
                continue;
            namesakes[name] = known;
            bySurname[name] = byName[name] = new Entity(name, NameKind.Person) { IsMale = male };
        }
    }

    /// <summary>The bearer of the surname whose sex the title before it tells.</summary>
    private Entity? OfHonorific(Mention mention, string name)
    {
        if (NameDescriptions.SexByHonorific(article, mention) is not { } male)
            return null;
        if (bySurname.GetValueOrDefault(name) is { IsPerson: true } known && known.IsMale != !male)
            return known;
        return namesakes.GetValueOrDefault(name) is { } other && other.IsMale != !male ? other : null;
    }

    private Entity? Short(Mention mention, bool isText)
    {
        var name = NameOf(mention);
        var known = OfHonorific(mention, name) ?? bySurname.GetValueOrDefault(name) ?? byName.GetValueOrDefault(name) ?? byGivenName.GetValueOrDefault(name);
        if (known is not null)
        {
            known.Call(name);
            if (known.Kind == NameKind.Unknown)
                known.Kind = mention.Kind;
            if (mention.NameFirst > mention.First)
                known.Call(Text(mention.First, mention.Last));
            return known;
        }

        if (!isText)
            return null;
        var entity = new Entity(name, mention.Kind);
        byName[name] = entity;
        if (mention.Kind == NameKind.Person)
            bySurname.TryAdd(name, entity);
        return entity;
    }

    private string Text(int first, int last) => spellings.Of(article.Tokens[first].Start, article.Tokens[last].End);

    private string Word(int token) => Text(token, token);
}
