using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactCheck.Core.Audit;

/// <summary>
/// JSON Canonicalization Scheme, RFC 8785, for the values the record holds: objects, arrays, strings, whole numbers,
/// booleans and null. Fractions are refused: nothing in the record needs them.
/// </summary>
public static class CanonicalJson
{
    private const long LargestSafeInteger = 9_007_199_254_740_991;

    /// <summary>The canonical text of a value; its UTF-8 bytes are what is hashed.</summary>
    /// <exception cref="ArgumentException">A number is not whole, or is beyond 2^53 - 1.</exception>
    public static string Write(JsonNode? node)
    {
        var builder = new StringBuilder();
        Write(builder, node);
        return builder.ToString();
    }

    /// <summary>Lower-case hex SHA-256 of a text's UTF-8 bytes.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Lower-case hex SHA-256 of the value's canonical form.</summary>
    public static string Sha256(JsonNode? node) => Sha256(Write(node));

    private static void Write(StringBuilder builder, JsonNode? node)
    {
        switch (node)
        {
            case null:
                builder.Append("null");
                break;
            case JsonObject members:
                WriteObject(builder, members);
                break;
            case JsonArray items:
                WriteArray(builder, items);
                break;
            default:
                WriteValue(builder, node.AsValue());
                break;
        }
    }

    private static void WriteObject(StringBuilder builder, JsonObject members)
    {
        builder.Append('{');
        var first = true;
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (!first)
                builder.Append(',');
            first = false;
            WriteString(builder, name);
            builder.Append(':');
            Write(builder, value);
        }

        builder.Append('}');
    }

    private static void WriteArray(StringBuilder builder, JsonArray items)
    {
        builder.Append('[');
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
                builder.Append(',');
            Write(builder, items[index]);
        }

        builder.Append(']');
    }

    private static void WriteValue(StringBuilder builder, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(builder, value.GetValue<string>());
                break;
            case JsonValueKind.True:
                builder.Append("true");
                break;
            case JsonValueKind.False:
                builder.Append("false");
                break;
            case JsonValueKind.Number:
                builder.Append(WholeNumber(value).ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"The record holds no {value.GetValueKind()}.", nameof(value));
        }
    }

    private static long WholeNumber(JsonValue value)
    {
        if (!long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || Math.Abs(number) > LargestSafeInteger)
            throw new ArgumentException("The record holds whole numbers up to 2^53 - 1 only.", nameof(value));

        return number;
    }

    private static void WriteString(StringBuilder builder, string text)
    {
        builder.Append('"');
        foreach (var character in text)
        {
            switch (character)
            {
                case '"':
                    builder.Append("\\\"");
                    break;
                case '\\':
                    builder.Append("\\\\");
                    break;
                case '\b':
                    builder.Append("\\b");
                    break;
                case '\t':
                    builder.Append("\\t");
                    break;
                case '\n':
                    builder.Append("\\n");
                    break;
                case '\f':
                    builder.Append("\\f");
                    break;
                case '\r':
                    builder.Append("\\r");
                    break;
                case < ' ':
                    builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                    break;
                default:
                    builder.Append(character);
                    break;
            }
        }

        builder.Append('"');
    }
}
