using Conformance.Corpus;
using Conformance.Corpus.Files;

namespace Conformance.Snapshots.Changes;

/// <summary>
/// What a client makes of calls to which the service sends no error: it takes the answer, or refuses it with an error of its own. A
/// baseline does not tell, since both may keep every rule. It is kept beside the client's snapshots.
/// </summary>
/// <param name="Corpus">The version of the corpus whose cases the client was asked.</param>
internal sealed record KnownRefusals(string Corpus)
{
    /// <summary>The file beside a client's baseline.</summary>
    public const string FileName = "refusals.txt";

    private const string CorpusWord = "corpus ";

    // Those that show a change of a service; an error of the service is an error for everybody.
    private static readonly string[] Groups =
        ["challenge", "tokens", "types", "forward", "lenient", "exclusivity", "undecodable", "session", "identity", "available"];

    /// <summary>The cases whose answer it refuses.</summary>
    public IReadOnlySet<string> Refused { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The cases in which it sent something else and got an error for that, so that they do not tell.</summary>
    public IReadOnlySet<string> Unclear { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The text of the file: the corpus, then a line for each case.</summary>
    public string Text => string.Concat(
        Refused.Order(StringComparer.Ordinal).Select(id => $"{CallEnd.Refused} {id}\n")
            .Concat(Unclear.Order(StringComparer.Ordinal).Select(id => $"{CallEnd.Unclear} {id}\n"))
            .Prepend($"{CorpusWord}{Corpus}\n"));

    /// <summary>True for a case that can tell.</summary>
    public static bool Tells(Case one) =>
        one is { Dialogue: null, Way: "", IsAlone: false } && Groups.Contains(one.Group, StringComparer.Ordinal);

    /// <summary>Takes it from a look with <see cref="CallEnd.Forms"/>.</summary>
    public static KnownRefusals In(IReadOnlyList<SeenScenario> seen)
    {
        return new(CaseCorpus.Version) { Refused = That(CallEnd.Refused), Unclear = That(CallEnd.Unclear) };

        IReadOnlySet<string> That(string end) =>
            seen.Where(one => one.Text == end).Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="CorpusException">It is none.</exception>
    public static KnownRefusals Read(SavedFile file)
    {
        var lines = System.Text.Encoding.UTF8.GetString(file.Read()).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var ends = lines.Skip(1).Select(line => line.Split(' ')).ToArray();
        return lines[0].StartsWith(CorpusWord, StringComparison.Ordinal)
            && ends.All(line => line is [CallEnd.Refused or CallEnd.Unclear, { Length: > 0 }])
            ? new(lines[0][CorpusWord.Length..]) { Refused = That(CallEnd.Refused), Unclear = That(CallEnd.Unclear) }
            : throw new CorpusException(
                $"{file.Place}: is no list of refusals, which begins with '{CorpusWord}{CaseCorpus.Version}' and "
                + $"has '{CallEnd.Refused} CASE' or '{CallEnd.Unclear} CASE' in each line; delete it, and "
                + "snapshot accept --client writes it anew");

        IReadOnlySet<string> That(string end) =>
            ends.Where(line => line[0] == end).Select(line => line[1]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>True or false for a case that the client refuses or takes; null where that is not known.</summary>
    public bool? Has(Case one) =>
        !Tells(one) || IsNewer(one) || Unclear.Contains(one.Id) ? null : Refused.Contains(one.Id);

    private bool IsNewer(Case one) =>
        !Version.TryParse(Corpus, out var asked) || (Version.TryParse(one.Since, out var since) && since > asked);
}
