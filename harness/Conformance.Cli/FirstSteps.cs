using Conformance.Reports;
using Conformance.Subjects;

namespace Conformance.Cli;

/// <summary>The commands that build a driver and let the doctor look at it, as a shell takes them.</summary>
internal static class FirstSteps
{
    /// <summary>The commands in their order.</summary>
    /// <param name="manifest">That of the driver, whose command is one for its own folder.</param>
    /// <param name="from">The folder in which the user is.</param>
    public static IEnumerable<string> Of(ClientManifest manifest, string from)
    {
        var folder = Path.GetRelativePath(from, manifest.Folder);
        if (manifest.Install is { } build)
        {
            yield return folder == "." ? build : $"(cd {RepeatCommand.Quote(folder)} && {build})";
        }

        yield return string.Join(' ', [Workplace.Command, "doctor", "--", .. manifest.Start.Select(FromHere).Select(RepeatCommand.Quote)]);

        // A program has a path or a bare name, which PATH finds; what it runs is a file of the folder, built or not.
        string FromHere(string word) =>
            word.Contains('/', StringComparison.Ordinal) || File.Exists(Path.Combine(manifest.Folder, word))
                ? Path.GetRelativePath(from, Path.Combine(manifest.Folder, word))
                : word;
    }
}
