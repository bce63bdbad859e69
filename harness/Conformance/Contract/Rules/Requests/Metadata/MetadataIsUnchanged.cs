using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Metadata;

internal static class MetadataIsUnchanged
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-MET-003",
            "ClientMetadata holds each entry that was given, with its value.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, ClientMetadata"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !(sent.IsStart || sent.IsFollowUp) || GivenMetadata.Of(sent) is not { } given
            || sent.Body[WireNames.ClientMetadata] is not { Kind: JsonKind.Object, Children.IsEmpty: false } metadata)
        {
            return false;
        }

        foreach (var (name, due) in given)
        {
            if (!metadata[name].IsText(due))
            {
                findings.Add(
                    sent.At($"{WireNames.ClientMetadata}[{Wording.Name(name)}]"),
                    "the value that was given",
                    TextWording.Unlike(metadata[name], due));
            }
        }

        return true;
    }
}
