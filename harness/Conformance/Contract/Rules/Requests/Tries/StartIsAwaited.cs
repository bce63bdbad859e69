namespace Conformance.Contract.Rules.Requests.Tries;

internal static class StartIsAwaited
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-TRY-005",
            "A sign-in is started where one is asked for, and again only after a refusal or with what a human gives next.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, Session: a challenge is answered by AdminRespondToAuthChallenge"))
        { Since = "0.4" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsStart)
        {
            return false;
        }

        if (UnwantedStarts.Is(sent))
        {
            findings.Add(
                sent.Place, "none, as the answer before was good and nobody has given anything since", Seen.Start.As(sent.Operation!));
        }

        return true;
    }
}
