using Conformance.Corpus.Secrets;

namespace Conformance.Running;

/// <summary>What a driver wrote to its log while a case ran, and until the driver was asked again.</summary>
/// <param name="Tail">The end of all that it ever wrote.</param>
/// <param name="Found">What was found of the secrets of the case; null when nothing was written meanwhile.</param>
internal sealed record SeenLog(string Tail, FoundSecrets? Found);
