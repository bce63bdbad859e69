using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;

namespace Conformance.Replay;

/// <summary>What becomes of a request in a script.</summary>
internal enum Turning
{
    /// <summary>It gets the reply that waits.</summary>
    Next,

    /// <summary>It starts the sign-in again: the script goes on from there.</summary>
    Anew,

    /// <summary>It gets the reply that the last of its kind got, and the script stays where it is.</summary>
    Again,

    /// <summary>It is refused, as the service refuses what it does not wait for, and the script stays where it is.</summary>
    Refused,
}

/// <summary>The table of what a script waits for and what comes.</summary>
internal static class TurnTable
{
    private const Turning Next = Turning.Next;
    private const Turning Anew = Turning.Anew;
    private const Turning Again = Turning.Again;
    private const Turning Refused = Turning.Refused;

    // By what is awaited, then by what came: Start, FollowUp, Associate, Verify, Refresh.
    private static readonly Dictionary<Awaited, Turning[]> Rows = new()
    {
        [Awaited.Start] = [Next, Refused, Refused, Refused, Refused],
        [Awaited.FollowUp] = [Anew, Next, Refused, Again, Refused],
        [Awaited.Associate] = [Anew, Refused, Next, Refused, Refused],
        [Awaited.Verify] = [Anew, Refused, Again, Next, Refused],
        [Awaited.Refresh] = [Anew, Refused, Refused, Refused, Next],
    };

    private static readonly Turning[] NothingWaits = [Anew, Refused, Refused, Refused, Refused];

    /// <summary>What becomes of a request.</summary>
    /// <param name="awaited">What is awaited; null when the script is over.</param>
    /// <param name="came">What came.</param>
    public static Turning Of(Awaited? awaited, Awaited came) => (awaited is { } one ? Rows[one] : NothingWaits)[(int)came];

    /// <summary>
    /// What a request is; null for one that names no operation of a sign-in, which gets the reply that waits whatever it is.
    /// </summary>
    public static Awaited? What(ReceivedRequest request) => RequestOperation.Of(request) switch
    {
        WireNames.AdminInitiateAuth or WireNames.InitiateAuth => IsRefresh(request) ? Awaited.Refresh : Awaited.Start,
        WireNames.AdminRespondToAuthChallenge or WireNames.RespondToAuthChallenge => Awaited.FollowUp,
        WireNames.AssociateSoftwareToken => Awaited.Associate,
        WireNames.VerifySoftwareToken => Awaited.Verify,
        WireNames.GetTokensFromRefreshToken => Awaited.Refresh,
        _ => null,
    };

    private static bool IsRefresh(ReceivedRequest request) =>
        JsonReading.TryRead(request.Body, out _)?.Root[WireNames.AuthFlow].Text
            is Contract.Catalog.ChallengeCatalog.Refresh
            or Contract.Catalog.ChallengeCatalog.RefreshAlias;
}
