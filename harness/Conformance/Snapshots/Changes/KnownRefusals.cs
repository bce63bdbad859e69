using System.Text;
using Conformance.Corpus;
using Conformance.Running;

namespace Conformance.Snapshots.Changes;

/// <summary>
/// The calls that a client ends with an error although the service sent none: where it keeps every rule besides, it refused the answer.
/// </summary>
/// <param name="Cases">The ids of the cases.</param>
internal sealed record KnownRefusals(IReadOnlySet<string> Cases)
{
    /// <summary>The file beside a client's baseline, an id in each line.</summary>
    public const string FileName = "refusals.txt";

    // Those that show a change of a service; an error of the service is an error for everybody.
    private static readonly string[] Groups =
        ["challenge", "tokens", "types", "forward", "lenient", "exclusivity", "undecodable", "session", "identity", "available"];

    /// <summary>True for a case that tells whether a client refuses.</summary>
    public static bool Tells(Case one) => one.Dialogue is null && !one.IsAlone && Groups.Contains(one.Group, StringComparer.Ordinal);

    /// <summary>The cases that ended with an error, in order.</summary>
    public static IReadOnlyList<string> In(IEnumerable<SeenScenario> seen) =>
    [
        // A sign-in goes on to ask for the client's state.
        .. seen.Where(one => one.Steps.Any(step => StepOutcomes.Of(step) == StepOutcome.Error))
            .Select(one => one.Name)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What is kept of a client; null where nothing is.</summary>
    public static KnownRefusals? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file)
            ? new(File.ReadLines(file).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal))
            : null;
    }

    /// <summary>Keeps what a run showed.</summary>
    /// <exception cref="IOException">The file cannot be written; what was there stays.</exception>
    public static void Write(string folder, IReadOnlyList<string> cases) =>
        new WholeFile(Path.Combine(folder, FileName)).Write(Encoding.UTF8.GetBytes(string.Concat(cases.Select(id => id + "\n"))));
}
