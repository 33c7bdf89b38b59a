using FactCheck.Text.Figures;
using FactCheck.Text.Names;
using FactCheck.Text.Quotations;
using FactCheck.Text.Structure;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>A claim found, before claimants are made public.</summary>
internal readonly record struct FoundClaim(
    IReadOnlyList<Span> Passages, string Statement, IReadOnlyList<Entity> Claimants, Form Form, Kind Kind, Check Check, WorthScore Score, IReadOnlyList<Span> Halves, IReadOnlyList<ReadFigure> Figures);

/// <summary>Finds the claims of each sentence.</summary>
internal sealed class SuggestionReader(ParsedArticle article, NameRegistry names, SpeechReader speech, Voices voices, ReadingOptions options, KindReader kinds, WorthReader worth)
{
    private readonly ClauseSplitter splitter = new(article, speech.Quotes, speech.QuoteOf);
    private readonly SegmentReader segments = new(article);
    private readonly PassageTrimmer trimmer = new(article, speech.Quotes, speech.QuoteOf);
    private readonly Statements statements = new(article, names, speech.QuoteOf, new RelativeDates(article, options.Published));
    private readonly Referring referring = new(article, names, voices, speech.QuoteOf);
    private readonly IdentityClaims identities = new(article, names, speech.QuoteOf);
    private readonly ClaimFilter filter = new(article, kinds);
    private readonly WholeSentences whole = new(article, speech, voices, kinds, worth);
    private readonly Halves halves = new(article, new PassageTrimmer(article, speech.Quotes, speech.QuoteOf), speech.QuoteOf);
    private readonly Pronouns owners = new(article);
    private readonly FigureReader figures = new(article, names);
    private readonly Arithmetic arithmetic = new(article);
    private readonly List<(Piece Piece, Entity Person)> introduced = [];
    private readonly List<ReadFigure> counted = [];

    public void Find(int index, List<FoundClaim> into)
    {
        var sentence = article.Sentences[index];
        if (!sentence.IsReadable || !ClaimFilter.Yields(sentence.Kind))
            return;
        if (!article.Language.IsEnglish)
        {
            whole.Find(index, into);
            return;
        }

        var from = into.Count;
        if (sentence.Kind is StructureKind.Headline or StructureKind.Caption)
        {
            Add(index, new Piece([(sentence.First, filter.EndOfCaption(sentence))], PieceRole.Clause), null, false, into);
        }
        else
        {
            Segment? subject = null;
            foreach (var segment in segments.Read(sentence, voices.TellingIn(index)))
            {
                if (IsSubjectAlone(segment))
                {
                    subject = segment;
                    continue;
                }

                FindIn(index, segment, subject is { } head && head.Speech == segment.Speech ? head : null, into);
                subject = null;
            }

            FindIdentities(index, into);
        }

        into.Sort(from, into.Count - from, InOrder);
    }

    private static readonly Comparer<FoundClaim> InOrder = Comparer<FoundClaim>.Create((left, right) =>
        (left.Passages[0].Start, left.Passages[0].End).CompareTo((right.Passages[0].Start, right.Passages[0].End)));

    /// <summary>'The bridge' of 'The bridge, she said, will close': it belongs to the words after whoever speaks.</summary>
    private bool IsSubjectAlone(Segment segment)
    {
        if (segment.Speech is not { IsVerbatim: false, Contents.Count: > 1 } said || article.Tokens[segment.First].Start < said.Contents[0].Start || article.Tokens[segment.First].Start >= said.Contents[0].End)
            return false;
        for (var at = segment.First; at <= segment.Last; at++)
        {
            if (article.Tokens[at].IsFinite)
                return false;
        }

        return true;
    }

    private void FindIn(int index, Segment segment, Segment? subject, List<FoundClaim> into)
    {
        var isVerbatim = segment.Speech is { IsTurn: true } || IsQuoted(segment.First, segment.Last) || article.Sentences[index].Kind == StructureKind.Post;
        var pieces = splitter.Split(segment.First, segment.Last, isVerbatim);
        foreach (var piece in pieces)
        {
            var whole = subject is { } head ? piece with { Ranges = [(head.First, head.Last), .. piece.Ranges] } : piece;
            subject = null;
            Add(index, whole with { Point = PointOf(piece, pieces) }, segment.Speech, isVerbatim, into);
        }
    }

    /// <summary>What a claim says besides the noun clause in it that is a claim of its own: 'would hurt the schools' of 'the closures that had been planned in 10 cities would hurt the schools'.</summary>
    private static (int First, int Last)? PointOf(Piece piece, List<Piece> pieces)
    {
        if (piece.Role != PieceRole.Clause || piece.IsNoun || piece.Ranges.Count > 1 || pieces.Find(other => other.IsNoun && other.First == piece.First && other.Last < piece.Last) is not { } noun)
            return null;
        return (noun.Last + 1, piece.Last);
    }

    private void FindIdentities(int index, List<FoundClaim> into)
    {
        introduced.Clear();
        identities.Find(article.Sentences[index], introduced);
        foreach (var (piece, person) in introduced)
        {
            var passage = SpanOf(piece.First, piece.Last);
            var statement = identities.Wording(piece, person, owners.At(piece.First, piece.Last, referring.In(index, piece, null)));
            var score = worth.Score(piece.First, piece.Last, Kind.Identity, Form.OwnVoice);
            into.Add(new FoundClaim([passage], statement, [], Form.OwnVoice, Kind.Identity, Check.Substance, score, [], []));
        }
    }

    private void Add(int index, Piece piece, Speech? said, bool isVerbatim, List<FoundClaim> into)
    {
        var sentence = article.Sentences[index];
        var ranges = piece.Ranges;
        for (var range = 0; range < ranges.Count; range++)
            ranges[range] = trimmer.Trim(ranges[range].First, ranges[range].Last, keepsMark: false);
        ranges.RemoveAll(range => range.Last < range.First);
        if (ranges.Count == 0)
            return;
        if (!filter.IsClaim(sentence, piece, said))
            return;
        var form = FormOf(sentence, piece, said);
        var isOwn = form is Form.OwnVoice or Form.Headline or Form.Caption;
        var point = piece.Point ?? (piece.First, piece.Last);
        var kind = kinds.Of(point.First, Math.Min(point.Last, piece.Last), form, said is { IsWish: true });
        var verbatim = isVerbatim || form == Form.DirectQuotation;
        var claimants = isOwn ? [] : voices.ChainOf(said, sentence);
        var statement = statements.Of(piece, verbatim, claimants.Count > 0 ? claimants[^1] : null, referring.In(index, piece, said), WishOf(piece, said));
        FindFigures(piece);
        var score = worth.Score(piece.First, piece.Last, kind, form);
        if (arithmetic.Note(piece.First, piece.Last, counted) is { } note)
            score = score with { Reasons = [note, .. score.Reasons] };
        var passages = new Span[ranges.Count];
        for (var range = 0; range < passages.Length; range++)
            passages[range] = SpanOf(ranges[range].First, ranges[range].Last);
        into.Add(new FoundClaim(passages, statement, claimants, form, kind, CheckOf(form, kind), score, form is Form.Headline or Form.Caption ? [] : halves.Of(piece), counted.ToArray()));
    }

    /// <summary>'hopes' right before what is hoped; -1 when the words are said to be so.</summary>
    private int WishOf(Piece piece, Speech? said)
    {
        if (said is not { IsVerbatim: false, Cue: >= 0 and var cue } || piece.First <= cue || piece.First - cue > 2 || piece.Role != PieceRole.Clause || !article.Tokens[cue].IsFinite)
            return -1;
        return said.IsWish || ClaimLexicon.English["unreal"].Has(article.Tokens[cue].Of(article.Text)) ? cue : -1;
    }

    private Form FormOf(ParsedSentence sentence, Piece piece, Speech? said) => sentence.Kind switch
    {
        StructureKind.Headline => Form.Headline,
        StructureKind.Caption => Form.Caption,
        StructureKind.Post => Form.Post,
        _ when said is null || !voices.IsReported(said) => Form.OwnVoice,
        _ when said.IsPost => Form.Post,
        _ when said.IsTurn => Form.DirectQuotation,
        _ => voices.ShareInQuotes(piece) >= 0.8 ? Form.DirectQuotation : Form.ReportedSpeech,
    };

    public static Check CheckOf(Form form, Kind kind) => form switch
    {
        Form.OwnVoice or Form.Headline or Form.Caption => Check.Substance,
        _ when kind is Kind.Position or Kind.Prediction => Check.Wording,
        Form.ReportedSpeech => Check.Substance,
        _ => Check.Both,
    };

    private void FindFigures(Piece piece)
    {
        counted.Clear();
        foreach (var (first, last) in piece.Ranges)
            figures.Find(first, last, counted);
    }

    private bool IsQuoted(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (speech.QuoteOf[at] < 0 && !article.Tokens[at].IsMark)
                return false;
        }

        return true;
    }

    private Span SpanOf(int first, int last) => new(article.Tokens[first].Start, article.Tokens[last].End);
}
