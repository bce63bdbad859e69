using System.Globalization;
using Conformance.Contract.Proofs;

namespace Conformance.RuleSuite.Proofs;

[Parallelizable(ParallelScope.All)]
internal sealed class Timestamps
{
    private const string Pattern = "ddd MMM d HH:mm:ss \"UTC\" yyyy";

    private static readonly DateTimeOffset Instant = new(2024, 2, 4, 11, 8, 36, TimeSpan.Zero);

    [TestCase("2018-01-08T19:43:42Z", "Mon Jan 8 19:43:42 UTC 2018")]
    [TestCase("2018-02-04T11:08:36Z", "Sun Feb 4 11:08:36 UTC 2018")]
    [TestCase("2024-02-29T23:59:59Z", "Thu Feb 29 23:59:59 UTC 2024")]
    [TestCase("2023-12-31T00:00:00Z", "Sun Dec 31 00:00:00 UTC 2023")]
    [TestCase("2024-01-01T01:02:03+02:00", "Sun Dec 31 23:02:03 UTC 2023")]
    public void Instant_is_written_as_the_service_writes_it(string instant, string text) =>
        Assert.That(Timestamp.Of(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)), Is.EqualTo(text));

    [Test]
    public void Every_day_of_a_leap_year_is_right_in_its_own_form_alone()
    {
        var days = Enumerable.Range(0, 366).Select(day => new DateTimeOffset(2024, 1, 1, 9, 3, 4, TimeSpan.Zero).AddDays(day)).ToArray();
        Assert.That(days[^1], Is.EqualTo(new DateTimeOffset(2024, 12, 31, 9, 3, 4, TimeSpan.Zero)));
        using (Assert.EnterMultipleScope())
        {
            foreach (var day in days)
            {
                var text = Timestamp.Of(day);
                Assert.That(text, Is.EqualTo(day.ToString(Pattern, CultureInfo.InvariantCulture)));
                Assert.That(Timestamp.WhyWrong(text, day, TimeSpan.Zero)?.Told, Is.Null);
                Assert.That(Timestamp.Read(text), Is.EqualTo(day));
                Assert.That(
                    Timestamp.WhyWrong(Timestamp.Of(day, "dd"), day, TimeSpan.Zero)?.Told,
                    day.Day < 10 ? Is.EqualTo($"has a zero before the day {day.Day}") : Is.Null);
            }
        }
    }

    // The years of these are reckoned by hand, since .NET has no such calendar in invariant mode.
    [Test]
    public void Year_of_another_calendar_is_the_one_that_the_calendar_of_a_culture_has()
    {
        Calendar[] calendars = [new JapaneseCalendar(), new ThaiBuddhistCalendar(), new TaiwanCalendar()];
        var days = Enumerable.Range(0, 700)
            .Select(day => new DateTimeOffset(1960, 1, 1, 9, 3, 4, TimeSpan.Zero).AddDays(97 * day))
            .ToArray();
        using (Assert.EnterMultipleScope())
        {
            foreach (var (calendar, day) in calendars.SelectMany(_ => days, (calendar, day) => (calendar, day)))
            {
                var year = calendar.GetYear(day.UtcDateTime).ToString(CultureInfo.InvariantCulture);
                var text = Timestamp.Of(day)[..^4] + year;
                Assert.That(
                    Timestamp.WhyWrong(text, day, TimeSpan.Zero)?.Told,
                    Does.StartWith($"has the year \"{year}\" of the ").And.EndsWith(" calendar"),
                    $"{calendar.GetType().Name}, {day:d}");
            }
        }
    }

    [TestCase("th-TH", "has the weekday")]
    [TestCase("ar-SA", "has the weekday")]
    [TestCase("de-DE", "has the weekday")]
    public void Text_of_a_culture_is_wrong_and_the_culture_changes_nothing_here(string name, string reason)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            var text = Instant.ToString(Pattern, CultureInfo.CurrentCulture);
            Assert.That(text, Is.Not.EqualTo(Instant.ToString(Pattern, CultureInfo.InvariantCulture)), "the culture is not on");
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Timestamp.WhyWrong(text, Instant, TimeSpan.Zero)?.Told, Does.StartWith(reason));
                Assert.That(Timestamp.Of(Instant), Is.EqualTo("Sun Feb 4 11:08:36 UTC 2024"));
                Assert.That(Timestamp.WhyWrong("Sun Feb 4 11:08:36 UTC 2024", Instant, TimeSpan.Zero)?.Told, Is.Null);
                Assert.That(Timestamp.Read("Sun Feb 4 11:08:36 UTC 2024"), Is.EqualTo(Instant));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCase("Sun Feb 04 11:08:36 UTC 2024", "has a zero before the day 4")]
    [TestCase("Sun Feb  4 11:08:36 UTC 2024", "has one space too many")]
    [TestCase("Sun Feb 4 11:08:36 UTC 2024 ", "has one space too many")]
    [TestCase("Mon Feb 4 11:08:36 UTC 2024", "has the weekday Mon, and Feb 4 2024 is a Sun")]
    [TestCase("Sunday Feb 4 11:08:36 UTC 2024", "has the weekday \"Sunday\", which is no English one in three letters")]
    [TestCase("So Feb 4 11:08:36 UTC 2024", "has the weekday \"So\", which is no English one in three letters")]
    [TestCase("Sun févr. 4 11:08:36 UTC 2024", "has the month \"févr.\", which is no English one in three letters")]
    [TestCase("Sun FEB 4 11:08:36 UTC 2024", "has the month \"FEB\", which is no English one in three letters")]
    [TestCase("Sun Feb 4 11:08:36 GMT 2024", "names the zone \"GMT\" and not UTC")]
    [TestCase("Sun Feb 4 11:08:36 +0000 2024", "names the zone \"+0000\" and not UTC")]
    [TestCase("Sun Feb 4 11:08:36 UTC 2567", "has the year \"2567\" of the Buddhist calendar")]
    [TestCase("Sun Feb 4 11:08:36 UTC 1445", "has the year \"1445\" of the Islamic calendar")]
    [TestCase("Sun Feb 4 11:08:36 UTC 1402", "has the year \"1402\" of the Persian calendar")]
    [TestCase("Sun Feb 4 11:08:36 UTC 5784", "has the year \"5784\" of the Hebrew calendar")]
    [TestCase("Sun Feb 4 11:08:36 UTC 113", "has the year \"113\" of the Taiwanese calendar")]
    [TestCase("Sun Feb 4 11:08:36 UTC 6", "has the year \"6\" of the Japanese calendar")]
    [TestCase("Sun Feb ٤ 11:08:36 UTC 2024", "has digits that are not ASCII")]
    [TestCase("Sun Feb 30 11:08:36 UTC 2024", "is not of the form Thu Jan 1 00:00:00 UTC 1970")]
    [TestCase("Sun Feb 4 9:08:36 UTC 2024", "is not of the form Thu Jan 1 00:00:00 UTC 1970")]
    [TestCase("2024-02-04T11:08:36Z", "is not of the form Thu Jan 1 00:00:00 UTC 1970")]
    [TestCase("", "is not of the form Thu Jan 1 00:00:00 UTC 1970")]
    [TestCase("Sun Feb 4 11:08:37 UTC 2024", "is 00:00:01 after Sun Feb 4 11:08:36 UTC 2024")]
    [TestCase("Sun Feb 4 10:08:36 UTC 2024", "is 01:00:00 before Sun Feb 4 11:08:36 UTC 2024")]
    public void Wrong_text_is_refused_with_its_reason(string text, string reason) =>
        Assert.That(Timestamp.WhyWrong(text, Instant, TimeSpan.Zero)?.Told, Is.EqualTo(reason));

    [Test]
    public void Instant_may_differ_by_the_tolerance() =>
        Assert.That(Timestamp.WhyWrong("Sun Feb 4 11:08:37 UTC 2024", Instant, TimeSpan.FromSeconds(1))?.Told, Is.Null);

    [TestCase("Sun Feb 4 11:08:36 UTC 2018", null)]
    [TestCase("Sun Feb 4 11:08:36 UTC 2567", "has the year \"2567\" of another calendar")]
    public void Year_of_another_calendar_is_wrong_even_without_an_expected_instant(string text, string? reason) =>
        Assert.That(Timestamp.WhyWrong(text, null, TimeSpan.Zero)?.Told, Is.EqualTo(reason));
}
