using System.Collections.Frozen;
using Conformance.Contract.Catalog;

namespace Conformance.Judging;

/// <summary>
/// Tells which findings may be the machine's doing as well as the client's: that nothing came, or came late. A member that is absent from
/// what did come is a wrong value and no such finding.
/// </summary>
internal static class AbsenceOrTime
{
    private static readonly FrozenSet<string> Words =
        FrozenSet.Create(
            StringComparer.Ordinal,
            Seen.Nothing.Word,
            Seen.NotAsked.Word,
            "none",
            "too few requests",
            "too late",
            Seen.ErrorOfKind("transport").Word);

    /// <summary>True for a finding that may be another one when the case is played once more.</summary>
    public static bool Is(Finding finding) => Words.Contains(finding.Seen);
}
