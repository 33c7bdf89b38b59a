using FactCheck.Text.Claims;
using FactCheck.Text.Names;
using FactCheck.Text.Quotations;

namespace FactCheck.Text;

/// <summary>Puts together what the parts of the engine found.</summary>
internal sealed class Reading(ParsedArticle article, SpeechReader speech)
{
    private readonly Dictionary<Entity, ReadClaimant> claimants = [];

    public ArticleReading Compose(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var attributions = speech.Speeches.Select(Attribution).ToList();
        var sentences = article.Sentences.Select(Sentence).ToList();
        return new ArticleReading(sentences, [], [.. claimants.Values]) { Attributions = attributions };
    }

    private ReadAttribution Attribution(Speech said) => new(
        said.HasSource ? new Span(article.Tokens[said.SourceFirst].Start, article.Tokens[said.SourceLast].End) : null,
        said.Cue >= 0 ? article.Tokens[said.Cue].Span : null,
        said.Contents,
        said.Speaker is { } speaker ? Claimant(speaker) : null);

    private ReadClaimant Claimant(Entity entity)
    {
        if (!claimants.TryGetValue(entity, out var claimant))
            claimants[entity] = claimant = new ReadClaimant(entity.Name, entity.Title, entity.Affiliation, entity.Called);
        return claimant;
    }

    private ReadSentence Sentence(ParsedSentence s)
    {
        var said = speech.Speeches.FirstOrDefault(x => x.Contents.Exists(c => c.Overlaps(s.Span)));
        return new ReadSentence(s.Span, s.Kind, said?.Speaker?.Name, [], Form.OwnVoice, Kind.Other, 0, false, []);
    }
}
