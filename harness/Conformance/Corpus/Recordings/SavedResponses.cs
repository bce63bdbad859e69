using System.Globalization;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Recordings;

/// <summary>The responses that a file holds: a body, a WireMock mapping, or a list of mappings.</summary>
internal static class SavedResponses
{
    /// <summary>Reads them; what is no mapping is a body, whatever it is.</summary>
    /// <param name="name">The file, as it was named.</param>
    /// <param name="file">Where it lies; null for standard input.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="told">What is told of responses whose file does not tell it.</param>
    public static IReadOnlyList<SavedResponse> Read(string name, string? file, byte[] content, TellsOfResponse told)
    {
        var text = SavedText.ToUtf8(content);
        var root = JsonReading.TryRead(text, out _)?.Root ?? default;
        if (SavedMapping.IsOne(root))
        {
            return [Of(name, new(root, file), told)];
        }

        if (root["mappings"u8] is { Kind: JsonKind.Array } list
            && list.Children.ToList() is { Count: > 0 } mappings
            && mappings.All(SavedMapping.IsOne))
        {
            return [
                .. mappings.Select(
                    (mapping, at) => Of($"{name} mapping {(at + 1).ToString(CultureInfo.InvariantCulture)}", new(mapping, file), told)),
            ];
        }

        return [Of(name, told.Operation, told, () => told.Status is { } status ? new(status, [], text) : Response.OfBody(text))];
    }

    private static SavedResponse Of(string name, SavedMapping mapping, TellsOfResponse told) =>
        mapping.LeftOut is { } reason ? new(name) { LeftOut = reason } : Of(
            name,
            mapping.Operation ?? told.Operation,
            told with
            {
                AuthFlow = mapping.Fact("flow") ?? told.AuthFlow,
                Username = mapping.Fact("username") ?? told.Username,
                Typed = mapping.Fact("typed") ?? told.Typed,
            },
            () =>
            {
                mapping.RefuseSlips();
                return mapping.ToResponse();
            });

    // What another operation answers is not even read.
    private static SavedResponse Of(string name, string? operation, TellsOfResponse known, Func<Response> read)
    {
        var judged = operation is null ? null : JudgedOperations.AsAdmin(operation);
        if (operation is not null && judged is null)
        {
            return new(name) { LeftOut = $"answers {operation}, of which no rule speaks" };
        }

        try
        {
            return new(name)
            {
                Exchange = new(read()) { Operation = judged, AuthFlow = known.AuthFlow, Username = known.Username, Typed = known.Typed },
            };
        }
        catch (CorpusException wrong)
        {
            return new(name) { Unreadable = wrong.Message };
        }
    }
}
