using System.Globalization;
using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>
/// A sign-in with SRP at each time that is known to have shown a fault of clients, and with a device, which has a TIMESTAMP of its own,
/// on a day of one digit and one of two.
/// </summary>
internal static class ClockTable
{
    private const string DayForm = "yyyy-MM-dd";
    private const string LeadingZero = "amazon-cognito-identity-js issue 683: a day with a leading zero is refused";
    private const string WeekYear = "a year that is counted by weeks is another in these days";
    private const string Hour = "an hour of twelve is another than one of twenty-four";
    private const string OtherDay = "another zone is on another day";

    /// <summary>A leap year, so that 29 February is among its days.</summary>
    private const int Year = 2028;

    private static readonly TimeSpan Morning = new(4, 5, 6);

    private static readonly int[] DeviceDays = [9, 10];

    /// <summary>The days, each with what it is for.</summary>
    public static IReadOnlyList<(DateOnly Day, string For)> Days { get; } =
    [
        .. Enumerable.Range(1, 10).Select(day => (new DateOnly(Year, 1, day), LeadingZero)),
        .. Enumerable.Range(2, 11).Select(month => (new DateOnly(Year, month, 1), "each month has a name in three letters")),
        (new(Year, 2, 29), "not every year has this day"),
        .. Enumerable.Range(29, 3).Select(day => (new DateOnly(Year, 12, day), WeekYear)),
        .. ((DateOnly[])[new(2023, 1, 1), new(2024, 12, 29), new(2024, 12, 30), new(2027, 1, 3)]).Select(day => (day, WeekYear)),
    ];

    /// <summary>The times of a day, each with what it is for.</summary>
    public static IReadOnlyList<(string Name, TimeOnly At, string For)> Times { get; } =
    [
        ("midnight", new(0, 0, 0), Hour),
        ("after-midnight", new(0, 30, 15), OtherDay),
        ("hour-1", new(1, 2, 3), Hour),
        ("noon", new(12, 0, 0), Hour),
        ("hour-12", new(12, 34, 56), Hour),
        ("hour-13", new(13, 0, 1), Hour),
        ("before-midnight", new(23, 30, 45), OtherDay),
        ("last-second", new(23, 59, 59), OtherDay),
        ("almost-next-second", new(9, 8, 59, 999), "a time that is rounded in one place and cut off in another is two"),
    ];

    /// <summary>Clocks that are wrong, by how far they are ahead. A device that is in another zone is off by hours.</summary>
    private static readonly (string Name, TimeSpan Ahead)[] Skews =
        [("two-hours-ahead", TimeSpan.FromHours(2)), ("two-hours-behind", TimeSpan.FromHours(-2))];

    // Tokens of an hour would be over on a clock that is two hours ahead, and whoever then signs nobody in is right.
    private const long Day = 86_400;

    public static IEnumerable<Case> Expand(Replies replies)
    {
        var password = new Dialogue
        {
            Flow = SignInFlow.Srp,
            Person = Person.All[0],
            Turns = [new(Awaited.Start, replies.Start("PASSWORD_VERIFIER")), new(Awaited.FollowUp, replies.Tokens)],
        };
        var device = password with
        {
            Flow = SignInFlow.Password,
            HasDevice = true,
            Turns =
            [
                new(Awaited.Start, replies.First("DEVICE_SRP_AUTH")),
                new(Awaited.FollowUp, replies.Later("DEVICE_PASSWORD_VERIFIER")),
                new(Awaited.FollowUp, replies.Tokens),
            ],
        };
        return
        [
            .. Days.Select(row => Of($"clock.{Spell(row.Day)}", At(row.Day), password, row.For) with
            {
                Since = row.Day.Year == Year ? "0.2" : "0.5",
            }),
            .. Times.Select(row =>
                Of($"clock.{row.Name}", new(new DateOnly(Year, 10, 20), row.At, TimeSpan.Zero), password, row.For) with { Since = "0.5" }),
            .. DeviceDays.Select(day => new DateOnly(Year, 1, day)).Select(
                day => Of($"clock.device.{Spell(day)}", At(day), device, LeadingZero)),
            .. Skews.Select(row => Of(
                $"clock.skew.{row.Name}",
                At(new(Year, 10, 20)),
                password with
                {
                    Skew = row.Ahead,
                    Turns = [password.Turns[0], new(Awaited.FollowUp, replies.Tokens with { Lifetime = Day })],
                },
                "amazon-cognito-identity-js issue 58: the clock of a device is wrong") with { Since = "0.5", IsAdvisory = true }),
        ];
    }

    /// <summary>The days of the calendar that were sign-ins and are none any more, since others show the same.</summary>
    public static IEnumerable<string> Retired() =>
        from day in Enumerable.Range(0, 366).Select(day => new DateOnly(Year, 1, 1).AddDays(day))
        where Days.All(row => row.Day != day)
        select $"clock.{Spell(day)}";

    // A time of day that shows leading zeros, or hours beyond twelve.
    private static DateTimeOffset At(DateOnly day) =>
        new(day, TimeOnly.FromTimeSpan(day.DayOfYear % 2 == 1 ? Morning : Morning + TimeSpan.FromHours(12)), TimeSpan.Zero);

    private static string Spell(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    private static Case Of(string id, DateTimeOffset now, Dialogue script, string clause) =>
        DialogueCase.Of(id, script with { Now = now }, Basis.Measured, clause);
}
