using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence;

/// <content>How it comes to be and is corrected.</content>
public sealed partial class Source
{
    /// <summary>Makes a source of the library.</summary>
    internal static Source Add(SourceDetails details, Guid? blobId, string? fileName, Guid by, DateTimeOffset now)
    {
        var source = new Source
        {
            Id = Guid.CreateVersion7(now),
            BlobId = blobId,
            FileName = fileName,
            AddedById = by,
            AddedAt = now,
        };
        source.Write(details);
        return source;
    }

    /// <summary>Corrects what the library says of it. A source that is only a web address keeps one.</summary>
    /// <param name="conversation">It is an interview or a call, which has neither address nor file.</param>
    internal Ruling Edit(SourceDetails details, bool conversation)
    {
        if (BlobId is null && !conversation && string.IsNullOrWhiteSpace(details.Url))
            return EvidenceRefusals.SourceWithoutPlace;

        Write(details);
        return new Fact(FactKinds.SourceChanged, Id);
    }

    /// <summary>Takes from its page what nobody wrote: a source that was attached under its address alone gets its particulars.</summary>
    internal Ruling Describe(SourceParticulars page)
    {
        if (Url is null || page.Title is null || Title != SourceTitle.Standing(Url))
            return Ruling.Of();

        Write(new SourceDetails(
            page.Title, Url, Publisher ?? page.Publisher, Author ?? page.Author, Published ?? page.Published,
            Type == SourceType.NewsReport ? page.Type : Type, Primary));
        return new Fact(FactKinds.SourceChanged, Id);
    }

    /// <summary>What it says once another one was found to be the same: its own words, and the other's where it has none.</summary>
    internal SourceDetails With(Source other) => new(
        Url is not null && Title == SourceTitle.Standing(Url) ? other.Title : Title,
        Url ?? other.Url, Publisher ?? other.Publisher, Author ?? other.Author, Published ?? other.Published, Type, Primary);

    /// <summary>Takes from one that turned out to be the same what nobody wrote here.</summary>
    internal void TakeOver(Source other) => Write(With(other));

    /// <summary>What somebody else wrote since, field by field, beside what is wanted now.</summary>
    internal IReadOnlyList<FieldConflict> Differences(SourceDetails yours) =>
    [
        .. FieldDifferences.Between(
            (nameof(Title), Title, yours.Title.Trim()),
            (nameof(Url), Url, Text(yours.Url)),
            (nameof(Publisher), Publisher, Text(yours.Publisher)),
            (nameof(Author), Author, Text(yours.Author)),
            (nameof(Published), Published, Text(yours.Published)),
            (nameof(Type), Type.ToString(), yours.Type.ToString()),
            (nameof(Primary), Primary ? "yes" : "no", yours.Primary ? "yes" : "no")),
    ];

    /// <summary>Title, author, publisher and date, as a report cites it.</summary>
    internal string Citation => string.Join(", ", new[] { Title, Author, Publisher, Published }.Where(part => part is not null));

    private void Write(SourceDetails details)
    {
        Title = details.Title.Trim();
        SortTitle = Title.ToUpperInvariant();
        Url = Text(details.Url);
        CanonicalUrl = Evidence.CanonicalUrl.Of(Url);
        Publisher = Text(details.Publisher);
        Author = Text(details.Author);
        Published = Text(details.Published);
        Type = details.Type;
        Primary = details.Primary;
        Version++;
    }

    private static string? Text(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}
