using FactCheck.Core.Gate;
using FactCheck.Text.Normalisation;

namespace FactCheck.Core.Articles.Importing;

/// <summary>The text of a file for programs outside, which count offsets in the file they have.</summary>
public static class WholeText
{
    /// <summary>
    /// The normalised text. Of plain text nothing is taken away, not even at its edges; of a page or a document it is the
    /// text an import would keep. A name without a known extension promises nothing: the content says what it is.
    /// </summary>
    public static async Task<Outcome<string>> ReadAsync(ArticleFiles files, string name, byte[] bytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        var isNamed = FileKinds.Promised(Path.GetExtension(name)) is not null;
        var read = await files.ReadAsync(isNamed ? name : "", bytes, cancellation);
        if (read is not Outcome<ImportedArticle>.Done { Value: var article })
            return ((Outcome<ImportedArticle>.Refused)read).Refusal;
        if (FileContent.Recognise(bytes) is not null || FileKinds.Promised(Path.GetExtension(name)) == FileKind.Html)
            return article.Text;

        var decoded = TextDecoder.DecodeText(bytes);
        return decoded is Outcome<DecodedText>.Done { Value.Text: var plain } && !FileContent.BeginsAsHtml(plain)
            ? TextNormaliser.Normalise(plain).Text
            : article.Text;
    }
}
