using System.Globalization;
using FactCheck.Text;
using FactCheck.Text.Claims;

namespace FactCheck.Web.CommandLine;

/// <summary>The claims of a text as an editor reads them: numbered, with who says them and why they are worth checking.</summary>
internal sealed class ClaimSheet(TextWriter output, string text, ArticleReading reading)
{
    private static string Because(IReadOnlyList<string> reasons) => reasons.Count == 0 ? "" : $": {string.Join(", ", reasons)}";

    private const string Margin = "    ";

    private readonly ILookup<ReadClaimant, int> claimsOf = reading.Suggestions.Index()
        .SelectMany(item => item.Item.Claimants.Select(claimant => (Claimant: claimant, Number: item.Index + 1)))
        .ToLookup(pair => pair.Claimant, pair => pair.Number);

    /// <summary>Writes the claims, then everybody who makes them.</summary>
    public void Write()
    {
        output.WriteLine(Say($"{Count(reading.Suggestions.Count, "claim")}: {Of(Worth.High)} of high worth, {Of(Worth.Medium)} of medium, {Of(Worth.Low)} of low."));
        for (var index = 0; index < reading.Suggestions.Count; index++)
            Write(index + 1, reading.Suggestions[index]);
        output.WriteLine();
        output.WriteLine(Say($"{Count(reading.Claimants.Count, "claimant")}:"));
        foreach (var claimant in reading.Claimants)
            Write(claimant);
    }

    private void Write(int number, ReadSuggestion suggestion)
    {
        var passage = string.Join(" \u2026 ", suggestion.Passages.Select(span => span.Of(text).Replace('\n', ' ')));
        output.WriteLine();
        output.WriteLine(Say($"{number}. {suggestion.Statement}"));
        if (!passage.Equals(suggestion.Statement.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
            output.WriteLine(Margin + "In the text: " + passage);
        output.WriteLine(Margin + "Claimant: " + (suggestion.Claimants.Count == 0 ? "the article" : string.Join(", about ", suggestion.Claimants.Select(Named))));
        output.WriteLine(Say($"{Margin}{Words(suggestion.Kind.ToString())}, {Words(suggestion.Form.ToString()).ToLowerInvariant()}; check {Asked(suggestion.Check)}"));
        output.WriteLine(Say($"{Margin}{suggestion.Worth} {suggestion.Chance:0.00}{Because(suggestion.Reasons)}"));
        if (suggestion.SameAs is { } earlier)
            output.WriteLine(Say($"{Margin}Says the same as {earlier + 1}."));
        if (suggestion.Halves.Count > 0)
            output.WriteLine(Margin + "Perhaps apart: " + string.Join(" | ", suggestion.Halves.Select(half => half.Of(text).Replace('\n', ' '))));
    }

    private void Write(ReadClaimant claimant)
    {
        output.WriteLine(Margin + Named(claimant));
        if (claimant.AlsoCalled.Count > 0)
            output.WriteLine(Margin + Margin + "also called: " + string.Join(", ", claimant.AlsoCalled));
        if (claimsOf.Contains(claimant))
            output.WriteLine(Say($"{Margin}{Margin}claims {string.Join(", ", claimsOf[claimant])}"));
    }

    private static string Named(ReadClaimant claimant) =>
        string.Join(", ", new[] { claimant.Name, claimant.Title, claimant.Affiliation }.Where(part => part is not null));

    private static string Asked(Check check) => check == Check.Both ? "wording and substance" : Words(check.ToString()).ToLowerInvariant();

    /// <summary>'LawOrRule' as 'Law or rule'.</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((unit, at) => at > 0 && char.IsUpper(unit) ? " " + char.ToLowerInvariant(unit) : unit.ToString()));

    private int Of(Worth worth) => reading.Suggestions.Count(suggestion => suggestion.Worth == worth);

    private static string Count(int number, string what) => Say($"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
