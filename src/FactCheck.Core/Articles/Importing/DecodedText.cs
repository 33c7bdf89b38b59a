namespace FactCheck.Core.Articles.Importing;

/// <summary>A text and what had to be guessed to read it.</summary>
internal sealed record DecodedText(string Text, ImportNote? Note = null);
