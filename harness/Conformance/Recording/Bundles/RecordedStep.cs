using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;

namespace Conformance.Recording.Bundles;

/// <summary>One answer of a recording of a service, with the place in its scenario.</summary>
/// <param name="Recorded">The answer.</param>
/// <param name="Captured">Which step of which scenario it is.</param>
internal sealed record RecordedStep(Case Recorded, CapturedStep Captured)
{
    /// <summary>The answer, read.</summary>
    public Exchange Exchange { get; } = Recorded.ToExchange();

    /// <summary>What kind of answer it is, in the words of the protocol alone.</summary>
    public string Words =>
        Exchange.Payload.IsFault
            ? $"status {Contract.Catalog.Wording.Number(Exchange.Response.Status)}"
                + (Exchange.Response.Root[WireNames.ErrorType] is { Kind: JsonKind.String } type ? $", {type.Text}" : "")
        : Exchange.Payload.HasChallenge && Exchange.Payload.Challenge is { Kind: JsonKind.String } name ? name.Text
        : Exchange.Payload.HasTokens ? "tokens"
        : "neither tokens nor a challenge";

    /// <summary>The steps of a recording, in the order in which they were played.</summary>
    /// <param name="mappings">The folder with its mappings.</param>
    /// <exception cref="CorpusException">A file is no such mapping.</exception>
    public static IReadOnlyList<RecordedStep> Read(string mappings) =>
    [
        .. Directory.EnumerateFiles(mappings, "*.json")
            .Select(file => new RecordedStep(
                MappingFile.Read(file),
                MappingFile.ReadCaptured(file) ?? throw new CorpusException($"{file} does not say of which scenario it is")))
            .OrderBy(step => step.Captured.Scenario, StringComparer.Ordinal)
            .ThenBy(step => step.Captured.Step),
    ];
}
