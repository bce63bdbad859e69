using System.Text.Json.Nodes;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.RuleSuite.Proofs;
using Conformance.Subjects;

namespace Conformance.RuleSuite.Requests;

/// <summary>What a right client answers to a challenge.</summary>
internal sealed class RightAnswer(ArmedDialogue dialogue, SignInState state)
{
    private static readonly string[] ByCode = ["SMS_MFA", "EMAIL_OTP", "SMS_OTP", "SOFTWARE_TOKEN_MFA"];

    /// <summary>Adds the keys of the challenge that waits to those that name the user.</summary>
    public JsonObject Write(JsonObject responses, HumanAnswer? given)
    {
        if (ByCode.Contains(state.Challenge))
        {
            responses[state.Challenge + "_CODE"] = given!.Code;
        }

        switch (state.Challenge)
        {
            case "NEW_PASSWORD_REQUIRED":
                responses[WireNames.NewPassword] = given!.NewPassword;
                foreach (var (name, value) in given.Attributes!)
                {
                    responses["userAttributes." + name] = value;
                }

                break;
            case "CUSTOM_CHALLENGE":
                responses[WireNames.Answer] = given!.Answer;
                break;
            case "SELECT_MFA_TYPE" or "SELECT_CHALLENGE":
                responses[WireNames.Answer] = given!.Choice;
                Choose(given.Choice!, responses);
                break;
            case "PASSWORD" or "PASSWORD_SRP":
                Choose(state.Challenge, responses);
                break;
            case "WEB_AUTHN":
                responses[WireNames.Credential] = given!.Credential;
                break;
            case "PASSWORD_VERIFIER" or "DEVICE_PASSWORD_VERIFIER":
                responses[WireNames.ClaimSecretBlock] = state.Parameters[WireNames.SecretBlock].Text;
                responses[WireNames.Timestamp] = Timestamp.Of(dialogue.Script.Now ?? HandSigner.Now);
                responses[WireNames.ClaimSignature] = "{proof}";
                break;
            case "DEVICE_SRP_AUTH":
                responses[WireNames.SrpA] = SrpSide.SrpA(isDevice: true, state.HasSignedIn);
                break;
        }

        if (state.Challenge!.StartsWith("DEVICE_", StringComparison.Ordinal))
        {
            responses[WireNames.DeviceKeyParameter] = dialogue.DeviceKey;
        }

        return responses;
    }

    private void Choose(string choice, JsonObject responses)
    {
        if (choice == "PASSWORD")
        {
            responses[WireNames.Password] = dialogue.Armed.Password;
        }
        else if (choice == "PASSWORD_SRP")
        {
            responses[WireNames.SrpA] = SrpSide.SrpA(isDevice: false, state.HasSignedIn);
        }
    }
}
