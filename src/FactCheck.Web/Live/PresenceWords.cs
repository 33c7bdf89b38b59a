using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Live;

/// <summary>Says what somebody is doing here.</summary>
public static class PresenceWords
{
    /// <summary>'J. Lindt is writing the verdict'.</summary>
    public static string Of(this IStringLocalizer<PresenceView> words, Seated seated)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(seated);
        return words[seated.Writing.ToString(), seated.Name];
    }
}
