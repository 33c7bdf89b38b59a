using FactCheck.Core.Gate;
using FactCheck.Text.Normalisation;

namespace FactCheck.Core.Articles.Importing;

/// <summary>What every way in has in common: the head of a plain text, and the last step.</summary>
internal static class ArticleText
{
    public static ImportedArticle WithHead(string text)
    {
        var head = PlainTextHead.Read(text);
        return new ImportedArticle { Text = text, Title = head.Title, Byline = head.Byline, Published = head.Published };
    }

    /// <summary>The last step of every way in: normal form, limits, lengths.</summary>
    public static Outcome<ImportedArticle> Finish(Outcome<ImportedArticle> read, ImportNote? note = null)
    {
        if (read is not Outcome<ImportedArticle>.Done { Value: var article })
            return read;
        if (article.Text.Length > ImportLimits.TextLength * 2)
            return ImportRefusals.TooLong;
        var normalised = TextNormaliser.Normalise(article.Text);
        var text = normalised.Text.Trim();
        if (text.Length == 0)
            return ImportRefusals.Empty;
        if (text.Length > ImportLimits.TextLength)
            return ImportRefusals.TooLong;
        var notes = article.Notes.ToList();
        if (note is not null)
            notes.Add(note);
        if (normalised.Removed > 0)
            notes.Add(ImportNotes.CharactersRemoved(normalised.Removed));
        return article with
        {
            Text = text,
            TextWithCaptions = Captioned(article.TextWithCaptions),
            Title = OneLine(article.Title, ImportLimits.TitleLength),
            Byline = OneLine(article.Byline, ImportLimits.NameLength),
            Publication = OneLine(article.Publication, ImportLimits.NameLength),
            Language = LanguageGuess.Settle(article.Language, text),
            LeftOut = [.. article.LeftOut.Select(piece => TextNormaliser.Normalise(piece).Text)],
            Notes = notes,
        };
    }

    private static string? Captioned(string? text)
    {
        var captioned = text is null ? null : TextNormaliser.Normalise(text).Text.Trim();
        return captioned?.Length > ImportLimits.TextLength ? null : captioned;
    }

    private static string? OneLine(string? value, int length)
    {
        if (value is null)
            return null;
        var line = TextTidy.Shorten(TextNormaliser.Normalise(value).Text, length);
        return line.Length == 0 ? null : line;
    }
}
