using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;
using Conformance.Corpus.Scenarios;
using Conformance.Recording.Substitution;
using Conformance.Running;

namespace Conformance.Recording;

/// <summary>
/// Records what a service answers, scenario by scenario. Each file is there whole or not at all, and none holds a secret.
/// </summary>
/// <remarks>The substitutes of names and secrets are the recording's: the same name is the same in every file.</remarks>
internal sealed class ServiceRecording : IDisposable
{
    private readonly RecordingFolder folder;
    private readonly RecordingFacts facts;
    private readonly FolderLock held;
    private readonly Substitutes substitutes;
    private readonly List<string> written = [];

    private ServiceRecording(RecordingFolder folder, RecordingFacts facts, ScrubWishes wishes, FolderLock held)
    {
        this.folder = folder;
        this.facts = facts;
        this.held = held;
        substitutes = new(facts.Name, wishes);
    }

    /// <summary>The files that were written, in the order in which they were.</summary>
    public IReadOnlyList<string> Written => written;

    /// <summary>The files of an earlier recording that this one has not written again.</summary>
    public IReadOnlyList<string> LeftAsTheyWere =>
        [.. Directory.EnumerateFiles(folder.Mappings).Except(written, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Starts a recording, or the repetition of one.</summary>
    /// <param name="folder">The WireMock root: a new folder, or one that a recording of this name made.</param>
    /// <param name="facts">What is recorded.</param>
    /// <param name="wishes">What is written beyond what always is, and what is not.</param>
    /// <exception cref="CorpusException">The folder holds something else; nothing was written.</exception>
    /// <exception cref="IOException">Another run writes into the folder, or it cannot be made; nothing was written.</exception>
    public static ServiceRecording Open(string folder, RecordingFacts facts, ScrubWishes? wishes = null)
    {
        facts.Check();
        var root = new RecordingFolder(Path.GetFullPath(folder), facts.Name);
        root.Check();
        var taken = FolderLock.Take(root.Path);
        try
        {
            Directory.CreateDirectory(root.Mappings);

            // Of a recording that was killed.
            if (Directory.Exists(root.Partial))
            {
                Directory.Delete(root.Partial, recursive: true);
            }

            return new(root, facts, wishes ?? ScrubWishes.None, taken);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Scrubs the exchanges of a scenario and writes those of the two operations whose answers are judged.</summary>
    /// <returns>The files.</returns>
    /// <exception cref="IOException">A file cannot be written; the message names it, and says why.</exception>
    public IReadOnlyList<string> Add(RecordedScenario scenario, IReadOnlyList<ServiceExchange> exchanges)
    {
        var steps = ScrubbedStep.Of(
            scenario, exchanges, substitutes, number => CaseValues.RequestId(IdOf(scenario, number)));
        var mappings = steps.ToDictionary(
            step => Path.Combine(folder.Mappings, $"{IdOf(scenario, step.Number)}.json"),
            step => Write(scenario, step, steps.Count),
            StringComparer.Ordinal);
        Move(scenario.Id, mappings);
        return [.. mappings.Keys];
    }

    /// <summary>Takes the files of a scenario that a recording of this name wrote elsewhere, by their names.</summary>
    /// <exception cref="IOException">A file cannot be written; the message names it, and says why.</exception>
    public void Bring(string scenario, IReadOnlyDictionary<string, string> files) => Move(
        scenario, files.ToDictionary(file => Path.Combine(folder.Mappings, file.Key), file => file.Value, StringComparer.Ordinal));

    /// <summary>A sentence of the run without the names and secrets that were met.</summary>
    public string Scrubbed(string sentence) => substitutes.Of("sentence", sentence, TextKind.Prose);

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            foreach (var made in (string[])[folder.Partial, folder.Mappings])
            {
                if (Directory.Exists(made) && !Directory.EnumerateFileSystemEntries(made).Any())
                {
                    Directory.Delete(made);
                }
            }
        }
        finally
        {
            held.Dispose();
        }
    }

    private string IdOf(RecordedScenario scenario, int number) => $"{facts.Name}.{scenario.Id}.{number}";

    private string Write(RecordedScenario scenario, ScrubbedStep step, int steps)
    {
        var id = IdOf(scenario, step.Number);
        var file = Path.Combine(folder.Mappings, $"{id}.json");
        var recorded = new Case
        {
            Id = id,
            Since = File.Exists(file) ? MappingFile.Read(file).Since : CaseCorpus.Version,
            Class = PayloadClass.Challenge,
            Origin = Origin.Captured,
            Basis = Basis.Observed,
            Clause = facts.Source,
            Operation = step.Operation,
            AuthFlow = step.Flow,
            Username = substitutes.Of(Substitutes.UsernameRole, scenario.Username, TextKind.Name),
            Typed = substitutes.Of(Substitutes.TypedRole, scenario.Typed, TextKind.Name),
            Answers = [step.Answer],
        };
        var defects = CaseCorpus.Defects(recorded);
        return WrittenMapping.Of(
            recorded with { Defects = defects, Class = PayloadClasses.Of(recorded.ToExchange(), defects) },
            new(facts.Source, facts.Day) { Substituted = step.Substituted },
            new(scenario.Id, step.Number, facts.Service, facts.Version, step.Asked) { Steps = steps });
    }

    private void Move(string scenario, Dictionary<string, string> mappings)
    {
        var file = folder.Partial;
        try
        {
            Directory.CreateDirectory(folder.Partial);
            foreach (var (target, text) in mappings)
            {
                file = target;
                File.WriteAllText(Path.Combine(folder.Partial, Path.GetFileName(target)), text);
            }

            foreach (var target in mappings.Keys)
            {
                file = target;
                File.Move(Path.Combine(folder.Partial, Path.GetFileName(target)), target, overwrite: true);
                written.Remove(target);
                written.Add(target);
            }

            // A scenario that took more steps when it was recorded before.
            foreach (var older in folder.FilesOf(scenario).Where(older => !mappings.ContainsKey(older)).ToList())
            {
                file = older;
                File.Delete(older);
            }
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{file} cannot be written: {WriteRefusal.Why(broken, file)}", broken);
        }
        finally
        {
            if (Directory.Exists(folder.Partial))
            {
                Directory.Delete(folder.Partial, recursive: true);
            }
        }
    }
}
