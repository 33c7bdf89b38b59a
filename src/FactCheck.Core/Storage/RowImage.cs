using System.Globalization;
using System.Text.Json.Nodes;
using FactCheck.Core.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Core.Storage;

/// <summary>
/// A row as the record sees it: column names to what the database stores. The same whether it comes from a tracked
/// entity or from a bare SELECT, so that a digest taken while writing can be compared with the row years later.
/// </summary>
internal static class RowImage
{
    private const string HashPrefix = "sha256:";

    /// <summary>The row as the entity has it now.</summary>
    public static JsonObject Of(EntityEntry entry, PropertyValues values)
    {
        var image = new JsonObject();
        foreach (var property in entry.Metadata.GetProperties())
            image[property.GetColumnName()] = Canonical(property, ToStored(property, values[property]));
        return image;
    }

    /// <summary>A stored value in the form the record keeps.</summary>
    public static JsonNode? Canonical(IProperty property, object? stored) => stored switch
    {
        null or DBNull => null,
        string text when property.IsRecordedByHash() => HashPrefix + CanonicalJson.Sha256(text),
        string text => text,
        bool flag => flag ? 1 : 0,
        int number => number,
        long number => number,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double real => "real:" + real.ToString("R", CultureInfo.InvariantCulture),
        byte[] bytes => "bytes:" + Convert.ToHexStringLower(bytes),
        _ => throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} has no canonical form."),
    };

    /// <summary>A recorded value turned back into what the entity holds; not for columns recorded by hash.</summary>
    public static object? ToModel(IProperty property, JsonNode? recorded)
    {
        if (recorded is null)
            return null;

        var converter = property.GetTypeMapping().Converter;
        var target = Nullable.GetUnderlyingType(converter?.ProviderClrType ?? property.ClrType)
            ?? converter?.ProviderClrType ?? property.ClrType;
        object stored = recorded.GetValueKind() == System.Text.Json.JsonValueKind.String
            ? FromText(target, recorded.GetValue<string>())
            : FromNumber(target, long.Parse(recorded.ToJsonString(), CultureInfo.InvariantCulture));
        return converter is null ? stored : converter.ConvertFromProvider(stored);
    }

    /// <summary>A row's key as text: key columns joined by a slash.</summary>
    public static string KeyOf(IEntityType type, Func<IProperty, object?> stored) => string.Join(
        '/',
        type.FindPrimaryKey()!.Properties.Select(property => Convert.ToString(stored(property), CultureInfo.InvariantCulture)));

    /// <summary>What the database would hold for the entity's value.</summary>
    public static object? ToStored(IProperty property, object? value)
    {
        if (value is null)
            return null;

        var converter = property.GetTypeMapping().Converter;
        return converter is null ? value : converter.ConvertToProvider(value);
    }

    private static object FromText(Type target, string text) =>
        target == typeof(DateOnly) ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : text;

    private static object FromNumber(Type target, long number) =>
        target == typeof(bool) ? number != 0 : Convert.ChangeType(number, target, CultureInfo.InvariantCulture);
}
