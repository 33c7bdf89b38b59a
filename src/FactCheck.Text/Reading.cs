using System.Runtime.InteropServices;
using FactCheck.Text.Claims;
using FactCheck.Text.Matching;
using FactCheck.Text.Names;
using FactCheck.Text.Quotations;
using FactCheck.Text.Structure;

namespace FactCheck.Text;

/// <summary>Puts together what the parts of the engine found.</summary>
internal sealed class Reading(ParsedArticle article, SpeechReader speech, Voices voices, KindReader kinds, WorthReader worth)
{
    /// <summary>So often is said how far the reading is.</summary>
    private const int Steps = 40;

    private readonly Dictionary<Entity, ReadClaimant> named = [];
    private readonly Dictionary<Entity, ReadClaimant> claimants = [];
    private readonly Dictionary<Entity, int> spoken = CountOf(speech.Speeches);
    private readonly RepeatedClaims repeated = new();
    private readonly List<Span> quotes = [];

    public static Reading Of(ParsedArticle article, SpeechReader speech, Voices voices)
    {
        var kinds = new KindReader(article);
        return new Reading(article, speech, voices, kinds, new WorthReader(article, kinds));
    }

    public ArticleReading Compose(NameRegistry names, ReadingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        var sentences = new List<ReadSentence>(article.Sentences.Count);
        var suggestions = new List<ReadSuggestion>();
        var claims = new SuggestionReader(article, names, speech, voices, options, kinds, worth);
        var found = new List<FoundClaim>();
        var quote = 0;
        var step = Math.Max(1, article.Sentences.Count / Steps);
        for (var index = 0; index < article.Sentences.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var isAsked = options.SuggestIn?.Invoke(article.Sentences[index].Span) is not false;
            sentences.Add(Sentence(index, isAsked, ref quote));
            found.Clear();
            if (isAsked)
                claims.Find(index, found);
            foreach (var claim in found)
                suggestions.Add(Suggestion(claim));
            if (progress is not null && index % step == 0)
                progress.Report(index / (double)article.Sentences.Count);
        }

        progress?.Report(1);

        var attributions = speech.Speeches.ConvertAll(Attribution);
        return new ArticleReading(sentences, suggestions, [.. claimants.Values]) { Attributions = attributions };
    }

    private ReadSentence Sentence(int index, bool isAsked, ref int quote)
    {
        var sentence = article.Sentences[index];
        FindQuotes(sentence.Span, ref quote);
        var said = voices.SpeakingIn(index, quotes);
        var speaker = said?.Speaker ?? voices.AuthorOf(sentence);
        var form = sentence.Kind switch
        {
            StructureKind.Headline => Form.Headline,
            StructureKind.Caption => Form.Caption,
            StructureKind.Post => Form.Post,
            _ when said is null || !voices.IsReported(said) => Form.OwnVoice,
            _ when said.IsPost => Form.Post,
            _ => said.IsVerbatim ? Form.DirectQuotation : Form.ReportedSpeech,
        };
        if (speaker is not null)
            Claimant(speaker);
        if (!isAsked)
            return new ReadSentence(sentence.Span, sentence.Kind, speaker?.Name, quotes.ToArray(), form, Kind.Other, 0, false, []);
        var kind = kinds.Of(sentence.First, sentence.Last, form, said is { IsWish: true });
        var score = worth.Score(sentence.First, sentence.Last);
        return new ReadSentence(sentence.Span, sentence.Kind, speaker?.Name, quotes.ToArray(), form, kind, score.Chance, score.Chance >= WorthReader.Threshold, score.Reasons);
    }

    private void FindQuotes(Span sentence, ref int quote)
    {
        quotes.Clear();
        while (quote < speech.Quotes.Count && speech.Quotes[quote].Inner.End <= sentence.Start)
            quote++;
        for (var at = quote; at < speech.Quotes.Count && speech.Quotes[at].Inner.Start < sentence.End; at++)
        {
            var inner = speech.Quotes[at].Inner;
            var part = new Span(Math.Max(inner.Start, sentence.Start), Math.Min(inner.End, sentence.End));
            if (part.Length > 0)
                quotes.Add(part);
        }
    }

    private ReadSuggestion Suggestion(FoundClaim claim) => new(
        claim.Passages,
        claim.Statement,
        Claimants(claim.Claimants),
        claim.Form,
        claim.Kind,
        claim.Check,
        WorthReader.WorthOf(claim.Score.Chance),
        claim.Score.Chance,
        claim.Score.Reasons,
        claim.Halves)
    {
        Figures = claim.Figures,
        SameAs = repeated.Add(claim.Statement, claim.Claimants.Count == 0 ? null : claim.Claimants[^1].Name),
    };

    private ReadClaimant[] Claimants(IReadOnlyList<Entity> entities)
    {
        if (entities.Count == 0)
            return [];
        var chain = new ReadClaimant[entities.Count];
        for (var index = 0; index < chain.Length; index++)
            chain[index] = Claimant(entities[index]);
        return chain;
    }

    private ReadAttribution Attribution(Speech said) => new(
        said.HasSource ? new Span(article.Tokens[said.SourceFirst].Start, article.Tokens[LastOfSource(said)].End) : null,
        said.Cue >= 0 ? article.Tokens[said.Cue].Span : null,
        said.Contents,
        said.Speaker is { } speaker ? Named(speaker) : null);

    /// <summary>'the department, which reported': the pronoun belongs to the source.</summary>
    private int LastOfSource(Speech said)
    {
        var next = said.SourceLast + 1;
        if (next < said.Cue && article.Tokens[next].Tag == Words.Tag.Comma)
            next++;
        return next < said.Cue && article.Tokens[next].Tag == Words.Tag.Relative ? next : said.SourceLast;
    }

    private ReadClaimant Claimant(Entity entity)
    {
        if (!claimants.TryGetValue(entity, out var claimant))
            claimants[entity] = claimant = Named(entity);
        return claimant;
    }

    private ReadClaimant Named(Entity entity)
    {
        ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(named, entity, out _);
        return name ??= new ReadClaimant(entity.Name, entity.Title, entity.Affiliation, entity.Called) { Count = spoken.GetValueOrDefault(entity) };
    }

    private static Dictionary<Entity, int> CountOf(List<Speech> speeches)
    {
        var counts = new Dictionary<Entity, int>();
        foreach (var said in speeches)
        {
            if (said.Speaker is { } speaker && (said.IsStated || said.IsAppeal))
                counts[speaker] = counts.GetValueOrDefault(speaker) + 1;
        }

        return counts;
    }
}
