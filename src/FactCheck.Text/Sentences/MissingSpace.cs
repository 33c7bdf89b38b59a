namespace FactCheck.Text.Sentences;

/// <summary>Sentences run together without a space: 'It ended.Then it began.'</summary>
internal static class MissingSpace
{
    public static bool Falls(ReadOnlySpan<char> text, Span rest, EndRun run)
    {
        if (run.End + 1 >= rest.End || !char.IsUpper(text[run.End]) && !(run.Kind == EndKind.Strong && char.IsLower(text[run.End])))
            return false;
        var before = Neighbours.ChunkBefore(text, rest.Start, run.First);
        if (before.Length < 2 || IsAddress(before))
            return false;
        var after = Neighbours.ChunkAfter(text, run.End, rest.End);
        if (IsAddress(after))
            return false;
        var last = before[^1];
        if (run.Kind == EndKind.Stop && IsDomain(after) || run.Kind == EndKind.Strong && after.ContainsAny("=&"))
            return false;
        return run.Kind == EndKind.Ellipsis
            ? char.IsLower(last)
            : (char.IsLower(last) && char.IsLetter(before[^2]) || char.IsDigit(last)) && char.IsLower(text[run.End + 1]) && !run.Closes;
    }

    private static bool IsDomain(ReadOnlySpan<char> chunk) => chunk.TrimEnd(".,;:!?)\"'") is "Com" or "Org" or "Net" or "Gov" or "Edu";

    /// <summary>Part of a web or mail address, a file name or a dotted name.</summary>
    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        if (chunk.ContainsAny("@/\\_") || chunk.StartsWith("www."))
            return true;
        var dot = chunk.TrimEnd(".,;:!?)\"'").LastIndexOf('.');
        return dot >= 0 && !char.IsDigit(chunk[Math.Max(0, dot - 1)]) && !(dot + 1 < chunk.Length && char.IsUpper(chunk[dot + 1]));
    }
}
