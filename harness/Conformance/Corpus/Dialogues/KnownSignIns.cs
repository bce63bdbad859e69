using System.Collections.Concurrent;
using Conformance.Contract.Proofs.Srp;

namespace Conformance.Corpus.Dialogues;

/// <summary>
/// What was worked out before, for subjects of one name: they meet the same values, and those that send the same A get the same B, so
/// that many wrong clients cost the work once.
/// </summary>
internal sealed class KnownSignIns
{
    private readonly ConcurrentDictionary<(string Case, string Subject), Lazy<ArmedDialogue>> armed = new();
    private readonly ConcurrentDictionary<(string Seed, int Turn, string SrpA), Lazy<(SrpServer Server, SrpSignIn SignIn)>> proofs = new();

    /// <summary>The sign-in of a case, armed where it is not known.</summary>
    public ArmedDialogue Arm(string one, string subject, Func<ArmedDialogue> arm) =>
        armed.GetOrAdd((one, subject), _ => new(arm)).Value;

    /// <summary>The arithmetic of a turn, worked out where it is not known.</summary>
    /// <exception cref="SrpAException">SRP_A is no number from 1 to N - 1.</exception>
    public (SrpServer Server, SrpSignIn SignIn) Find(
        string seed, int turn, string srpA, Func<(SrpServer Server, SrpSignIn SignIn)> workOut) =>
        proofs.GetOrAdd((seed, turn, srpA), _ => new(workOut)).Value;
}
