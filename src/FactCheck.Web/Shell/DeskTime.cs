using System.Globalization;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Shell;

/// <summary>Says moments as people at a desk do: near ones by how far they are, others by day. Words stand in <c>DeskTime.resx</c>.</summary>
/// <param name="now">This moment.</param>
/// <param name="zone">The reader's time zone.</param>
public sealed class DeskTime(IStringLocalizer<DeskTime> words, DateTimeOffset now, TimeZoneInfo zone)
{
    private static readonly TimeSpan Near = TimeSpan.FromHours(6);
    private static readonly TimeSpan Pressing = TimeSpan.FromHours(3);

    /// <summary>Whether a due moment has passed.</summary>
    public bool IsLate(DateTimeOffset due) => due < now;

    /// <summary>Whether a due moment has passed or comes within three hours.</summary>
    public bool IsPressing(DateTimeOffset due) => due - now < Pressing;

    /// <summary>A due moment: <c>in 2 h 10 min</c>, <c>today 17:00</c>, <c>Fri 18:00</c>, <c>late by 40 min</c>.</summary>
    public string Due(DateTimeOffset due)
    {
        if (IsLate(due))
            return words["Late", Length(now - due)];
        return due - now < Near ? words["In", Length(due - now)] : Day(due);
    }

    /// <summary>A moment gone by: <c>now</c>, <c>14 min ago</c>, <c>yesterday 14:32</c>, <c>3 Nov</c>.</summary>
    public string Ago(DateTimeOffset moment)
    {
        var passed = now - moment;
        if (passed < TimeSpan.FromMinutes(1))
            return words["Now"];
        return passed < Near ? words["Ago", Length(passed)] : Day(moment);
    }

    /// <summary>Day and time in full, with the zone.</summary>
    public string Exact(DateTimeOffset moment) => words["Exact", Local(moment), zone.Id];

    private string Day(DateTimeOffset moment)
    {
        var local = Local(moment);
        var days = (local.Date - Local(now).Date).Days;
        return days switch
        {
            0 => words["Today", local],
            1 => words["Tomorrow", local],
            -1 => words["Yesterday", local],
            > -7 and < 7 => words["Weekday", local],
            _ when local.Year == Local(now).Year => words["Date", local],
            _ => words["DateAndYear", local],
        };
    }

    private string Length(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => words["Moment"],
        { TotalHours: < 1 } => words["Minutes", span.Minutes],
        { TotalDays: >= 2 } => words["Days", (int)span.TotalDays],
        { Minutes: 0 } or { TotalHours: >= 10 } => words["Hours", (int)span.TotalHours],
        _ => words["HoursAndMinutes", (int)span.TotalHours, span.Minutes],
    };

    private DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;

    /// <summary>The form in which browsers and programs read a moment.</summary>
    internal static string Machine(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
