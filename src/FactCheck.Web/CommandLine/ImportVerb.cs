using System.CommandLine;
using FactCheck.Core.Storage;

namespace FactCheck.Web.CommandLine;

/// <summary><c>factcheck import</c>: takes an article in and splits it, as a person of the desk.</summary>
internal static class ImportVerb
{
    public static Command Make()
    {
        var source = new Argument<string>("FILE|URL|-") { Description = "A text, HTML, Word or PDF file, an http(s) address, or - for standard input." };
        var who = SharedOptions.As();
        var title = new Option<string?>("--title") { Description = "The title; without it the one that was found." };
        var byline = new Option<string?>("--byline") { Description = "Who wrote it." };
        var publication = new Option<string?>("--publication") { Description = "The paper or site." };
        var published = new Option<string?>("--published") { HelpName = "DATE", Description = "2026, 2026-11 or 2026-11-04." };
        var anyway = new Option<bool>("--anyway") { Description = "Also when the desk has this text or address already." };
        var noSplit = new Option<bool>("--no-split") { Description = "Propose no claims." };
        var data = SharedOptions.Data();
        var command = new Command("import", "Takes an article in, proposes its claims and prints its number.")
        {
            source, who, title, byline, publication, published, anyway, noSplit, data,
        };
        command.SetAction((parsed, cancellation) => VerbDesk.RunAsync(
            parsed.GetValue(data),
            OpeningMode.Work,
            verb => new ArticleImport(verb, parsed.GetRequiredValue(who), !parsed.GetValue(noSplit)).RunAsync(
                parsed.GetRequiredValue(source),
                new GivenMetadata(
                    parsed.GetValue(title), parsed.GetValue(byline), parsed.GetValue(publication),
                    parsed.GetValue(published), parsed.GetValue(anyway)),
                cancellation),
            cancellation));
        return command;
    }
}
