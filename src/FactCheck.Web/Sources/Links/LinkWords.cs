using System.Globalization;
using FactCheck.Core.Evidence.Snapshots;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Sources.Links;

/// <summary>The words for what a look at a page brought; not one of them says more than was observed.</summary>
public sealed class LinkWords(IStringLocalizer<LinkWords> words)
{
    /// <summary>The word alone.</summary>
    public string Of(ObservedWord? word) => words[$"Word.{word?.ToString() ?? "Nothing"}"];

    /// <summary>The word with the site's answer or the reason.</summary>
    public string Of(ObservedWord? word, int? status, string? why) => word switch
    {
        ObservedWord.Gone => words["Gone", status?.ToString(CultureInfo.CurrentCulture) ?? ""],
        ObservedWord.CouldNotBeFetched => words["CouldNotBeFetched", why ?? ""],
        _ => Of(word),
    };

    /// <summary>Where the page answered from, when it was not its own address.</summary>
    public string? Redirected(string? finalUrl) => finalUrl is null ? null : words["Redirected", finalUrl].Value;
}
