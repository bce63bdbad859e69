using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Files;

namespace Conformance.Corpus.Recordings;

/// <summary>A recording on disk: a WireMock stub mapping whose <c>metadata</c> says what it is and where it comes from.</summary>
internal static class MappingFile
{
    /// <summary>Reads a mapping that carries the metadata of a recording.</summary>
    /// <exception cref="CorpusException">It is not one.</exception>
    public static Case Read(string file) => Read(SavedFile.At(file));

    /// <summary>Reads a mapping that carries the metadata of a recording.</summary>
    /// <exception cref="CorpusException">It is not one.</exception>
    public static Case Read(SavedFile file) => Recorded(file, (mapping, metadata) => new Case
    {
        Id = metadata.Text("case"),
        Since = metadata.Text("since"),
        Class = metadata.Word("class", CaseFile.Parse<PayloadClass>),
        Origin = metadata.Word("origin", CaseFile.Parse<Origin>),
        Basis = metadata.Word("basis", CaseFile.Parse<Basis>),
        Clause = metadata.Text("clause"),
        Operation = metadata.Text("operation"),
        AuthFlow = metadata.Text("flow"),
        Username = metadata.Text("username"),
        Typed = metadata.Text("typed"),
        Defects = metadata.Texts("defects"),
        Answers = [mapping.ToAnswer()],
    });

    /// <summary>What a mapping says of the service that it was recorded from; null when it says nothing.</summary>
    /// <exception cref="CorpusException">It is no recording, or what it says is wrong.</exception>
    public static CapturedStep? ReadCaptured(string file) => Recorded(SavedFile.At(file), (_, metadata) =>
    {
        if (!metadata.Has("service"))
        {
            return null;
        }

        var service = metadata.Object("service");
        return new CapturedStep(
            metadata.Text("scenario"), metadata.Whole(
                "step", 1, int.MaxValue, usual: 1), service.Text("name"), service.Text("version"), metadata.Text("asked"))
        {
            Steps = metadata.Has("steps") ? metadata.Whole("steps", 1, int.MaxValue, usual: 1) : 0,
            Substituted = metadata.Has("substituted") ? metadata.Texts("substituted") : [],
        };
    });

    /// <summary>Reads what a recording is asked for.</summary>
    /// <exception cref="CorpusException">It is not one.</exception>
    public static T Recorded<T>(SavedFile file, Func<SavedMapping, EditedObject, T> read)
    {
        try
        {
            var root = EditedJson.Of(file.Read()).Root;
            if (root["metadata"u8]["since"u8] is { Kind: JsonKind.String } since)
            {
                RefuseNewer(since.Text);
            }

            MappingMembers.Refuse(root);
            var mapping = new EditedObject(root, "$");
            _ = mapping.Object("response");
            return read(new(root, file.Path), mapping.Object("metadata"));
        }
        catch (Exception broken) when (broken is FormatException or CorpusException)
        {
            throw new CorpusException(
                $"{file.Place}: is not a recording: {broken.Message} Everything in this folder is written by `record`: take the file out, "
                + "or record again.",
                broken);
        }
    }

    // A newer corpus may mean something else by a member.
    private static void RefuseNewer(string since)
    {
        if (System.Version.TryParse(since, out var version) && version > System.Version.Parse(CaseCorpus.Version))
        {
            throw new FormatException(
                $"it is of corpus version {Excerpt.Word(since)}, and this is version {CaseCorpus.Version}: use the version of the tool "
                + "that wrote it.");
        }
    }
}
