namespace Conformance.Contract.Proofs.Srp;

/// <summary>What PASSWORD_VERIFIER and DEVICE_PASSWORD_VERIFIER carry of the proof, written as the service writes it.</summary>
internal sealed record SrpChallenge(string Salt, string SrpB, string SecretBlock);
