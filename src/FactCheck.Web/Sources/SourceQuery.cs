using FactCheck.Core.Evidence;

namespace FactCheck.Web.Sources;

/// <summary>What of the library is asked for, as it stands in the address of its page and of its export.</summary>
/// <param name="Since">First day on which it was attached, in the reader's time zone.</param>
/// <param name="Until">Last day on which it was attached.</param>
public sealed record SourceQuery(
    string? Q, string? Type, bool? Primary, string? Publisher, bool? Used, bool? Captured, Guid? By, DateOnly? Since, DateOnly? Until)
{
    /// <summary>The type; null for all, and for one that is none.</summary>
    public SourceType? Kind => Enum.TryParse<SourceType>(Type, out var type) && Enum.IsDefined(type) ? type : null;

    /// <summary>Something is asked for beside words, type and rank.</summary>
    public bool AsksMore => Publisher is not null || Used is not null || Captured is not null || By is not null || Since is not null || Until is not null;

    /// <summary>Not the whole library is asked for.</summary>
    public bool Narrows => AsksMore || !string.IsNullOrWhiteSpace(Q) || Kind is not null || Primary is not null;

    /// <summary>The filter, its days as instants.</summary>
    /// <param name="zone">The reader's time zone.</param>
    public SourceFilter ToFilter(TimeZoneInfo? zone) => new(Q, Kind, Primary)
    {
        Publisher = Publisher,
        Used = Used,
        Captured = Captured,
        AttachedBy = By,
        AttachedSince = Start(Since, zone),
        AttachedBefore = Start(Until?.AddDays(Until == DateOnly.MaxValue ? 0 : 1), zone),
    };

    private static DateTimeOffset? Start(DateOnly? day, TimeZoneInfo? zone)
    {
        if (day is not { } date)
            return null;
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, date == DateOnly.MinValue || date == DateOnly.MaxValue ? TimeSpan.Zero : (zone ?? TimeZoneInfo.Utc).GetUtcOffset(midnight));
    }
}
