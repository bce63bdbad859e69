namespace Conformance.Contract.Proofs.Srp;

/// <summary>What a proof says about who made it.</summary>
/// <param name="isSignatureRight">Whether the signature is Cognito's, over the block that was sent or the one that came back.</param>
/// <param name="echoesSecretBlock">Whether the secret block came back byte for byte.</param>
/// <param name="names">The known faults that lead to this very signature, those that change least first; none if it is right or fits
/// nothing.</param>
/// <param name="refuted">Works out which known faults the proof rules out.</param>
internal sealed class SrpDiagnosis(
    bool isSignatureRight, bool echoesSecretBlock, IReadOnlyList<string> names, Lazy<IReadOnlyList<string>> refuted)
{
    public bool IsSignatureRight => isSignatureRight;

    public bool EchoesSecretBlock => echoesSecretBlock;

    public IReadOnlyList<string> Names => names;

    /// <summary>
    /// The known faults that this proof rules out. Of several that fit one sign-in, further ones leave those that none of them refutes.
    /// </summary>
    public IReadOnlyList<string> Refuted => refuted.Value;
}
