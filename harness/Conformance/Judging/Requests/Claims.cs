using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Proofs;
using Conformance.Contract.Proofs.Srp;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

/// <summary>The proofs of SRP: the service's side verifies them, and names the fault of a wrong one.</summary>
internal static class Claims
{
    public const string Password = "PASSWORD_VERIFIER";
    public const string Device = "DEVICE_PASSWORD_VERIFIER";

    /// <summary>The challenges that ask for a proof.</summary>
    public static IReadOnlyList<string> Verifiers { get; } = [Password, Device];

    /// <summary>The proof of the password, and that of the device.</summary>
    public static RuleCheck<PlayedRequest>[] Rules { get; } =
    [
        new(RequestStatements.PasswordProofIsRight, (sent, findings) => Judge(sent, Password, findings)),
        new(RequestStatements.DeviceProofIsRight, (sent, findings) => Judge(sent, Device, findings)),
    ];

    private static readonly string TimeOfItsOwn =
        SrpVariant.Known.First(fault => fault.Variant == SrpVariant.Cognito with { Time = SignedTime.AsSent }).Name;

    /// <summary>What the proof of a request says; null where it has none that can be verified.</summary>
    public static SrpDiagnosis? Diagnose(PlayedRequest sent, string challenge) =>
        sent.IsAnswer
            && sent.Heard is { Last: { } last, Challenge: { } due }
            && due == challenge
            && !sent.Script.Turns[Math.Max(last.Turn, 0)].Reply.IsUnprovable
            && sent.SignIn.Srp.SignIn(last.Turn, last.Request) is { } signIn
            && sent.Parameters[WireNames.ClaimSignature] is { Kind: JsonKind.String } signature
            && sent.Parameters[WireNames.ClaimSecretBlock] is { Kind: JsonKind.String } block
            && sent.Parameters[WireNames.Timestamp] is { Kind: JsonKind.String } time && Timestamp.Read(time.Text) is not null
            ? signIn.Diagnose(signature.Text, block.Text, time.Text)
            : null;

    /// <summary>Judges the proof of one challenge; answers false where the request has none that can be verified.</summary>
    private static bool Judge(PlayedRequest sent, string challenge, Findings findings)
    {
        if (Diagnose(sent, challenge) is not { } diagnosis)
        {
            return false;
        }

        // A client that signs the text that it sends is wrong in that text only, which is what the rule for TIMESTAMP says.
        if (!diagnosis.IsSignatureRight && !diagnosis.Names.Contains(TimeOfItsOwn, StringComparer.Ordinal))
        {
            findings.Add(
                sent.AtParameter(WireNames.ClaimSignature),
                "the proof of the password",
                Describe(diagnosis.Names.Count > 0 ? diagnosis.Names : Learnt(sent)));
        }

        return true;
    }

    /// <summary>The sentence about a wrong proof.</summary>
    private static Seen Describe(IReadOnlyList<string> names) => Seen.WrongProof.As(names.Count == 0
        ? "a proof that none of the known faults makes"
        : $"the proof of an implementation with: {string.Join(", or ", names)}");

    /// <summary>The faults that further sign-ins found, or that the one beside it explains.</summary>
    private static IReadOnlyList<string> Learnt(PlayedRequest sent)
    {
        var (srp, last) = (sent.SignIn.Srp, sent.Heard.Last!);
        var proof = (
            sent.Parameters[WireNames.ClaimSignature].Text,
            sent.Parameters[WireNames.ClaimSecretBlock].Text,
            sent.Parameters[WireNames.Timestamp].Text);
        return sent.SignIn.SrpFaults.GetValueOrDefault(last.Turn)
            ?? (srp.Beside?.Answered.Any(other => srp.SignIn(last.Turn, last.Request)!.IsMadeWith(SrpNumber.Read(other), proof)) is true
                ? ["the secret number of another sign-in"]
                : []);
    }
}
