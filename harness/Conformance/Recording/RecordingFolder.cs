using System.Globalization;
using System.Text.Json;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;

namespace Conformance.Recording;

/// <summary>The folder of a recording: a WireMock root in which nothing lies but what the recorder wrote.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Name">The name of the recording.</param>
internal sealed record RecordingFolder(string Path, string Name)
{
    private const string Unfinished = "unfinished";

    /// <summary>Where the mappings lie.</summary>
    public string Mappings => System.IO.Path.Combine(Path, "mappings");

    /// <summary>Where files are written, beside those that they will be moved to.</summary>
    public string Partial => System.IO.Path.Combine(Path, Unfinished);

    /// <summary>Refuses a folder that holds what is not of this recording, before anything is written.</summary>
    /// <exception cref="CorpusException">It does; the message names the file and what is right.</exception>
    public void Check()
    {
        if (File.Exists(Path))
        {
            throw new CorpusException($"{Path} is a file; name a folder");
        }

        if (!Directory.Exists(Path))
        {
            return;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(Path).Order(StringComparer.Ordinal))
        {
            var name = System.IO.Path.GetFileName(entry);
            if (name is not ("mappings" or Unfinished) && !name.StartsWith(FolderLock.FileName, StringComparison.Ordinal))
            {
                throw Foreign(entry, "it is not part of a recording");
            }
        }

        string[] files = Directory.Exists(Mappings) ? Directory.GetFileSystemEntries(Mappings) : [];
        foreach (var entry in files.Order(StringComparer.Ordinal))
        {
            CheckMapping(entry);
        }
    }

    /// <summary>The files of a scenario that are there.</summary>
    public IEnumerable<string> FilesOf(string scenario) =>
        Directory.EnumerateFiles(Mappings, $"{Name}.{scenario}.*.json")
            .Where(file => int.TryParse(
                System.IO.Path.GetFileNameWithoutExtension(file)[$"{Name}.{scenario}.".Length..],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out _));

    private void CheckMapping(string file)
    {
        if (Directory.Exists(file) || !file.EndsWith(".json", StringComparison.Ordinal))
        {
            throw Foreign(file, "it is no mapping");
        }

        var recorded = MappingFile.Read(file);
        if (recorded.Origin != Origin.Captured || !recorded.Id.StartsWith($"{Name}.", StringComparison.Ordinal))
        {
            throw Foreign(
                file,
                recorded.Origin == Origin.Captured
                    ? $"it is of the recording '{recorded.Group}'"
                    : $"its origin is {CaseFile.Spell(recorded.Origin)}, and not captured");
        }

        try
        {
            if (System.IO.Path.GetFileName(file) != $"{recorded.Id}.json" || MappingFile.ReadCaptured(file) is null)
            {
                throw Foreign(file, "it does not say which step of which scenario it is, or has the wrong name");
            }
        }
        catch (Exception broken) when (broken is KeyNotFoundException or InvalidOperationException or JsonException)
        {
            throw Foreign(file, broken.Message);
        }
    }

    private CorpusException Foreign(string entry, string why) =>
        new(
            $"{entry} was not written by a recording of '{Name}': {why}. Name a new folder, or one that such a recording made; nothing was "
            + "written");
}
