namespace Conformance.Contract.Proofs.Srp;

internal enum SignedTime
{
    /// <summary>Cognito's: the service reads the instant and signs it in its own form, however it was written.</summary>
    AsRead,

    /// <summary>The text as it was sent, which matters where that is not the service's form.</summary>
    AsSent,
    TwoDigitDay,
    BlankPaddedDay,
    SecondEarlier,
    SecondLater,
}

internal static class SignedTimes
{
    /// <summary>The text to sign, or null where the sent one cannot be read.</summary>
    public static string? Text(this SignedTime time, string sent) =>
        time == SignedTime.AsSent ? sent : Timestamp.Read(sent) is { } instant ? Text(time, instant) : null;

    private static string Text(SignedTime time, DateTimeOffset instant) => time switch
    {
        SignedTime.TwoDigitDay => Timestamp.Of(instant, "dd"),
        SignedTime.BlankPaddedDay => Timestamp.Of(instant, instant.Day < 10 ? "' 'd" : "dd"),
        SignedTime.SecondEarlier => Timestamp.Of(instant.AddSeconds(-1)),
        SignedTime.SecondLater => Timestamp.Of(instant.AddSeconds(1)),
        _ => Timestamp.Of(instant),
    };
}
