namespace Conformance.Corpus.Wire;

/// <summary>Where a redirect leads, seen from the place that was asked.</summary>
internal enum RedirectPlace
{
    /// <summary>The same host and port.</summary>
    SamePlace,

    /// <summary>Another port of the same host.</summary>
    OtherPort,

    /// <summary>Another host, by its address.</summary>
    OtherHost,

    /// <summary>The same machine by another name.</summary>
    OtherName,
}

/// <summary>Redirects of a call, each status to each place; who follows gets tokens there.</summary>
internal static class RedirectTable
{
    private const string Clause = "RFC 9110, section 15.4: what a redirected request takes along";

    // A sign-in takes a password along, and the answer to a challenge a Session.
    private static readonly (string Prefix, string Recording)[] Calls =
    [
        ("", "tokens.sign-in.initiate.with-empty-parameters"), ("respond.", "tokens.sign-in.respond.with-empty-parameters"),
    ];

    private static readonly int[] Statuses = [301, 302, 303, 307, 308];

    private static readonly (string Name, RedirectPlace Place)[] Places =
    [
        ("same-place", RedirectPlace.SamePlace), ("other-port", RedirectPlace.OtherPort), ("other-host", RedirectPlace.OtherHost),
        ("other-name", RedirectPlace.OtherName),
    ];

    public static IEnumerable<Case> Expand(IReadOnlyDictionary<string, Case> recordings) =>
        from call in Calls
        from status in Statuses
        from place in Places
        let id = FormattableString.Invariant($"redirect.{call.Prefix}{status}.{place.Name}")
        let one = WireCase.Of(id, recordings[call.Recording], Clause)
        select one with
        {
            Class = PayloadClass.Lenient,
            WireMock = false,
            Answers = [new(status, WireCase.RequestIdOf(id), default) { Redirect = place.Place }, one.Answers[^1]],
        };
}
