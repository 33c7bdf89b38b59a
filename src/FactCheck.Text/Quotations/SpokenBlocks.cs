using FactCheck.Text.Structure;
using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>A paragraph without marks after 'The governor added:' is what was added.</summary>
internal sealed class SpokenBlocks(ParsedArticle article, int[] quoteOf, NounPhrases phrases)
{
    private const int FarthestCue = 6;

    private static readonly CueWords Cues = CueWords.English;

    public void Find(List<Speech> into)
    {
        for (var index = 0; index + 1 < article.Sentences.Count; index++)
        {
            var sentence = article.Sentences[index];
            var next = article.Sentences[index + 1];
            if (next.Block == sentence.Block || !sentence.IsReadable || !next.IsReadable || sentence.Kind is not (StructureKind.Body or StructureKind.BlockQuotation))
                continue;
            if (next.Kind is not (StructureKind.Body or StructureKind.BlockQuotation) || quoteOf[next.First] >= 0 || article.Tokens[sentence.Last].Tag != Tag.Colon || CueOf(sentence) is not (>= 0 and var cue))
                continue;
            var (first, last) = phrases.EndingBefore(cue, sentence.First);
            if (first < 0)
                (first, last) = phrases.SubjectOf(sentence.First, cue);
            if (first < 0)
                continue;
            var speech = new Speech { Sentence = index, Cue = cue, SourceFirst = first, SourceLast = last, IsVerbatim = true, IsTurn = true };
            speech.Contents.Add(article.Blocks[next.Block].Span);
            into.Add(speech);
        }
    }

    private int CueOf(ParsedSentence sentence)
    {
        for (var at = sentence.Last - 1; at >= sentence.First && at >= sentence.Last - FarthestCue; at--)
        {
            if (quoteOf[at] >= 0)
                return -1;
            if (article.Tokens[at].IsVerbal)
                return Cues.Say.Has(article.Tokens[at].Of(article.Text)) ? at : -1;
        }

        return -1;
    }
}
