using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;

namespace Conformance.Running.Services;

/// <summary>The operation that each kind of step asks for.</summary>
internal static class StepOperations
{
    public static string Of(Step step) => step.Kind switch
    {
        StepKind.Start => WireNames.AdminInitiateAuth,
        StepKind.Answer => WireNames.AdminRespondToAuthChallenge,
        StepKind.AssociateToken => WireNames.AssociateSoftwareToken,
        StepKind.VerifyToken => WireNames.VerifySoftwareToken,
        StepKind.ConfirmDevice => "ConfirmDevice",
        StepKind.RememberDevice => "UpdateDeviceStatus",
        StepKind.GetTokens => WireNames.GetTokensFromRefreshToken,
        StepKind.EndSignIns or StepKind.ChangeSecrets => step.Choice!,
        _ => "NoSuchOperation",
    };
}
