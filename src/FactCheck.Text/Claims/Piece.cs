namespace FactCheck.Text.Claims;

/// <summary>How a piece hangs on its sentence.</summary>
internal enum PieceRole : byte
{
    /// <summary>A clause with its own subject.</summary>
    Clause,

    /// <summary>A verb phrase that shares the subject of the clause before.</summary>
    VerbPhrase,

    /// <summary>A relative clause.</summary>
    Relative,

    /// <summary>', killing 107 or more'.</summary>
    Participle,

    /// <summary>', with the first meeting set to …'.</summary>
    With,

    /// <summary>Name with title or body.</summary>
    Identity,
}

/// <summary>A part of a sentence that can be true or false on its own.</summary>
/// <param name="Ranges">First and last token of each stretch, in order.</param>
/// <param name="SubjectFirst">First token of the subject a verb phrase shares; -1 when it has its own.</param>
internal sealed record Piece(List<(int First, int Last)> Ranges, PieceRole Role, int SubjectFirst = -1, int SubjectLast = -1)
{
    /// <summary>'was' or 'has been', which a verb phrase shares with the one before; -1 when it shares none.</summary>
    public int AuxiliaryFirst { get; init; } = -1;

    public int AuxiliaryLast { get; init; } = -1;

    /// <summary>Whether it is a noun with its relative clause, taken out of the clause around it.</summary>
    public bool IsNoun { get; init; }

    /// <summary>Whether either of two nouns before the relative clause can be meant, so that they stay with it as written.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The name that the noun only describes: 'the Dreamers' of 'the Dreamers, the children who …'; (-1, -1) when there is none.</summary>
    public (int First, int Last) Named { get; init; } = (-1, -1);

    /// <summary>The noun that 'some' is a part of: 'advocates' of 'advocates, including some who …'; -1 when there is none.</summary>
    public int PartOf { get; init; } = -1;

    /// <summary>What 'them' means in a verb phrase; (-1, -1) when that is not certain.</summary>
    public (int First, int Last) Them { get; init; } = (-1, -1);

    /// <summary>The tokens that show what it is about, when not all of it does.</summary>
    public (int First, int Last)? Point { get; init; }

    public int First => Ranges[0].First;

    public int Last => Ranges[^1].Last;

    /// <summary>How many tokens its stretches hold.</summary>
    public int Count
    {
        get
        {
            var tokens = 0;
            foreach (var (first, last) in Ranges)
                tokens += last - first + 1;
            return tokens;
        }
    }
}
