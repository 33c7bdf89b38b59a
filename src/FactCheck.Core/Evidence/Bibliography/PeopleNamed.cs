namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Several names as one author of the library.</summary>
internal static class PeopleNamed
{
    /// <summary>Stands for those that are not named.</summary>
    public const string AndOthers = "et al.";

    /// <summary>As many as fit, the rest as others; null without any.</summary>
    public static string? Join(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return null;
        var all = string.Join(", ", names.Take(Source.NameMaxLength));
        for (var most = Math.Min(names.Count, Source.NameMaxLength) - 1; all.Length > Source.NameMaxLength && most > 0; most--)
            all = string.Join(", ", names.Take(most).Append(AndOthers));
        return all;
    }
}
