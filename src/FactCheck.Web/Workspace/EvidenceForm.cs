using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Findings;
using FactCheck.Core.Gate;
using FactCheck.Web.Sources.Confidential;

namespace FactCheck.Web.Workspace;

/// <summary>Where a piece of evidence comes from.</summary>
public enum EvidenceOrigin
{
    Link,
    File,
    Library,
    Conversation,
    Finding,
}

/// <summary>A piece of evidence while somebody describes it.</summary>
public sealed class EvidenceForm
{
    /// <summary>The fields that can be written anew when two versions meet.</summary>
    public static readonly IReadOnlyCollection<string> Texts = [nameof(Quotation), nameof(Note)];

    public EvidenceOrigin Origin { get; set; }

    public string Url { get; set; } = "";

    public FileAnswer? File { get; set; }

    /// <summary>A source of the library.</summary>
    public SourceRow? Source { get; set; }

    /// <summary>A finding of the desk, in whose words the evidence is.</summary>
    public FindingRow? Finding { get; set; }

    public string Title { get; set; } = "";

    public string Publisher { get; set; } = "";

    public string Author { get; set; } = "";

    /// <summary>Partial date.</summary>
    public string Published { get; set; } = "";

    public SourceType Type { get; set; } = SourceType.NewsReport;

    /// <summary>Somebody chose the type: no guess changes it any more.</summary>
    public bool TypeChosen { get; set; }

    public bool Primary { get; set; }

    /// <summary>The interview or call, where it is one.</summary>
    public ConversationForm Held { get; } = new();

    /// <summary>The source is confidential.</summary>
    public bool Confidential { get; set; }

    /// <summary>Whether what is typed may be kept in the browser: nothing of a conversation or a confidential source is.</summary>
    public bool KeptInBrowser => !Confidential && Origin != EvidenceOrigin.Conversation && Source is not { Confidential: true };

    public Stance Stance { get; set; }

    public string Quotation { get; set; } = "";

    public LocatorKind LocatorKind { get; set; }

    public string Locator { get; set; } = "";

    public DateOnly SeenOn { get; set; }

    public string Note { get; set; } = "";

    /// <summary>The claims it is put to work for.</summary>
    public HashSet<Guid> Claims { get; } = [];

    /// <summary>The form for a piece that is there already.</summary>
    public static EvidenceForm Of(EvidenceView piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        return new EvidenceForm
        {
            Confidential = piece.Confidential,
            Stance = piece.Details.Stance,
            Quotation = piece.Details.Quotation ?? "",
            LocatorKind = piece.Details.LocatorKind,
            Locator = piece.Details.Locator ?? "",
            SeenOn = piece.Details.SeenOn,
            Note = piece.Details.Note ?? "",
        };
    }

    /// <summary>What somebody writes about the source's use.</summary>
    public EvidenceDetails ToDetails() => Origin == EvidenceOrigin.Finding && Finding is { } finding ? new(
        Stance, finding.Quotation, finding.LocatorKind, finding.Locator, SeenOn, Filled(Note)) : new(
        Stance, Filled(Quotation), LocatorKind, LocatorKind == LocatorKind.None ? null : Filled(Locator), SeenOn, Filled(Note));

    /// <summary>The command that attaches it to every claim chosen.</summary>
    public AttachEvidence ToCommand() => new(
        Guid.CreateVersion7(),
        [.. Claims],
        Origin switch { EvidenceOrigin.Library => Source?.Id, EvidenceOrigin.Finding => Finding?.SourceId, _ => null },
        Origin is EvidenceOrigin.Library or EvidenceOrigin.Finding ? null : ToSource(),
        Origin == EvidenceOrigin.File ? File?.BlobId : null,
        ToDetails())
    {
        Finding = Origin == EvidenceOrigin.Finding && Finding is { } finding ? new SeenFinding(finding.Id, finding.Version) : null,
        Conversation = Origin == EvidenceOrigin.Conversation ? Held.ToDetails() : null,
        Confidential = Confidential && (Origin is EvidenceOrigin.Conversation or EvidenceOrigin.File),
    };

    /// <summary>Takes a field as it stands now in place of what was typed.</summary>
    /// <param name="field">Its name in a conflict.</param>
    public void TakeOver(string field, EvidenceForm theirs)
    {
        ArgumentNullException.ThrowIfNull(theirs);
        switch (field)
        {
            case nameof(Stance): Stance = theirs.Stance; break;
            case nameof(Quotation): Quotation = theirs.Quotation; break;
            case nameof(LocatorKind): LocatorKind = theirs.LocatorKind; break;
            case nameof(Locator): (LocatorKind, Locator) = (theirs.LocatorKind, theirs.Locator); break;
            case nameof(SeenOn): SeenOn = theirs.SeenOn; break;
            case nameof(Note): Note = theirs.Note; break;
        }
    }

    /// <summary>Follows what somebody chose of a conflict: theirs, what was written anew, or what is typed already.</summary>
    public void Settle(IReadOnlyList<FieldConflict> conflicts, IReadOnlyDictionary<string, string?> chosen, EvidenceForm theirs)
    {
        ArgumentNullException.ThrowIfNull(conflicts);
        foreach (var conflict in conflicts)
        {
            var value = chosen[conflict.Field];
            if (value == conflict.Theirs)
                TakeOver(conflict.Field, theirs);
            else if (conflict.Field == nameof(Quotation))
                Quotation = value ?? "";
            else if (conflict.Field == nameof(Note))
                Note = value ?? "";
        }
    }

    /// <summary>Takes up what was typed before and never saved.</summary>
    public void TakeUp(IReadOnlyDictionary<string, string> typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        Url = typed.GetValueOrDefault(nameof(Url), Url);
        Title = typed.GetValueOrDefault(nameof(Title), Title);
        Publisher = typed.GetValueOrDefault(nameof(Publisher), Publisher);
        Author = typed.GetValueOrDefault(nameof(Author), Author);
        Published = typed.GetValueOrDefault(nameof(Published), Published);
        Quotation = typed.GetValueOrDefault(nameof(Quotation), Quotation);
        Locator = typed.GetValueOrDefault(nameof(Locator), Locator);
        Note = typed.GetValueOrDefault(nameof(Note), Note);
    }

    /// <summary>Fills what is still empty with what the page says of itself.</summary>
    public void Fill(SourceParticulars page)
    {
        ArgumentNullException.ThrowIfNull(page);
        Title = Filled(Title) ?? page.Title ?? "";
        Publisher = Filled(Publisher) ?? page.Publisher ?? "";
        Author = Filled(Author) ?? page.Author ?? "";
        Published = Filled(Published) ?? page.Published ?? "";
        Type = TypeChosen ? Type : page.Type;
    }

    // Whoever attaches before the page was read need not wait: the capture gives it its title.
    private SourceDetails ToSource() => Origin == EvidenceOrigin.Conversation
        ? new SourceDetails(Title.Trim(), null, null, null, Filled(Held.HeldOn), SourceType.Interview, Primary)
        : new SourceDetails(
            Filled(Title) ?? SourceTitle.Standing(Url), Filled(Url), Filled(Publisher), Filled(Author), Filled(Published), Type, Primary);

    private static string? Filled(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
