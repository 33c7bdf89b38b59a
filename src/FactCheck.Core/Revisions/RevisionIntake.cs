using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using FactCheck.Text;
using FactCheck.Text.Normalisation;

namespace FactCheck.Core.Revisions;

/// <summary>How far the import of a revision is.</summary>
public enum RevisionStep
{
    /// <summary>Both texts are read.</summary>
    Reading,

    /// <summary>Every passage is looked for.</summary>
    Anchoring,

    /// <summary>All of it is written in one transaction.</summary>
    Saving,
}

/// <summary>Reads a new text of an article, finds everything again outside any transaction, and puts it to the gate.</summary>
public sealed class RevisionIntake(DeskReader reader, Desk desk)
{
    /// <summary>So often is a command made anew when somebody changed the article meanwhile.</summary>
    private const int Attempts = 5;

    /// <summary>Imports a text as the article's next revision; its metadata stays.</summary>
    /// <param name="text">As pasted or extracted; need not be normalised.</param>
    /// <param name="progress">Hears which step begins; may be null.</param>
    public async Task<Outcome<ImportedRevision>> ImportAsync(
        Guid commandId, Guid articleId, string text, Guid personId, IProgress<RevisionStep>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        progress?.Report(RevisionStep.Reading);
        if (text.Length > Revision.TextMaxLength)
            return ArticleRefusals.TooLong;
        var normalised = await Task.Run(() => TextNormaliser.Normalise(text).Text, cancellation);
        if (string.IsNullOrWhiteSpace(normalised))
            return ArticleRefusals.Empty;
        if (normalised.Length > Revision.TextMaxLength)
            return ArticleRefusals.TooLong;

        ReadTexts? read = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await KnownArticle.ReadAsync(reader, articleId, personId, cancellation) is not { } known)
                return new Outcome<ImportedRevision>.Gone();
            if (known.Current.Text == normalised)
                return RevisionRefusals.SameText(known.Current.Number);

            // What is still added to the older text would make the command old again and again; the new text can be split then.
            if (known.IsBeingSplit)
                await desk.DoAsync(new CancelSplitting(Guid.CreateVersion7(), articleId), personId, cancellation);
            if (read?.OlderId != known.Current.Id)
                read = await ReadTexts.ReadAsync(known, normalised, cancellation);
            progress?.Report(RevisionStep.Anchoring);
            var texts = read;
            var command = await Task.Run(() => Prepare(commandId, known, texts, cancellation), cancellation);
            progress?.Report(RevisionStep.Saving);
            var outcome = await desk.DoAsync(command, personId, cancellation);
            if (outcome is not Outcome<ImportedRevision>.Conflict)
                return outcome;
        }

        return RevisionRefusals.KeepsChanging;
    }

    private static ImportRevision Prepare(Guid commandId, KnownArticle known, ReadTexts read, CancellationToken cancellation)
    {
        var places = new AnchoredPlaces(known.Current.Id, known.Texts, known.Anchors);
        var anchors = places.FindIn(read.Newer.Content, known.Places, cancellation);
        var now = anchors.ToDictionary(entry => entry.Key, entry => entry.Place);
        return new ImportRevision(
            commandId,
            known.ArticleId,
            known.Current.Id,
            read.Newer,
            anchors,
            [.. known.Claims.Select(claim => Changed(claim, places, now, read.Compared)).OfType<ChangedClaim>()],
            known.IsSplit ? NewSentences(read, now.Values) : []);
    }

    private static ChangedClaim? Changed(
        KnownClaim claim, AnchoredPlaces places, Dictionary<TextPlace, Span?> now, ComparedTexts texts)
    {
        var stood = claim.Places.Where(place => places.Now(place) is not null).ToList();
        var compared = stood.ConvertAll(place => texts.Compare(places.Now(place)!.Value, now[place]));
        var parts = compared.Aggregate(ChangedParts.None, (all, one) => all | one.Parts);
        return parts == ChangedParts.None && stood.Count == claim.Places.Count ? null : new ChangedClaim(
            claim.Id, parts, [.. compared.Select(one => one.Before)], [.. compared.Select(one => one.After).OfType<WordedContext>()]);
    }

    /// <summary>What the splitter proposes in sentences the older text had not and where nothing stands yet.</summary>
    private static List<SuggestedClaim> NewSentences(ReadTexts read, IEnumerable<Span?> taken)
    {
        var places = taken.OfType<Span>().OrderBy(span => span.Start).ToList();
        var reach = 0;
        var ends = places.ConvertAll(place => reach = Math.Max(reach, place.End));
        return [.. read.Suggestions
            .Where(suggestion => suggestion.Passages.All(passage =>
                read.Compared.IsNew(passage.Start) && !IsTaken(places, ends, passage)))
            .Select(ArticleSplitter.Suggested)];
    }

    private static bool IsTaken(List<Span> places, List<int> ends, Span passage)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Start < passage.End)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && ends[low - 1] > passage.Start;
    }
}
