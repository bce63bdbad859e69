using Conformance.Contract.Catalog;
using Conformance.Judging;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>What a run makes of what a client declares, beyond its cases.</summary>
internal static class Declarations
{
    /// <summary>
    /// The version of the driver protocol from which on a declared flow or capability that nothing puts to the test makes a run void.
    /// </summary>
    public const int VoidSince = 2;

    /// <summary>The required words that a client does not declare, a sentence each.</summary>
    public static IEnumerable<string> Missing(
        IReadOnlyList<string> required, string name, ClientDescription client, IReadOnlyCollection<CaseResult> results)
    {
        var counts = NotDeclared.Sum(results.Select(result => result.NotDeclared));
        return from word in required
               where !ProtocolWords.IsDeclared(word, client)
               let count = counts.GetValueOrDefault(word)
               select $"{name} does not declare {ProtocolWords.Describe(word)}, which --require asks "
                   + $"for{(count > 0 ? $": {Tell(count)}" : "")}";
    }

    /// <summary>How many checks were not made.</summary>
    public static string Tell(int count) => $"{Wording.Count(count, "check")} not made";
}
