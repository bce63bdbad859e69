using System.Collections.Concurrent;
using Conformance.Proofs.Srp;

namespace Conformance.Corpus.Dialogues;

/// <summary>
/// SRP sign-ins that were worked out before. Subjects that meet the same values and send the same A get the same B, so that many wrong
/// clients cost the arithmetic once.
/// </summary>
internal sealed class KnownSrpSignIns
{
    private readonly ConcurrentDictionary<(string Seed, int Turn, string SrpA), (SrpServer Server, SrpSignIn SignIn)> known = new();

    /// <summary>The sign-in of a turn, worked out where it is not known.</summary>
    /// <exception cref="SrpAException">SRP_A is no number from 1 to N - 1.</exception>
    public (SrpServer Server, SrpSignIn SignIn) Find(string seed, int turn, string srpA, Func<(SrpServer Server, SrpSignIn SignIn)> workOut) =>
        known.GetOrAdd((seed, turn, srpA), _ => workOut());
}
