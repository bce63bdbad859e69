using Conformance.Corpus;

namespace Conformance.Snapshots;

/// <summary>What <c>diff</c> compares: a folder of recordings, or one of snapshots.</summary>
internal static class SnapshotSource
{
    /// <summary>Reads whichever it is.</summary>
    /// <exception cref="CorpusException">It is neither, or a recording in it cannot be used.</exception>
    /// <exception cref="InvalidDataException">A snapshot in it cannot be used.</exception>
    public static IReadOnlyList<SeenScenario> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CorpusException(
                File.Exists(folder) ? $"{folder} is a file; name a folder of recordings or of snapshots" : $"there is no folder {folder}");
        }

        if (new SnapshotFolder(folder).Read() is { Count: > 0 } verified)
        {
            return verified;
        }

        return Directory.Exists(Path.Combine(folder, RecordedScenarios.Mappings)) || Directory.EnumerateFiles(folder, "*.json").Any()
            ? RecordedScenarios.Read(folder)
            : throw new CorpusException(
                $"{folder} holds neither recordings ({RecordedScenarios.Mappings}/*.json) nor snapshots "
                + $"(*{VerifiedFile.VerifiedMark}.json)");
    }
}
