using System.CommandLine;

namespace Conformance.Cli.Commands;

/// <summary><c>snapshot</c>: keeps what was answered or surfaced, and says of a change whether it breaks.</summary>
internal static class SnapshotCommand
{
    public static Command Create() => new("snapshot", "Keeps what a service answered and what a client surfaced, and reports what changed")
    {
        SnapshotVerifyCommand.Create(),
        SnapshotAcceptCommand.Create(),
        SnapshotDiffCommand.Create(),
    };
}
