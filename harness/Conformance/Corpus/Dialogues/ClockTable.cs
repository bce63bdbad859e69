using System.Globalization;
using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>A sign-in with SRP on every day of a year, and with a device on two, at a time of day that shows leading zeros.</summary>
internal static class ClockTable
{
    /// <summary>A leap year, so that 29 February is among its days.</summary>
    public const int Year = 2028;

    private static readonly TimeSpan Morning = new(4, 5, 6);

    /// <summary>The days of the proof of a device, which has a TIMESTAMP of its own: one of one digit and one of two.</summary>
    private static readonly int[] DeviceDays = [8, 9];

    public static IEnumerable<Case> Expand(Replies replies) =>
    [
        .. Enumerable.Range(0, DateTime.IsLeapYear(Year) ? 366 : 365).Select(day => Of("clock.", At(day), new()
        {
            Flow = SignInFlow.Srp,
            Person = Person.All[0],
            Turns =
                [new(Awaited.Start, replies.First("PASSWORD_VERIFIER") with { SessionLength = 0 }), new(Awaited.FollowUp, replies.Tokens)],
        })),
        .. DeviceDays.Select(day => Of("clock.device.", At(day), new()
        {
            Flow = SignInFlow.Password,
            Person = Person.All[0],
            HasDevice = true,
            Turns =
            [
                new(Awaited.Start, replies.First("DEVICE_SRP_AUTH")),
                new(Awaited.FollowUp, replies.Later("DEVICE_PASSWORD_VERIFIER")),
                new(Awaited.FollowUp, replies.Tokens),
            ],
        })),
    ];

    private static DateTimeOffset At(int day) =>
        new DateTimeOffset(Year, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day) + (day % 2 == 0 ? Morning : Morning + TimeSpan.FromHours(12));

    private static Case Of(string group, DateTimeOffset now, Dialogue script) => DialogueCase.Of(
        group + now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        script with { Now = now },
        Basis.Measured,
        "amazon-cognito-identity-js issue 683: a day with a leading zero is refused");
}
