namespace Conformance.Running;

/// <summary>Why a case is not asked of a client: the word that it would have to declare.</summary>
/// <param name="Word">The word.</param>
/// <param name="Reason">The same in a sentence.</param>
internal sealed record Undeclared(string Word, string Reason);
