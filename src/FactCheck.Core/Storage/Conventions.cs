using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Core.Storage;

/// <summary>How types are stored, once for all tables.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<Guid>().HaveConversion<GuidText>();
        builder.Properties<DateTimeOffset>().HaveConversion<Instant>();
        builder.Properties<Enum>().HaveConversion<string>();
    }

    /// <summary>Lower-case with dashes, so that a key reads the same in the record, in a URL and in the table.</summary>
    internal sealed class GuidText() : ValueConverter<Guid, string>(
        value => value.ToString("D"),
        text => Guid.Parse(text));

    /// <summary>Milliseconds since 1970, UTC.</summary>
    internal sealed class Instant() : ValueConverter<DateTimeOffset, long>(
        value => value.ToUnixTimeMilliseconds(),
        number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
