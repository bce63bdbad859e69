using System.Text;
using System.Text.Json;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Files;

namespace Conformance.Corpus;

/// <summary>
/// Reads the authored cases of one file below <c>fixtures/cases/</c>; their form is <c>fixtures/schemas/cases.schema.json</c>.
/// </summary>
internal static class CaseFile
{
    private const int LongestDelay = 60_000;

    /// <summary>Reads the cases of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="recordings">The recordings that cases are variants of, by id.</param>
    /// <exception cref="CorpusException">The file is not as its schema says.</exception>
    public static IReadOnlyList<Case> Read(SavedFile file, IReadOnlyDictionary<string, Case> recordings)
    {
        try
        {
            var reading = EditedJson.Of(file.Read());
            CaseMembers.Refuse(reading.Root);
            return [.. new EditedObject(reading.Root, "$").Objects("cases").Select(entry => ReadCase(file.Place, entry, recordings))];
        }
        catch (FormatException broken)
        {
            throw new CorpusException($"{file.Place}: is not a file of cases: {broken.Message}", broken);
        }
    }

    /// <summary>How a value of an enumeration is written in data files and reports: <c>not-decodable</c>.</summary>
    public static string Spell<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of an enumeration that is written so.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static T Parse<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Spell(value) == text)
            {
                return value;
            }
        }

        throw new FormatException($"'{Excerpt.Word(text)}' is not one of {string.Join(", ", Enum.GetValues<T>().Select(Spell))}");
    }

    private static Case ReadCase(string file, EditedObject entry, IReadOnlyDictionary<string, Case> recordings)
    {
        var id = entry.Text("id");
        try
        {
            var template = entry.OptionalText("base") is { } name
                ? recordings.TryGetValue(name, out var found)
                    ? found
                    : throw new FormatException($"there is no recording '{Excerpt.Word(name)}' to start from")
                : null;
            return new()
            {
                Id = id,
                Since = entry.OptionalText("since") ?? "0.1",
                Operation = entry.OptionalText("operation") ?? template?.Operation ?? WireNames.AdminInitiateAuth,
                AuthFlow = entry.OptionalText("flow") ?? template?.AuthFlow ?? ChallengeCatalog.AdminPassword,
                Class = entry.Word("class", Parse<PayloadClass>),
                Origin = entry.Word("origin", Parse<Origin>, "authored"),
                Basis = entry.Word("basis", Parse<Basis>),
                Clause = entry.Text("clause"),
                Username = entry.OptionalText("username") ?? template?.Username ?? CaseValues.Username,
                Typed = entry.OptionalText("typed") ?? template?.Typed ?? CaseValues.Username,
                About = entry.OptionalText("about"),
                Reuses = entry.Flag("reuses", usual: false),
                WireMock = entry.Flag("wiremock", usual: true),
                Defects = entry.Texts("defects"),
                Answers = [.. entry.Objects("before").Append(entry).Select(answer => ReadAnswer(id, answer, template?.Answers[^1]))],
            };
        }
        catch (FormatException wrong)
        {
            throw new CorpusException($"{file}: case {Excerpt.Word(id)}: {wrong.Message}", wrong);
        }
    }

    private static Answer ReadAnswer(string id, EditedObject entry, Answer? template)
    {
        var body = entry.OptionalText("body") is { } text ? Encoding.UTF8.GetBytes(text)
            : entry.Has("bodyBase64") ? entry.Word("bodyBase64", Convert.FromBase64String)
            : template?.Body.ToArray() ?? [];
        body = entry.Objects("edits").Select(ReadEdit).Aggregate(body, (bytes, edit) => edit.Apply(bytes));
        if (entry.Flag("byteOrderMark", usual: false))
        {
            body = [.. "\uFEFF"u8, .. body];
        }

        body =
            [
                .. body[..entry.Whole("keep", 1, body.Length, usual: body.Length)],
                .. Encoding.UTF8.GetBytes(entry.OptionalText("append") ?? ""),
            ];
        List<Header> headers = [new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.RequestId, CaseValues.RequestId(id))];
        if (entry.Has("headers"))
        {
            var changes = entry.Object("headers");
            foreach (var change in changes.Value.Children)
            {
                var name = change.Name;
                headers.RemoveAll(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));
                if (change.Kind != JsonKind.Null)
                {
                    headers.Add(new(name, changes.Text(name)));
                }
            }
        }

        return new(entry.Whole("status", 100, 599, usual: template?.Status ?? 200), headers, body)
        {
            Fault = entry.Word("fault", Parse<WireFault>, Spell(WireFault.None)),
            Delay = TimeSpan.FromMilliseconds(entry.Whole("delayMs", 0, LongestDelay, usual: 0)),
        };
    }

    private static JsonEdit ReadEdit(EditedObject edit) =>
        edit.Has("remove") ? new(JsonEditKind.Remove, edit.Text("remove"))
        : edit.Has("set") ? new(JsonEditKind.Set, edit.Text("set"), Argument(edit))
        : edit.Has("rename") ? new(JsonEditKind.Rename, edit.Text("rename"), edit.Text("as"))
        : edit.Has("repeat") ? new(JsonEditKind.Repeat, edit.Text("repeat"), Argument(edit))
        : throw new FormatException($"{edit.Path} is none of remove, set + to, rename + as, repeat + to");

    private static string Argument(EditedObject edit) =>
        edit.Has("to") ? Encoding.UTF8.GetString(edit.Value["to"u8].Raw) : throw edit.Wrong("to", "any value");
}
