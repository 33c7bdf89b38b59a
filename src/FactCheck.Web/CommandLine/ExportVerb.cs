using System.CommandLine;
using FactCheck.Core.Articles;
using FactCheck.Core.Reports;
using FactCheck.Core.Storage;

namespace FactCheck.Web.CommandLine;

/// <summary><c>factcheck export</c>: an article's report in one of its forms, as a person of the desk.</summary>
internal static class ExportVerb
{
    private static readonly Dictionary<string, ReportFormat> Formats = new()
    {
        ["html"] = ReportFormat.Html,
        ["markdown"] = ReportFormat.Markdown,
        ["csv"] = ReportFormat.Csv,
        ["json"] = ReportFormat.Json,
        ["claimreview"] = ReportFormat.ClaimReview,
    };

    public static Command Make()
    {
        var article = new Argument<string>("ARTICLE") { Description = "The article's number, such as A12." };
        article.Validators.Add(parsed =>
        {
            if (!ArticleNumber.TryParse(parsed.GetValueOrDefault<string>(), out int _))
                parsed.AddError($"'{parsed.GetValueOrDefault<string>()}' is no article's number; one looks like A12.");
        });
        var format = new Option<string>("--format") { Description = "The form of the report.", Required = true };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var target = new Option<string?>("--out") { HelpName = "FILE", Description = "Where to write; without it, standard output." };
        var who = SharedOptions.As();
        var data = SharedOptions.Data();
        var command = new Command("export", "Writes the report of an article.") { article, format, target, who, data };
        command.SetAction((parsed, cancellation) => VerbDesk.RunAsync(
            parsed.GetValue(data),
            OpeningMode.Work,
            verb => new ReportExport(
                verb, parsed.GetRequiredValue(who), NumberOf(parsed.GetRequiredValue(article)), Formats[parsed.GetRequiredValue(format)])
                .RunAsync(parsed.GetValue(target), cancellation),
            cancellation));
        return command;
    }

    private static int NumberOf(string text) => ArticleNumber.TryParse(text, out int number) ? number : 0;
}
