using Conformance.Snapshots;
using DiffEngine;

namespace Conformance.Cli;

/// <summary>
/// Opens the diff tool that is installed, where a person sits in front of a desktop. DiffEngine's own variables choose and disable it.
/// </summary>
internal static class DiffTool
{
    // DiffEngine opens no more than five windows, whatever it is asked.
    private static bool HasPerson =>
        BuildServer.Variable is null && !Console.IsOutputRedirected && !Console.IsInputRedirected && HasDesktop;

    private static bool HasDesktop => !OperatingSystem.IsLinux()
        || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };

    public static async Task ShowAsync(IReadOnlyList<DifferentSnapshot> different)
    {
        // A new one has nothing to be compared with, and DiffEngine would make an empty verified file for it.
        foreach (var one in HasPerson ? different.Where(one => one.Mismatch.Kind != MismatchKind.New) : [])
        {
            await DiffRunner.LaunchAsync(one.File.Received, one.File.Verified);
        }
    }
}
