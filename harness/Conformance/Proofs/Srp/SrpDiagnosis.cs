namespace Conformance.Proofs.Srp;

/// <summary>What a proof says about who made it.</summary>
/// <param name="IsSignatureRight">Whether the signature is Cognito's, over the block that was sent or the one that came back.</param>
/// <param name="EchoesSecretBlock">Whether the secret block came back byte for byte.</param>
/// <param name="Names">The known faults that lead to this very signature, those that change least first; none if it is right or fits nothing.</param>
/// <param name="Refuted">
/// The known faults that this proof rules out. Of several that fit one sign-in, further ones leave those that none of them refutes.
/// </param>
internal sealed record SrpDiagnosis(bool IsSignatureRight, bool EchoesSecretBlock, IReadOnlyList<string> Names, IReadOnlyList<string> Refuted);
