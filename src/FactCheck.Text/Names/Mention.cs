namespace FactCheck.Text.Names;

/// <summary>What a run of capitals names, as far as its words tell.</summary>
internal enum NameKind : byte
{
    Unknown,
    Person,
    Body,
    Other,
}

/// <summary>A name where it stands.</summary>
/// <param name="First">Its first token, title included.</param>
/// <param name="Last">Its last token.</param>
/// <param name="NameFirst">The first token of the name alone; after <paramref name="Last"/> when only a title stands there.</param>
internal readonly record struct Mention(int First, int Last, int NameFirst, NameKind Kind)
{
    public bool IsTitleOnly => NameFirst > Last;

    public int NameLength => Last - NameFirst + 1;
}
