using System.Globalization;
using Conformance.Corpus;

namespace Conformance.Recording;

/// <summary>Keeps a second recording out of a folder. The system lets go of it when its process ends, however it ends.</summary>
internal sealed class RecordingLock : IDisposable
{
    /// <summary>The file that is locked.</summary>
    public const string FileName = "recording.lock";

    /// <summary>The file that says who locked it: what is locked cannot be read.</summary>
    public const string NoteName = "recording.process";

    private const int MostTries = 10;

    private readonly FileStream held;
    private readonly string note;

    private RecordingLock(FileStream held, string note)
    {
        this.held = held;
        this.note = note;
    }

    /// <summary>Takes the lock of a folder.</summary>
    /// <exception cref="CorpusException">Another recording has it.</exception>
    public static RecordingLock Take(string folder)
    {
        var (path, note) = (Path.Combine(folder, FileName), Path.Combine(folder, NoteName));
        for (var tries = 1; ; tries++)
        {
            FileStream file;
            try
            {
                file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException taken) when (File.Exists(path))
            {
                var holder = File.Exists(note) ? $"process {File.ReadAllText(note)}" : "another process";
                throw new CorpusException($"{folder} is being recorded into by {holder}: wait for its end, or name another folder", taken);
            }

            // The one before may have removed the file between the opening and the locking of it.
            if (File.Exists(path) || tries == MostTries)
            {
                File.WriteAllText(note, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
                return new(file, note);
            }

            file.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(note);
        held.Dispose();
    }
}
