using System.Globalization;

namespace FactCheck.Web.Shell;

/// <summary>Every address of the desk: the templates that pages declare and the links to them.</summary>
public static class DeskRoutes
{
    public const string Desk = "/";

    public const string Articles = "/articles";
    public const string Import = "/articles/new";
    public const string Workspace = "/articles/{Number}";
    public const string Triage = "/articles/{Number}/triage";
    public const string Report = "/articles/{Number}/report";
    public const string Revisions = "/articles/{Number}/revisions";

    public const string Queue = "/queue";

    public const string Notices = "/notices";

    public const string Sources = "/sources";
    public const string Source = "/sources/{Id:guid}";
    public const string Links = "/sources/links";
    public const string Findings = "/findings";
    public const string Finding = "/findings/{Id:guid}";
    public const string SourceImport = "/sources/import";

    public const string Administration = "/administration";
    public const string People = "/administration/people";
    public const string AuditLog = "/administration/audit";
    public const string Rules = "/administration/rules";

    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Account = "/account";
    public const string SetPassword = "/account/set-password";
    public const string AccountEnded = "/account/ended";
    public const string FirstRun = "/first-run";

    public const string NotFound = "/not-found";
    public const string Error = "/error";

    /// <summary>The workspace of an article, with a claim chosen where <paramref name="claim"/> is its number in the article.</summary>
    /// <param name="article">The article's number as shown, such as <c>A12</c>.</param>
    public static string ToArticle(string article, int? claim = null) =>
        claim is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{ToArticle(article)}?claim={number}")
            : $"{Articles}/{Uri.EscapeDataString(article)}";

    /// <summary>A claim in the workspace, where something of the library is put to work for it.</summary>
    public static string ToReuse(string article, int claim, ReuseOf what) =>
        $"{ToArticle(article, claim)}&{what.Part}={what.Id:D}";

    /// <summary>A claim's discussion in the workspace.</summary>
    /// <param name="claim">The claim's number in the article; a suggestion's key.</param>
    /// <param name="thread">The thread to begin with; null for the claim alone.</param>
    public static string ToThread(string article, string claim, Guid? thread) =>
        $"{ToArticle(article)}?claim={Uri.EscapeDataString(claim)}{(thread is { } id ? $"&thread={id:D}" : "")}";

    /// <summary>The triage of an article's suggestions.</summary>
    public static string ToTriage(string article) => $"{ToArticle(article)}/triage";

    /// <summary>The texts of an article side by side.</summary>
    public static string ToRevisions(string article) => $"{ToArticle(article)}/revisions";

    /// <summary>Where an article gets a new text.</summary>
    public static string ToNewRevision(string article) => $"{Import}?revision-of={Uri.EscapeDataString(article)}";

    /// <summary>The report of an article.</summary>
    public static string ToReport(string article) => $"{ToArticle(article)}/report";

    /// <summary>The queue with a claim in hand.</summary>
    /// <param name="claim">The claim's number as shown, such as <c>A12-4</c>.</param>
    public static string ToQueue(string claim) => $"{Queue}?claim={Uri.EscapeDataString(claim)}";

    /// <summary>One source of the library.</summary>
    public static string ToSource(Guid id) => $"{Sources}/{id}";

    /// <summary>One finding of the desk.</summary>
    public static string ToFinding(Guid id) => $"{Findings}/{id}";

    /// <summary>A source's text with a piece of evidence's quotation marked in it.</summary>
    public static string ToQuotation(Guid sourceId, Guid evidenceId, Guid? snapshotId = null) =>
        $"{ToSource(sourceId)}?evidence={evidenceId}{(snapshotId is null ? "" : $"&snapshot={snapshotId}")}";

    /// <summary>The sign-in page, which leads back to <paramref name="returnUrl"/> afterwards.</summary>
    public static string ToSignIn(string? returnUrl) =>
        string.IsNullOrEmpty(returnUrl) ? SignIn : $"{SignIn}?returnUrl={Uri.EscapeDataString(returnUrl)}";
}
