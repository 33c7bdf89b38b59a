namespace FactCheck.Text.Sentences;

/// <summary>'Dear Ms Doe,' and 'Hi,' before a letter's first sentence.</summary>
internal static class Salutation
{
    private const int Longest = 40;

    /// <summary>Where the salutation at the position ends, its comma included, or 0 when there is none.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start, int limit)
    {
        var line = text[start..Math.Min(limit, start + Longest)];
        var comma = line.IndexOfAny(',', ':');
        if (comma < 0 || comma + 2 >= line.Length || line[comma + 1] != ' ' || !char.IsUpper(line[comma + 2]))
            return 0;
        var greeting = line[..comma];
        var first = greeting.IndexOf(' ') is > 0 and var space ? greeting[..space] : greeting;
        var greets = first is "Hi" or "Hello" or "Hey" or "Dear" or "Greetings";
        return greets && greeting.Count(' ') <= 3 ? start + comma + 1 : 0;
    }
}
