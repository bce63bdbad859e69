using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Starts;

internal static class CustomSrpIsTold
{
    // The API reference writes ChallengeName, with which no SRP starts.
    private const string Name = "CHALLENGE_NAME";

    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-AUT-007",
            "A CUSTOM_AUTH start with SRP_A says so by CHALLENGE_NAME.",
            Level.Should,
            Citation.DeveloperGuide("CUSTOM_AUTH with SRP: CHALLENGE_NAME is SRP_A"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null
            || !sent.IsStart
            || !sent.Body[WireNames.AuthFlow].IsText(ChallengeCatalog.Custom)
            || !sent.Parameters[WireNames.SrpA].HasValue)
        {
            return false;
        }

        var name = sent.Parameters[Name];
        if (!name.IsText(WireNames.SrpA))
        {
            findings.Add(sent.AtParameter(Name), WireNames.SrpA, TextWording.Unlike(name, WireNames.SrpA));
        }

        return true;
    }
}
