using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Starts;

internal static class PreferenceIsTold
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-AUT-005",
            "PREFERRED_CHALLENGE is the first factor that the user prefers.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, AuthParameters"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsStart || sent.Script!.Preferred is not { } preferred)
        {
            return false;
        }

        var told = sent.Parameters[WireNames.PreferredChallenge];
        if (!told.HasValue || (told.Kind == JsonKind.String && !told.IsText(preferred)))
        {
            findings.Add(sent.AtParameter(WireNames.PreferredChallenge), preferred, TextWording.Unlike(told, preferred));
        }

        return !told.HasValue || told.Kind == JsonKind.String;
    }
}
