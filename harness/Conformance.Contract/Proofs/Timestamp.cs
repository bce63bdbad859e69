using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Proofs;

/// <summary>
/// TIMESTAMP as the service wants it: <c>EEE MMM d HH:mm:ss z yyyy</c> in English and UTC, for instance <c>Mon Jan 8 19:43:42 UTC 2018</c>.
/// </summary>
internal static class Timestamp
{
    private const string Zone = "UTC";

    private static readonly DateTimeFormatInfo English = DateTimeFormatInfo.InvariantInfo;

    // What a machine's own culture may count years by. Those of .NET that need the data of a culture are not there in invariant mode.
    private static readonly (string Name, Func<DateTime, int?> Year)[] OtherCalendars =
    [
        ("the Buddhist", time => time.Year + 543),
        ("the Islamic", time => Year(new UmAlQuraCalendar(), time)),
        ("the Islamic", time => Year(new HijriCalendar(), time)),
        ("the Persian", time => Year(new PersianCalendar(), time)),
        ("the Hebrew", time => Year(new HebrewCalendar(), time)),
        ("the Japanese", JapaneseYear),
        ("the Taiwanese", time => time.Year - 1911),
    ];

    // The first days of Reiwa, Heisei and Showa.
    private static readonly DateTime[] JapaneseEras = [new(2019, 5, 1), new(1989, 1, 8), new(1926, 12, 25)];

    public static string Of(DateTimeOffset instant) => Of(instant, "%d");

    /// <summary>The same with the day in another form.</summary>
    /// <param name="instant">What to write.</param>
    /// <param name="dayFormat">A format string of .NET.</param>
    public static string Of(DateTimeOffset instant, string dayFormat)
    {
        var utc = instant.UtcDateTime;
        return string.Create(
            CultureInfo.InvariantCulture, $"{utc:ddd MMM} {utc.ToString(dayFormat, English)} {utc:HH:mm:ss} {Zone} {utc:yyyy}");
    }

    /// <summary>Reads as leniently as the service, which takes any number of blanks and zeros and any English weekday.</summary>
    public static DateTimeOffset? Read(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var weekday, var month, var day, var time, Zone, var year]
        && English.AbbreviatedDayNames.Contains(weekday)
        && Instant(month, day, time, year) is { } instant
            ? instant
            : null;

    /// <summary>What is wrong with a TIMESTAMP, to be read behind its name; null if nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="expectedOrNow">The instant that it should name, if one is known.</param>
    /// <param name="tolerance">How far from that it may be.</param>
    public static Seen? WhyWrong(string text, DateTimeOffset? expectedOrNow, TimeSpan tolerance)
    {
        if (text.Any(letter => char.IsDigit(letter) && !char.IsAsciiDigit(letter)))
        {
            return Seen.OtherLanguage.As("has digits that are not ASCII");
        }

        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var weekday, var month, var day, var time, var zone, var year])
        {
            return Seen.OtherForm.As($"is not of the form {Of(DateTimeOffset.UnixEpoch)}");
        }

        return zone != Zone ? Seen.OtherZone.As($"names the zone {Shown(zone)} and not {Zone}")
            : !English.AbbreviatedDayNames.Contains(weekday) ? Seen.OtherLanguage.As(
                $"has the weekday {Shown(weekday)}, which is no English one in three letters")
            : !English.AbbreviatedMonthNames.Contains(month) ? Seen.OtherLanguage.As(
                $"has the month {Shown(month)}, which is no English one in three letters")
            : OtherCalendar(year, expectedOrNow) is { } calendar ? Seen.OtherCalendar.As(
                $"has the year {Shown(year)} of {calendar} calendar")
            : Instant(month, day, time, year) is not { } instant ? Seen.OtherForm.As($"is not of the form {Of(DateTimeOffset.UnixEpoch)}")
            : day[0] == '0' ? Seen.WithLeadingZero.As($"has a zero before the day {day[1..]}")
            : English.GetAbbreviatedDayName(instant.DayOfWeek) != weekday ? Seen.OtherTime.As(
                $"has the weekday {weekday}, and {month} {day} {year} is a {English.GetAbbreviatedDayName(instant.DayOfWeek)}")
            : text != Of(instant) ? Seen.WithBlanks.As("has one space too many")
            : expectedOrNow is { } expected
                && (instant - expected).Duration() > tolerance ? Seen.OtherTime.As(
                    $"is {(instant - expected).Duration():c} {(instant < expected ? "before" : "after")} {Of(expected)}")
            : null;
    }

    private static DateTimeOffset? Instant(string month, string day, string time, string year) =>
        DateTimeOffset.TryParseExact(
            $"{month} {day} {time} {year}", "MMM d HH:mm:ss yyyy", English, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;

    private static string? OtherCalendar(string text, DateTimeOffset? expected)
    {
        if (!int.TryParse(text, NumberStyles.None, English, out var year))
        {
            return null;
        }

        if (expected is not { UtcDateTime: var time })
        {
            return year is > 2000 and < 2200 ? null : "another";
        }

        return year == time.Year ? null : Array.Find(OtherCalendars, calendar => calendar.Year(time) == year).Name;
    }

    private static int? JapaneseYear(DateTime time)
    {
        var era = Array.FindIndex(JapaneseEras, first => time >= first);
        return era < 0 ? null : time.Year - JapaneseEras[era].Year + 1;
    }

    private static int? Year(Calendar calendar, DateTime time) =>
        time >= calendar.MinSupportedDateTime && time <= calendar.MaxSupportedDateTime ? calendar.GetYear(time) : null;

    // A word of a date is short; whatever else came is not worth more room.
    private static string Shown(string word) => $"\"{Printable.Of(word.Length > 20 ? word[..20] + "…" : word)}\"";
}
