using Conformance.Contract.Wire;

namespace Conformance.Corpus;

/// <summary>The members of a file of cases, as <c>fixtures/schemas/cases.schema.json</c> has them.</summary>
internal static class CaseMembers
{
    /// <summary>The members of the file.</summary>
    public static IReadOnlyList<string> OfFile { get; } = ["$schema", "cases"];

    /// <summary>The members of an answer before the last.</summary>
    public static IReadOnlyList<string> OfAnswer { get; } =
        ["status", "headers", "body", "bodyBase64", "edits", "byteOrderMark", "keep", "append", "fault", "delayMs"];

    /// <summary>The members of a case, which has those of its last answer.</summary>
    public static IReadOnlyList<string> OfCase { get; } =
    [
        "id", "since", "operation", "flow", "class", "origin", "basis", "clause", "username", "typed", "about", "reuses", "wiremock",
        "defects", "base", "before",
        .. OfAnswer,
    ];

    /// <summary>The members of an edit.</summary>
    public static IReadOnlyList<string> OfEdit { get; } = ["remove", "set", "rename", "repeat", "to", "as"];

    /// <summary>Refuses what nobody reads.</summary>
    /// <exception cref="FormatException">The message names place and line, and the word that was probably meant.</exception>
    public static void Refuse(in JsonValue root)
    {
        EditedJson.Refuse(root, "$", OfFile);
        var at = 0;
        foreach (var one in root["cases"u8].Children)
        {
            var path = $"$.cases[{at++}]";
            EditedJson.Refuse(one, path, OfCase);
            RefuseInAnswer(one, path);
            var before = 0;
            foreach (var answer in one["before"u8].Children)
            {
                var inner = $"{path}.before[{before++}]";
                EditedJson.Refuse(answer, inner, OfAnswer);
                RefuseInAnswer(answer, inner);
            }
        }
    }

    private static void RefuseInAnswer(in JsonValue answer, string path)
    {
        if (answer["headers"u8].Kind != JsonKind.Absent)
        {
            EditedJson.RefuseTwice(answer["headers"u8], $"{path}.headers");
        }

        var at = 0;
        foreach (var edit in answer["edits"u8].Children)
        {
            EditedJson.Refuse(edit, $"{path}.edits[{at++}]", OfEdit);
        }
    }
}
