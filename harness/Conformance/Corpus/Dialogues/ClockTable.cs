using System.Globalization;
using Conformance.Contract;

namespace Conformance.Corpus.Dialogues;

/// <summary>A sign-in with SRP on every day of a year, at a time of day that shows leading zeros.</summary>
internal static class ClockTable
{
    /// <summary>A leap year, so that 29 February is among its days.</summary>
    public const int Year = 2028;

    private static readonly TimeSpan Morning = new(4, 5, 6);

    public static IEnumerable<Case> Expand(Replies replies) =>
        from day in Enumerable.Range(0, DateTime.IsLeapYear(Year) ? 366 : 365)
        let now = new DateTimeOffset(Year, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day) + (day % 2 == 0 ? Morning : Morning + TimeSpan.FromHours(12))
        select DialogueCase.Of(
            $"clock.{now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            new()
            {
                Flow = SignInFlow.Srp,
                Person = Person.All[0],
                Now = now,
                Turns = [new(Awaited.Start, replies.First("PASSWORD_VERIFIER") with { SessionLength = 0 }), new(Awaited.FollowUp, replies.Tokens)],
            },
            Basis.Measured,
            "amazon-cognito-identity-js issue 683: a day with a leading zero is refused");
}
