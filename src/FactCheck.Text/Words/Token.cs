namespace FactCheck.Text.Words;

/// <summary>What a token is in its sentence, as far as lists, endings and neighbours tell.</summary>
internal enum Tag : byte
{
    Other,
    Determiner,
    Possessive,
    Subject,
    Object,
    Preposition,
    To,
    Coordinator,
    Subordinator,
    Relative,
    Question,
    Be,
    Have,
    Do,
    Modal,
    Contracted,
    Past,
    Present,
    Base,
    Gerund,
    Participle,
    Adverb,
    Number,
    Name,
    Noun,
    Comma,
    Semicolon,
    Colon,
    Dash,
    Quote,
    Open,
    Close,
    End,
}

/// <summary>A word, number or mark of a sentence. A text has a token for every few letters, so that each is kept in eight bytes.</summary>
internal readonly record struct Token
{
    private const int BitsOfTag = 6;
    private const uint TagOnly = (1 << BitsOfTag) - 1;

    private readonly int start;
    private readonly uint lengthAndTag;

    public Token(int start, int end, Tag tag)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end - start, int.MaxValue >> BitsOfTag);
        (this.start, lengthAndTag) = (start, ((uint)(end - start) << BitsOfTag) | (uint)tag);
    }

    public int Start => start;

    public int End => start + (int)(lengthAndTag >> BitsOfTag);

    public Tag Tag
    {
        get => (Tag)(lengthAndTag & TagOnly);
        init => lengthAndTag = (lengthAndTag & ~TagOnly) | (uint)value;
    }

    public Span Span => new(Start, End);

    /// <summary>Whether the token can carry a clause: a verb that agrees with a subject.</summary>
    public bool IsFinite => Tag is Tag.Be or Tag.Have or Tag.Do or Tag.Modal or Tag.Contracted or Tag.Past or Tag.Present;

    public bool IsVerbal => IsFinite || Tag is Tag.Base or Tag.Gerund or Tag.Participle;

    public bool IsNominal => Tag is Tag.Noun or Tag.Name or Tag.Number or Tag.Subject or Tag.Object;

    public bool IsMark => Tag >= Tag.Comma;

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];
}
