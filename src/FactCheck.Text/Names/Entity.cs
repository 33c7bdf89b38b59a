namespace FactCheck.Text.Names;

/// <summary>Somebody or some body the article names.</summary>
internal sealed class Entity(string name, NameKind kind)
{
    public string Name { get; } = name;

    public NameKind Kind { get; set; } = kind;

    public string? Title { get; set; }

    public string? Affiliation { get; set; }

    /// <summary>True for he, false for she, null when unknown.</summary>
    public bool? IsMale { get; set; }

    /// <summary>Whether two or more persons stand under one name, because they spoke together.</summary>
    public bool IsSeveral { get; set; }

    public bool IsPerson => Kind == NameKind.Person;

    /// <summary>Whether more than capitals tell that this is a person: a given name, a title, a pronoun before.</summary>
    public bool IsSurelyPerson => IsPerson && (IsMale is not null || Title is not null || Affiliation is not null);

    /// <summary>Other forms, in the order of their first use.</summary>
    public List<string> Called { get; } = [];

    public void Call(string form)
    {
        if (form != Name && !Called.Contains(form))
            Called.Add(form);
    }
}
