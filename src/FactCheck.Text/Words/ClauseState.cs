namespace FactCheck.Text.Words;

/// <summary>What the tagger remembers of the clause it is in.</summary>
internal struct ClauseState
{
    public ClauseState()
    {
    }

    /// <summary>The last tag that was no adverb.</summary>
    public Tag Previous { readonly get; private set; } = Tag.End;

    /// <summary>The tag before <see cref="Previous"/>.</summary>
    public Tag Earlier { readonly get; private set; } = Tag.End;

    /// <summary>Whether the clause has its finite verb already.</summary>
    public bool HasFinite { readonly get; private set; }

    /// <summary>Whether a noun or pronoun stands before that can be the subject.</summary>
    public bool HasSubject { readonly get; private set; }

    /// <summary>Whether a verb of saying opened the clause.</summary>
    public bool AfterSaying { readonly get; private set; }

    /// <summary>Whether an infinitive or modal stands before in the clause, so that 'and' goes on with a base form.</summary>
    public bool HasBase { readonly get; private set; }

    /// <summary>A verb of saying opens a clause of its own without any word that shows it.</summary>
    public void OpenClause()
    {
        HasFinite = false;
        HasSubject = false;
        AfterSaying = true;
    }

    /// <summary>A word that governs a noun or a clause: what follows may have a verb of its own.</summary>
    public void MayOpenClause()
    {
        HasFinite = false;
        HasSubject = false;
    }

    public void Pass(Tag tag)
    {
        if (tag == Tag.Quote)
            HasFinite = HasSubject = false;
        if (tag is Tag.Adverb or Tag.Quote)
            return;
        switch (tag)
        {
            case Tag.Be or Tag.Have or Tag.Do or Tag.Modal or Tag.Past or Tag.Present or Tag.Contracted:
                HasFinite = true;
                HasBase |= tag == Tag.Modal;
                AfterSaying = false;
                break;
            case Tag.Base or Tag.To:
                HasBase = true;
                break;
            case Tag.Subject:
                HasFinite = false;
                HasSubject = true;
                break;
            case Tag.Noun or Tag.Name or Tag.Number or Tag.Object:
                HasSubject = true;
                break;
            case Tag.Comma or Tag.Semicolon or Tag.Colon or Tag.Dash or Tag.Subordinator or Tag.Relative or Tag.Question or Tag.Coordinator:
                HasFinite = false;
                AfterSaying = false;
                break;
        }

        Earlier = Previous;
        Previous = tag;
    }
}
