using System.Text.Json;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Reads the names of CSL-JSON.</summary>
internal static class CslNames
{
    private static readonly string[] InOrder = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"];

    /// <summary>Each name as people write it, first name first.</summary>
    public static IReadOnlyList<string> Read(JsonElement entry, string field) =>
        entry.TryGetProperty(field, out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.Object).Select(Name).Where(name => name.Length > 0)]
            : [];

    private static string Name(JsonElement name) =>
        Part(name, "literal") is { Length: > 0 } whole
            ? whole
            : string.Join(' ', InOrder.Select(part => Part(name, part)).Where(part => part.Length > 0));

    private static string Part(JsonElement name, string part) =>
        name.TryGetProperty(part, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
}
