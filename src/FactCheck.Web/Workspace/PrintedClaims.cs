using System.Globalization;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Web.Shell;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Workspace;

/// <summary>The claims of an article as they stand below it on paper, each by the number that stands in the text.</summary>
public sealed class PrintedClaims(ArticleBoards boards, IStringLocalizer<PrintedClaims> words, IStringLocalizer<StateChip> states, IStringLocalizer<ClaimWords> claims)
{
    private const string Template = "/articles/{number}/claims-on-paper";

    /// <summary>Where an article's list is.</summary>
    public static string Address(int article) => $"/articles/{ArticleNumber.Format(article)}/claims-on-paper";

    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Template, SendAsync).RequireAuthorization();

    /// <summary>The list; null when there is none that this person may see.</summary>
    public async Task<string?> WriteAsync(Guid personId, int article, CancellationToken cancellation) =>
        await boards.ReadAsync(personId, article, cancellation) is { } board ? Write(board) : null;

    private string Write(BoardView board)
    {
        var html = new StringBuilder($"<h2>{Encoded(words["Claims"])}</h2>\n<dl>\n");
        foreach (var line in board.Accepted.OrderBy(line => line.Number))
        {
            html.Append(CultureInfo.InvariantCulture, $"<dt>{line.Number}</dt><dd><span class=\"statement\">{Encoded(line.Statement)}</span> ")
                .Append(CultureInfo.InvariantCulture, $"<span class=\"sub\">{Encoded(string.Join(" · ", About(line)))}</span></dd>\n");
        }

        return html.Append("</dl>\n").ToString();
    }

    private IEnumerable<string> About(ClaimLine line)
    {
        yield return $"{StateLook.Of(line.State).Sign} {states[line.State.ToString()].Value}";
        if (line.Rating is { } rating)
            yield return rating;
        else if (line.Finding is { } finding)
            yield return claims.Of(finding);
        yield return line.Claimant ?? claims["TheArticle"].Value;
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);

    private static async Task<IResult> SendAsync(string number, HttpContext context, PrintedClaims printed, CancellationToken cancellation)
    {
        if (!ArticleNumber.TryParse(number, out var article)
            || !Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var person)
            || await printed.WriteAsync(person, article, cancellation) is not { } html)
            return Results.NotFound();

        context.Response.Headers.CacheControl = "no-store";
        return Results.Content(html, "text/html; charset=utf-8");
    }
}
