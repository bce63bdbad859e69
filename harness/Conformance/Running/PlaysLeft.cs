using System.Runtime.InteropServices;
using Conformance.Judging;

namespace Conformance.Running;

/// <summary>How often cases of one client may still be played once more: three times for a cause, twenty times in all.</summary>
internal sealed class PlaysLeft
{
    private const int MostOfACause = 3;
    private const int MostOfAClient = 20;

    private readonly Lock gate = new();
    private readonly Dictionary<Cause, int> plays = [];
    private int all;

    /// <summary>Takes one play where none of the causes, nor the client, has had all of its own.</summary>
    public bool TryTake(IReadOnlyCollection<Cause> causes)
    {
        lock (gate)
        {
            if (all == MostOfAClient || causes.Any(cause => plays.GetValueOrDefault(cause) == MostOfACause))
            {
                return false;
            }

            all++;
            foreach (var cause in causes)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(plays, cause, out _)++;
            }

            return true;
        }
    }
}
