using System.Text;
using System.Text.Json;
using Conformance.Contract;
using Conformance.Wire;

namespace Conformance.Corpus;

/// <summary>Reads the authored cases of one file below <c>fixtures/cases/</c>; their form is <c>fixtures/schemas/cases.schema.json</c>.</summary>
internal static class CaseFile
{
    /// <summary>Reads the cases of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="recordings">The recordings that cases are variants of, by id.</param>
    /// <exception cref="CorpusException">The file is not as its schema says.</exception>
    public static IReadOnlyList<Case> Read(string file, IReadOnlyDictionary<string, Case> recordings)
    {
        try
        {
            var reading = EditedJson.Read(file);
            CaseMembers.Refuse(reading.Root);
            using var document = JsonDocument.Parse(reading.Bytes);
            return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(entry => ReadCase(file, entry, recordings))];
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CorpusException($"{file}: is not a file of cases: {broken.Message}", broken);
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

        throw new FormatException($"'{text}' is not one of {string.Join(", ", Enum.GetValues<T>().Select(Spell))}");
    }

    private static Case ReadCase(string file, JsonElement entry, IReadOnlyDictionary<string, Case> recordings)
    {
        var id = entry.GetProperty("id").GetString()!;
        try
        {
            var template = Optional("base") is { } name
                ? recordings.TryGetValue(name, out var found) ? found : throw new FormatException($"there is no recording '{name}' to start from")
                : null;
            List<Answer> answers = [];
            if (entry.TryGetProperty("before", out var before))
            {
                answers.AddRange(before.EnumerateArray().Select(answer => ReadAnswer(id, answer, template)));
            }

            answers.Add(ReadAnswer(id, entry, template));
            return new()
            {
                Id = id,
                Since = Optional("since") ?? "0.1",
                Operation = Optional("operation") ?? template?.Operation ?? WireNames.AdminInitiateAuth,
                AuthFlow = Optional("flow") ?? template?.AuthFlow ?? ChallengeCatalog.AdminPassword,
                Class = Parse<PayloadClass>(entry.GetProperty("class").GetString()!),
                Origin = Parse<Origin>(Optional("origin") ?? "authored"),
                Basis = Parse<Basis>(entry.GetProperty("basis").GetString()!),
                Clause = entry.GetProperty("clause").GetString()!,
                Username = Optional("username") ?? template?.Username ?? CaseValues.Username,
                Typed = Optional("typed") ?? template?.Typed ?? CaseValues.Username,
                About = Optional("about"),
                WireMock = !entry.TryGetProperty("wiremock", out var can) || can.GetBoolean(),
                Defects = entry.TryGetProperty("defects", out var defects) ? [.. defects.EnumerateArray().Select(rule => rule.GetString()!)] : [],
                Answers = answers,
            };
        }
        catch (FormatException wrong)
        {
            throw new CorpusException($"{file}: case {id}: {wrong.Message}", wrong);
        }

        string? Optional(string member) => entry.TryGetProperty(member, out var value) ? value.GetString() : null;
    }

    private static Answer ReadAnswer(string id, JsonElement entry, Case? template)
    {
        var body = entry.TryGetProperty("body", out var text) ? Encoding.UTF8.GetBytes(text.GetString()!)
            : entry.TryGetProperty("bodyBase64", out var base64) ? base64.GetBytesFromBase64()
            : template?.Answers[^1].Body.ToArray() ?? [];
        if (entry.TryGetProperty("edits", out var edits))
        {
            body = edits.EnumerateArray().Select(ReadEdit).Aggregate(body, (bytes, edit) => edit.Apply(bytes));
        }

        if (entry.TryGetProperty("byteOrderMark", out var mark) && mark.GetBoolean())
        {
            body = [.. "\uFEFF"u8, .. body];
        }

        if (entry.TryGetProperty("keep", out var keep))
        {
            body = body[..keep.GetInt32()];
        }

        if (entry.TryGetProperty("append", out var append))
        {
            body = [.. body, .. Encoding.UTF8.GetBytes(append.GetString()!)];
        }

        List<Header> headers = [new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.RequestId, CaseValues.RequestId(id))];
        if (entry.TryGetProperty("headers", out var changes))
        {
            foreach (var change in changes.EnumerateObject())
            {
                headers.RemoveAll(header => string.Equals(header.Name, change.Name, StringComparison.OrdinalIgnoreCase));
                if (change.Value.ValueKind != JsonValueKind.Null)
                {
                    headers.Add(new(change.Name, change.Value.GetString()!));
                }
            }
        }

        return new(entry.TryGetProperty("status", out var status) ? status.GetInt32() : template?.Answers[^1].Status ?? 200, headers, body)
        {
            Fault = entry.TryGetProperty("fault", out var fault) ? Parse<WireFault>(fault.GetString()!) : WireFault.None,
            Delay = entry.TryGetProperty("delayMs", out var delay) ? TimeSpan.FromMilliseconds(delay.GetInt32()) : TimeSpan.Zero,
        };
    }

    private static JsonEdit ReadEdit(JsonElement edit)
    {
        foreach (var member in edit.EnumerateObject())
        {
            switch (member.Name)
            {
                case "remove":
                    return new(JsonEditKind.Remove, member.Value.GetString()!);
                case "set":
                    return new(JsonEditKind.Set, member.Value.GetString()!, edit.GetProperty("to").GetRawText());
                case "rename":
                    return new(JsonEditKind.Rename, member.Value.GetString()!, edit.GetProperty("as").GetString()!);
                case "repeat":
                    return new(JsonEditKind.Repeat, member.Value.GetString()!, edit.GetProperty("to").GetRawText());
            }
        }

        throw new FormatException("an edit is one of remove, set + to, rename + as, repeat + to");
    }
}
