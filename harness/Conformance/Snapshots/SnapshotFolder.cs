using Conformance.Contract.Wire;
using Conformance.Running;

namespace Conformance.Snapshots;

/// <summary>A folder with one verified file for each scenario or case.</summary>
/// <param name="Path">The folder.</param>
internal sealed record SnapshotFolder(string Path)
{
    private const string Extension = "json";

    private string VerifiedEnd { get; } = $"{VerifiedFile.VerifiedMark}.{Extension}";

    private string ReceivedEnd { get; } = $"{VerifiedFile.ReceivedMark}.{Extension}";

    /// <summary>Compares what was seen with what was verified, and leaves received files where they differ. It never accepts.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="isWhole">True when all that belongs into the folder was looked at, so that a file without its scenario is told.</param>
    /// <exception cref="InvalidDataException">A verified file is not JSON, or two scenarios have one name.</exception>
    public SnapshotComparison Verify(IReadOnlyList<SeenScenario> seen, bool isWhole)
    {
        var files = Files(seen);
        foreach (var (file, _) in files)
        {
            Check(file.Verified);
        }

        var different = new List<DifferentSnapshot>();
        foreach (var (file, scenario) in files)
        {
            if (file.Verify(scenario.Text, expected => Bring(expected, scenario)) is { } mismatch)
            {
                different.Add(new(file, mismatch, scenario));
            }
        }

        var names = files.Select(one => one.File.Name).ToHashSet(StringComparer.Ordinal);
        return new(
            seen.Count, different, isWhole ? [.. Orphaned(names).Where(HoldsSteps)] : [], isWhole ? NamesOf(ReceivedEnd, names) : []);
    }

    /// <summary>Makes what was seen the verified files.</summary>
    /// <returns>The names of the files that changed.</returns>
    /// <exception cref="UnwrittenException">One cannot be written; the message says how many were before.</exception>
    public IReadOnlyList<string> Accept(IReadOnlyList<SeenScenario> seen)
    {
        List<string> changed = [];
        foreach (var (file, scenario) in Files(seen))
        {
            if (Accept(file, scenario, changed.Count))
            {
                changed.Add(file.Name);
            }
        }

        return changed;
    }

    /// <summary>Makes the received files the verified ones.</summary>
    /// <returns>Their names.</returns>
    /// <exception cref="InvalidDataException">One of them is no snapshot.</exception>
    public IReadOnlyList<string> AcceptReceived()
    {
        var names = NamesOf(ReceivedEnd);
        var received = names.Select(name => (File: new VerifiedFile(Path, name, Extension), Scenario: Load(name, ReceivedEnd))).ToArray();
        foreach (var ((file, scenario), at) in received.Select((one, at) => (one, at)))
        {
            Accept(file, scenario, at);
        }

        return names;
    }

    /// <summary>The verified files that none of these names is for.</summary>
    public IReadOnlyList<string> Orphaned(IReadOnlySet<string> names) => NamesOf(VerifiedEnd, names);

    /// <summary>Deletes verified files.</summary>
    public void Delete(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            File.Delete(System.IO.Path.Combine(Path, name + VerifiedEnd));
        }
    }

    /// <summary>The names of the verified files.</summary>
    public IReadOnlyList<string> Names => NamesOf(VerifiedEnd);

    /// <summary>What was verified.</summary>
    /// <exception cref="InvalidDataException">A file is no snapshot.</exception>
    public IReadOnlyList<SeenScenario> Read() => [.. Names.Select(name => Load(name, VerifiedEnd))];

    // The first form kept a file of a scenario in which nothing was answered that is judged.
    private bool HoldsSteps(string name) => Load(name, VerifiedEnd).Steps.Count > 0;

    // A disk may be full in the middle.
    private static bool Accept(VerifiedFile file, SeenScenario scenario, int before)
    {
        try
        {
            return file.Accept(scenario.Text);
        }
        catch (UnwrittenException broken)
        {
            throw new UnwrittenException(
                $"{broken.Message} {Contract.Catalog.Wording.Count(before, "snapshot")} accepted before, whole; the others are as they "
                + "were.",
                broken);
        }
    }

    private static string Bring(string expected, SeenScenario now) => OlderForm.Bring(new(now.Name, expected), now).Text;

    private (VerifiedFile File, SeenScenario Scenario)[] Files(IReadOnlyList<SeenScenario> seen)
    {
        var files = seen.Select(scenario => (File: new VerifiedFile(Path, scenario.Name, Extension), Scenario: scenario)).ToArray();
        var twice = files.GroupBy(one => one.File.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? files
            : throw new InvalidDataException(
                $"{string.Join(" and ", twice.Select(one => one.Scenario.Name))} would be the same file {twice.Key}{VerifiedEnd}; rename "
                + "one of them");
    }

    private SeenScenario Load(string name, string end)
    {
        var file = System.IO.Path.Combine(Path, name + end);
        Check(file);
        var text = File.ReadAllText(file);
        var scenario = new SeenScenario(name, text.ReplaceLineEndings("\n"));
        if (text.Length > 0
            && scenario.Root[StepNames.Form] is { HasValue: true } form
            && form.Text != Contract.Catalog.Wording.Number(ServiceForm.Number))
        {
            throw new InvalidDataException(
                $"{file}: is of form {Excerpt.Word(form.Text)}, and this version knows {ServiceForm.Number}: use the version of the "
                + "tool that wrote it, or accept what is seen");
        }

        return text.Length > 0 && scenario.Root[StepNames.Steps].Kind == JsonKind.Array
            ? scenario
            : throw new InvalidDataException(
                $"{file}: is no snapshot of a scenario: it has no {StepNames.Steps}; snapshot verify or accept writes it");
    }

    // A file that is empty is new, and one of other bytes than UTF-8 is told as a difference.
    private static void Check(string file)
    {
        if (!File.Exists(file))
        {
            return;
        }

        var content = File.ReadAllBytes(file).AsMemory();
        content = content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
        if (!content.IsEmpty && JsonReading.TryRead(content, out var fault) is null)
        {
            throw new InvalidDataException(
                $"{file}: {fault}; a snapshot is JSON as snapshot accept writes it: restore the file, or delete it and accept what is "
                + "seen");
        }
    }

    private IReadOnlyList<string> NamesOf(string end, IReadOnlySet<string>? without = null) => !Directory.Exists(Path) ? [] :
    [
        .. Directory.EnumerateFiles(Path, "*" + end)
            .Select(file => System.IO.Path.GetFileName(file)[..^end.Length])
            .Where(name => without is null || !without.Contains(name))
            .Order(StringComparer.Ordinal),
    ];

}

/// <summary>What a folder's snapshots are against what was seen.</summary>
/// <param name="Seen">How many scenarios were seen.</param>
/// <param name="Different">Those that are not as verified.</param>
/// <param name="Orphaned">Verified files without a scenario.</param>
/// <param name="Stale">Received files without one.</param>
internal sealed record SnapshotComparison(
    int Seen, IReadOnlyList<DifferentSnapshot> Different, IReadOnlyList<string> Orphaned, IReadOnlyList<string> Stale)
{
    /// <summary>True when every scenario is as verified, and every verified file has its scenario.</summary>
    public bool IsAsVerified => Different.Count == 0 && Orphaned.Count == 0;
}

/// <summary>A snapshot that is not as verified.</summary>
/// <param name="File">Its files.</param>
/// <param name="Mismatch">In what.</param>
/// <param name="Seen">What was seen.</param>
internal sealed record DifferentSnapshot(VerifiedFile File, Mismatch Mismatch, SeenScenario Seen)
{
    /// <summary>The places that differ; empty for a file that is new or cannot be read.</summary>
    public IReadOnlyList<JsonDifference> Places =>
        Mismatch.Kind is MismatchKind.New or MismatchKind.NotUtf8
            ? []
            : JsonDifference.Between(new SeenScenario(Seen.Name, Mismatch.Expected).Root, Seen.Root);
}
