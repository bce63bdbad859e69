using Conformance.Contract.Proofs;

namespace Conformance.Corpus.Generation.OnTheWire;

/// <summary>One way of the tables of the wire in which a good answer can be met.</summary>
/// <param name="Name">Its name, which begins as those of the cases do that sample it.</param>
/// <param name="Put">Makes the case of a good answer; null where the answer has no place for it.</param>
internal sealed record WireDefect(string Name, Func<Case, SplitMix, Case?> Put);
