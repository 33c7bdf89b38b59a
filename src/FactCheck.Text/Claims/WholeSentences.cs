using FactCheck.Text.Quotations;
using FactCheck.Text.Structure;

namespace FactCheck.Text.Claims;

/// <summary>
/// Claims of a language whose clauses are not parted: a sentence says one thing, and a quotation what stands in its marks. Words stay
/// as written, since whom they point to is not known there; numbers are not read, since each language writes them its own way.
/// </summary>
internal sealed class WholeSentences(ParsedArticle article, SpeechReader speech, Voices voices, KindReader kinds, WorthReader worth)
{
    private readonly ClaimFilter filter = new(article, kinds);
    private readonly PassageTrimmer trimmer = new(article, speech.Quotes, speech.QuoteOf);

    public void Find(int index, List<FoundClaim> into)
    {
        var sentence = article.Sentences[index];
        var before = into.Count;
        foreach (var said in voices.TellingIn(index).FindAll(said => said.IsVerbatim))
        {
            foreach (var content in said.Contents)
                AddQuoted(sentence, said, content, into);
        }

        if (into.Count == before)
            Add(sentence, sentence.First, filter.EndOfCaption(sentence), null, into);
    }

    private void AddQuoted(ParsedSentence sentence, Speech said, Span content, List<FoundClaim> into)
    {
        var first = Math.Max(sentence.First, article.TokenFrom(content.Start));
        var last = Math.Min(sentence.Last, article.TokenFrom(content.End) - 1);
        if (first <= last)
            Add(sentence, first, last, said, into);
    }

    private void Add(ParsedSentence sentence, int from, int to, Speech? said, List<FoundClaim> into)
    {
        var (first, last) = trimmer.Trim(from, to, keepsMark: false);
        if (last < first || !filter.IsWholeClaim(sentence, new Piece([(first, last)], PieceRole.Clause)))
            return;
        var form = FormOf(sentence, said);
        var kind = kinds.Of(first, last, form, isWish: false);
        var passage = new Span(article.Tokens[first].Start, article.Tokens[last].End);
        into.Add(new FoundClaim(
            [passage],
            Worded(passage.Of(article.Text)),
            said is null ? [] : voices.ChainOf(said, sentence),
            form,
            kind,
            SuggestionReader.CheckOf(form, kind),
            worth.Score(first, last, kind, form),
            [],
            []));
    }

    private static Form FormOf(ParsedSentence sentence, Speech? said) => sentence.Kind switch
    {
        StructureKind.Headline => Form.Headline,
        StructureKind.Caption => Form.Caption,
        StructureKind.Post => Form.Post,
        _ when said is null => Form.OwnVoice,
        _ => said.IsPost ? Form.Post : Form.DirectQuotation,
    };

    private static string Worded(ReadOnlySpan<char> passage)
    {
        var statement = $"{char.ToUpperInvariant(passage[0])}{passage[1..]}";
        return char.IsLetterOrDigit(statement[^1]) ? statement + "." : statement;
    }
}
