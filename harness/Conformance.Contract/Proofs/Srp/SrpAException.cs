namespace Conformance.Contract.Proofs.Srp;

/// <summary>An SRP_A that no B answers.</summary>
/// <param name="message">What is wrong with it, to be read behind its name.</param>
internal sealed class SrpAException(string message) : Exception(message);
