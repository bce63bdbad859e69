using System.Text;
using Conformance.Corpus.Files;
using Conformance.Running;
using Conformance.Snapshots.Changes;

namespace Conformance.Cli.Commands;

/// <summary>What a client refuses now, and the file that keeps what it refused before.</summary>
/// <param name="Path">The file.</param>
/// <param name="Now">What it refuses now.</param>
internal sealed record KeptRefusals(string Path, KnownRefusals Now)
{
    /// <summary>What changed since it was kept, a line for each case; nothing where nothing was kept.</summary>
    public IReadOnlyList<string> Changes()
    {
        if (!File.Exists(Path))
        {
            return [];
        }

        var before = KnownRefusals.Read(SavedFile.At(Path));
        return
        [
            .. Now.Refused.Except(before.Refused, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => $"{id}: is refused now, and was not"),
            .. before.Refused.Except(Now.Refused, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => $"{id}: was refused, and is no longer"),
        ];
    }

    /// <summary>Keeps it.</summary>
    /// <returns>True where the file changed.</returns>
    /// <exception cref="IOException">The file cannot be written; what was there stays.</exception>
    public bool Accept()
    {
        if (File.Exists(Path) && File.ReadAllText(Path) == Now.Text)
        {
            return false;
        }

        new WholeFile(Path).Write(Encoding.UTF8.GetBytes(Now.Text));
        return true;
    }
}
