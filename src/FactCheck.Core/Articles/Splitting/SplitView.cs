namespace FactCheck.Core.Articles.Splitting;

/// <summary>A splitting of an article's text that is not through.</summary>
/// <param name="Through">What begins before this place of the current text is stored.</param>
/// <param name="Length">Of the current text.</param>
/// <param name="Added">Suggestions that were new so far.</param>
public sealed record SplitView(SplitRunState State, int Through, int Length, int Added)
{
    /// <summary>The share of the text that is through, in whole percent.</summary>
    public int Percent => Length == 0 ? 0 : (int)(100L * Through / Length);
}
