using System.Numerics;
using Conformance.Contract.Proofs.Srp;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;

namespace Conformance.RuleSuite.Requests;

/// <summary>The client's half of SRP in a sign-in, with a fixed secret number for each password and each device.</summary>
internal sealed class SrpSide(ArmedDialogue dialogue)
{
    private static readonly BigInteger Secret = (BigInteger.One << 256) + 20_260_203;

    /// <summary>SRP_A.</summary>
    /// <param name="isDevice">True for the proof of a device.</param>
    /// <param name="isLater">True for a sign-in behind another.</param>
    public static string SrpA(bool isDevice, bool isLater) => Client(isDevice, isLater, SrpVariant.Cognito).SrpA;

    /// <summary>PASSWORD_CLAIM_SIGNATURE for the challenge that waits.</summary>
    /// <param name="state">What was told.</param>
    /// <param name="timestamp">The TIMESTAMP of the same request.</param>
    /// <param name="fault">The fault of the implementation; null for none.</param>
    public string Sign(SignInState state, string timestamp, string? fault)
    {
        var isDevice = state.Challenge == "DEVICE_PASSWORD_VERIFIER";
        var variant = fault is null ? SrpVariant.Cognito : SrpVariant.Known.First(known => known.Name == fault).Variant;
        var challenge = new SrpChallenge(
            state.Parameters[WireNames.Salt].Text, state.Parameters[WireNames.SrpB].Text, state.Parameters[WireNames.SecretBlock].Text);
        return Client(isDevice, state.HasSignedIn, variant).Sign(
            isDevice ? Device : User(state.Parameters[WireNames.UserIdForSrp].Text), challenge, timestamp);
    }

    private SrpAccount Device => new()
    {
        Pool = dialogue.DeviceGroupKey,
        FullPoolId = CaseValues.UserPoolId,
        UserId = dialogue.DeviceKey,
        Password = dialogue.DevicePassword,
        Typed = dialogue.Script.Person.Typed,
        Username = dialogue.Script.Person.Username,
    };

    private SrpAccount User(string userId) => new()
    {
        Pool = CaseValues.UserPoolId.Split('_')[1],
        FullPoolId = CaseValues.UserPoolId,
        UserId = userId,
        Password = dialogue.Armed.Password,
        Typed = dialogue.Script.Person.Typed,
        Username = dialogue.Script.Person.Username,
    };

    private static SrpClient Client(bool isDevice, bool isLater, SrpVariant variant) =>
        new(Secret + (isDevice ? 1 : 0) + (isLater ? 2 : 0), variant);
}
