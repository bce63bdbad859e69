using Conformance.Corpus;
using Conformance.Corpus.Files;
using Conformance.Running;

namespace Conformance.WireMockNet;

/// <summary>Writes the recordings of a folder as mapping files of WireMock.Net.</summary>
public static class MappingExport
{
    /// <summary>Writes a file for each recording, named as that is, and answers how many.</summary>
    /// <param name="recording">The folder of the recording, a WireMock root.</param>
    /// <param name="into">The folder that is written to. Nothing is written unless all can be.</param>
    /// <exception cref="CorpusException">There are no recordings, or one cannot be turned into a mapping of WireMock.Net.</exception>
    public static int Write(string recording, string into)
    {
        var mappings = Path.Combine(recording, "mappings");
        string[] files = Directory.Exists(mappings) ? Directory.GetFiles(mappings, "*.json") : [];
        if (files.Length == 0)
        {
            throw new CorpusException($"{recording} is no recording: it has no folder mappings with .json files in it");
        }

        return Write([.. files.Order(StringComparer.Ordinal).Select(SavedFile.At)], into);
    }

    /// <summary>The same of these recordings.</summary>
    internal static int Write(IReadOnlyList<SavedFile> recordings, string into)
    {
        if (recordings.Count == 0)
        {
            throw new CorpusException("the corpus has no documented recordings to export; name a recording");
        }

        var texts = recordings.Select(file => (file.Name, RecordedMapping.TextOf(file))).ToArray();
        WholeFolder.Write(into, folder =>
        {
            foreach (var (name, text) in texts)
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }
        });

        return texts.Length;
    }
}
