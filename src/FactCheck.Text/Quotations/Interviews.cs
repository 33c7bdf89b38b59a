using FactCheck.Text.Names;
using FactCheck.Text.Structure;
using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Questions with answers in paragraphs of their own, and transcripts with a label before each turn.</summary>
internal sealed class Interviews(ParsedArticle article, NameRegistry names)
{
    private const int FewestQuestions = 2;
    private const int FewestTurns = 3;
    private const int LongestLabel = 4;
    private const int LongestQuestion = 500;

    /// <summary>Adds a speech for each answer and each labelled turn.</summary>
    public void Find(List<Speech> into)
    {
        var first = FirstSentences();
        Turns(first, into);
        Answers(first, into);
    }

    private int[] FirstSentences()
    {
        var first = new int[article.Blocks.Count];
        Array.Fill(first, -1);
        for (var index = article.Sentences.Count - 1; index >= 0; index--)
            first[article.Sentences[index].Block] = index;
        return first;
    }

    private void Turns(int[] first, List<Speech> into)
    {
        var turns = new List<(int Block, int Colon)>();
        for (var block = 0; block < first.Length; block++)
        {
            if (article.Blocks[block].Kind == StructureKind.Body && first[block] >= 0 && ColonOf(article.Sentences[first[block]]) is > 0 and var colon)
                turns.Add((block, colon));
        }

        if (turns.Count < FewestTurns)
            return;
        foreach (var (block, colon) in turns)
        {
            var label = article.Sentences[first[block]].First;
            if (article.Tokens[label].Tag == Tag.Quote)
                label++;
            var speaker = names.EntityAt(colon - 1) ?? names.Named(Text(label, colon - 1), NameKind.Person);
            Add(first[block], article.Tokens[colon].End, block, speaker, label, colon - 1, into);
        }
    }

    private int ColonOf(ParsedSentence sentence)
    {
        var first = article.Tokens[sentence.First].Tag == Tag.Quote ? sentence.First + 1 : sentence.First;
        for (var at = first; at <= sentence.Last && at <= first + LongestLabel; at++)
        {
            if (article.Tokens[at].Tag == Tag.Colon)
                return at > first && at < sentence.Last ? at : -1;
            if (article.Tokens[at].Tag != Tag.Name)
                return -1;
        }

        return -1;
    }

    private void Answers(int[] first, List<Speech> into)
    {
        var isQuestion = new bool[first.Length];
        var questions = 0;
        for (var block = 1; block < first.Length; block++)
        {
            isQuestion[block] = IsQuestion(article.Blocks[block]);
            if (isQuestion[block])
                questions++;
        }

        if (questions < FewestQuestions || Guest() is not { } guest)
            return;
        var asked = false;
        for (var block = 0; block < first.Length; block++)
        {
            asked |= isQuestion[block];
            if (asked && !isQuestion[block] && article.Blocks[block].Kind == StructureKind.Body && first[block] >= 0)
                Add(first[block], article.Blocks[block].Span.Start, block, guest, -1, -1, into);
        }
    }

    private bool IsQuestion(Block block) =>
        block.Kind is StructureKind.Body or StructureKind.Subheading && block.Span.Length < LongestQuestion
        && article.Text[block.Span.End - 1] == '?' && article.Text[block.Span.Start] is not ('"' or '\u201C');

    /// <summary>The person the opening names together with the word 'interview'.</summary>
    private Entity? Guest()
    {
        for (var index = 0; index < Math.Min(12, article.Sentences.Count); index++)
        {
            var sentence = article.Sentences[index];
            if (!sentence.Span.Of(article.Text).Contains("interview", StringComparison.OrdinalIgnoreCase))
                continue;
            for (var token = sentence.First; token <= sentence.Last; token++)
            {
                if (names.EntityAt(token) is { IsPerson: true } person)
                    return person;
            }
        }

        return null;
    }

    private void Add(int sentence, int start, int block, Entity speaker, int sourceFirst, int sourceLast, List<Speech> into)
    {
        while (start < article.Blocks[block].Span.End && char.IsWhiteSpace(article.Text[start]))
            start++;
        var speech = new Speech { Sentence = sentence, IsVerbatim = true, IsTurn = true, IsCarried = true, Speaker = speaker, SourceFirst = sourceFirst, SourceLast = sourceLast };
        speech.Contents.Add(article.Blocks[block].Span with { Start = start });
        into.Add(speech);
    }

    private string Text(int first, int last) => article.Text[article.Tokens[first].Start..article.Tokens[last].End];
}
