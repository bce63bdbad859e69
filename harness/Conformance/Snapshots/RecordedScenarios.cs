using Conformance.Corpus;
using Conformance.Corpus.Files;
using Conformance.Corpus.Recordings;
using Conformance.Recording;

namespace Conformance.Snapshots;

/// <summary>The scenarios of a folder with recordings. A recording that belongs to none is one of its own, named by its case.</summary>
internal static class RecordedScenarios
{
    /// <summary>Where WireMock has its mappings.</summary>
    public const string Mappings = "mappings";

    /// <summary>Reads a folder such as <c>recordings/documented</c>; the <c>mappings</c> in it will do as well.</summary>
    /// <exception cref="CorpusException">There is no such folder, no recording in it, or a file that is none.</exception>
    public static IReadOnlyList<SeenScenario> Read(string folder)
    {
        var inner = Path.Combine(folder, Mappings);
        var files = Directory.Exists(inner) ? inner : folder;
        if (!Directory.Exists(files))
        {
            throw new CorpusException($"there is no folder {folder}");
        }

        var recorded = Directory.EnumerateFiles(files, "*.json").Order(StringComparer.Ordinal).Select(SavedFile.At).ToArray();
        return recorded.Length > 0
            ? Read(recorded)
            : throw new CorpusException($"{folder} holds no recordings; a folder of recordings has {Mappings}/*.json");
    }

    /// <summary>Reads these recordings.</summary>
    /// <exception cref="CorpusException">A file is none.</exception>
    public static IReadOnlyList<SeenScenario> Read(IReadOnlyList<SavedFile> files)
    {
        var recorded = files.Select(ReadFile).ToArray();
        return
        [
            .. recorded.GroupBy(one => one.Scenario, StringComparer.Ordinal)
                .OrderBy(scenario => scenario.Key, StringComparer.Ordinal)
                .Select(scenario => Form(scenario.Key, [.. scenario.OrderBy(one => one.Step)])),
        ];
    }

    private static SeenScenario Form(string scenario, IReadOnlyList<Recorded> steps)
    {
        if (steps.FirstOrDefault(step => step.Steps > 0 && step.Steps != steps.Count) is { } whole)
        {
            throw new CorpusException(
                $"{whole.File}: {steps.Count} of the {whole.Steps} steps of the scenario {scenario} are here; restore the files that are "
                + "gone, or record again");
        }

        var twice = steps.Zip(steps.Skip(1)).FirstOrDefault(pair => pair.First.Step == pair.Second.Step);
        return twice.First is null
            ? ServiceForm.Of(scenario, [.. steps.Select(step => step.Answer)], steps[0].Told)
            : throw new CorpusException(
                $"{twice.Second.File}: step {twice.Second.Step} of the scenario {scenario} is in {Path.GetFileName(twice.First.File)} too");
    }

    private static Recorded ReadFile(SavedFile file) => MappingFile.Recorded(file, (mapping, metadata) =>
    {
        var answer = new SeenAnswer(metadata.Text("operation"), mapping.ToAnswer().ToReadableResponse())
        {
            Flow = metadata.OptionalText("flow") ?? "",
        };
        var recorded = new Recorded(
            file.Place,
            metadata.OptionalText("scenario") ?? metadata.Text("case"),
            metadata.Whole("step", 1, int.MaxValue, usual: 1),
            answer,
            [])
        { Steps = metadata.Has("steps") ? metadata.Whole("steps", 1, int.MaxValue, usual: 1) : 0 };

        // What somebody wrote down is as it was written: nobody stands behind a name in it, and no value was taken out.
        if (!metadata.Has("substituted") && metadata.OptionalText("origin") != CaseFile.Spell(Origin.Captured))
        {
            return recorded;
        }

        var (username, typed) = (metadata.Text("username"), metadata.Text("typed"));
        return recorded with
        {
            Told = ToldText.Of(username, typed),
            Answer = answer with
            {
                Replaced = metadata.Has("substituted")
                    ? metadata.Texts("substituted").ToHashSet(StringComparer.Ordinal)
                    : ExchangeScrubber.PlacesIn(answer.Response, username, typed),
            },
        };
    });

    private sealed record Recorded(string File, string Scenario, int Step, SeenAnswer Answer, IReadOnlyList<ToldText> Told)
    {
        // 0 where the recording does not tell.
        public int Steps { get; init; }
    }
}
