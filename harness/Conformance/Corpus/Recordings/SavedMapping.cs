using System.Globalization;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Recordings;

/// <summary>A WireMock stub mapping as people write it: what it answers, and to what.</summary>
/// <param name="Root">The mapping.</param>
/// <param name="File">The file that it is in, which tells where the bodies of others lie; null for standard input.</param>
internal sealed record SavedMapping(JsonValue Root, string? File)
{
    private const int UsualStatus = 200;

    private static readonly string[] OfAnswers = ["status", "body", "jsonBody", "base64Body", "bodyFileName"];

    private JsonValue Request => Root["request"u8];

    private JsonValue Answer => Root["response"u8];

    private JsonValue Facts => Root["metadata"u8];

    /// <summary>
    /// The operation that it answers, by its matcher for X-Amz-Target or by the metadata of a recording; null where neither says.
    /// </summary>
    public string? Operation =>
        Request["headers"u8].Children.ToList().Where(header => header.Name.Equals(WireNames.Target, StringComparison.OrdinalIgnoreCase))
            .Select(Target).FirstOrDefault() ?? Fact("operation");

    /// <summary>Why it holds no answer of the service that could be judged; null where it does.</summary>
    public string? LeftOut
    {
        get
        {
            var method = Request["method"u8].HasValue ? Request["method"u8].Text.ToUpperInvariant() : "ANY";
            return method is not ("POST" or "ANY") ? $"answers {method}, and each operation is a POST"
                : Answer["fault"u8].HasValue ? "is a connection fault and not an answer"
                : Answer["proxyBaseUrl"u8].HasValue ? "proxies the request, so it does not hold the answer"
                : IsTemplate ? "builds its answer from a template, so it does not hold the answer"
                : null;
        }
    }

    private bool IsTemplate =>
        Answer["transformers"u8].Children.ToList().Any(one => one.IsText("response-template"u8)) && Answer.Raw.IndexOf("{{"u8) >= 0;

    /// <summary>True for an object that is a mapping and not a body. WireMock does not ask for a request matcher.</summary>
    public static bool IsOne(JsonValue root)
    {
        var answer = root["response"u8];
        return answer.Kind == JsonKind.Object
            && (root["request"u8].Kind == JsonKind.Object || OfAnswers.Any(name => answer[name].HasValue));
    }

    /// <summary>What a recording tells of its request; null where it tells nothing.</summary>
    public string? Fact(string name) => Facts[name] is { Kind: JsonKind.String } fact ? fact.Text : null;

    /// <summary>What WireMock answers.</summary>
    /// <exception cref="CorpusException">It cannot be told, with the reason.</exception>
    public Response ToResponse()
    {
        var answer = ToAnswer();
        return new(answer.Status, answer.Headers, answer.Body);
    }

    /// <summary>What WireMock answers, as the corpus replays it.</summary>
    /// <exception cref="CorpusException">It cannot be told, with the reason.</exception>
    public Answer ToAnswer()
    {
        if (Answer["headers"u8] is { HasValue: true, Kind: not JsonKind.Object })
        {
            throw new CorpusException("has headers in $.response.headers that are not an object");
        }

        var headers = Answer["headers"u8].Children.ToList().SelectMany(header => header.Kind == JsonKind.Array
            ? header.Children.ToList().Select(value => new Header(header.Name, value.Text))
            : [new Header(header.Name, header.Text)]);
        return new(Status(), [.. headers], Body());
    }

    /// <summary>Refuses what WireMock does not read.</summary>
    /// <exception cref="CorpusException">The message names place and line, and the word that was probably meant.</exception>
    public void RefuseSlips() => Read(() =>
    {
        MappingMembers.RefuseStub(Root);
        return true;
    });

    // WireMock takes the digits of a text for the number.
    private int Status() => Answer["status"u8] switch
    {
        { Kind: JsonKind.Null } => UsualStatus,
        { Kind: JsonKind.String, Text: [>= '1' and <= '5', >= '0' and <= '9', >= '0' and <= '9'] digits } =>
            int.Parse(digits, CultureInfo.InvariantCulture),
        _ => Read(() => new EditedObject(Answer, "$.response").Whole("status", 100, 599, UsualStatus)),
    };

    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException wrong)
        {
            throw new CorpusException($"is a mapping that WireMock would not read: {wrong.Message}", wrong);
        }
    }

    private byte[] Body()
    {
        var (text, json, base64, file) = (Answer["body"u8], Answer["jsonBody"u8], Answer["base64Body"u8], Answer["bodyFileName"u8]);
        if (text.HasValue && text.Kind != JsonKind.String)
        {
            throw new CorpusException("has a body that is not text; an object belongs in jsonBody");
        }

        try
        {
            return text.HasValue ? System.Text.Encoding.UTF8.GetBytes(text.Text)
                : json.Kind != JsonKind.Absent ? json.Raw.ToArray()
                : base64.HasValue ? Convert.FromBase64String(base64.Text)
                : file.HasValue ? BodyFile(file.Text)
                : [];
        }
        catch (FormatException broken)
        {
            throw new CorpusException("has a base64Body that is not base64", broken);
        }
    }

    // WireMock looks in __files, which lies beside mappings.
    private byte[] BodyFile(string name)
    {
        for (
            var folder =
                Path.GetDirectoryName(File is null ? null : Path.GetFullPath(File)); folder is not null; folder =
                    Path.GetDirectoryName(folder))
        {
            var bodies = Path.Combine(folder, "__files");
            if (!Directory.Exists(bodies))
            {
                continue;
            }

            var file = Path.GetFullPath(Path.Combine(bodies, name.TrimStart('/')));
            return file.StartsWith(bodies + Path.DirectorySeparatorChar, StringComparison.Ordinal) && System.IO.File.Exists(file)
                ? ResponseFiles.Read(file)
                : throw new CorpusException($"has its body in {name}, which is not in {bodies}");
        }

        throw new CorpusException($"has its body in {name}, and there is no folder __files beside its mappings");
    }

    // {"equalTo": "AWSCognitoIdentityProviderService.GetUser"}, "contains", or a pattern that ends in the name.
    private static string? Target(JsonValue matcher)
    {
        string[] texts =
        [
            .. matcher.Kind == JsonKind.String ? (string[])[matcher.Text] : [],
            .. ((string[])["equalTo", "contains", "matches"])
                .Select(kind => matcher[kind])
                .Where(text => text.Kind == JsonKind.String)
                .Select(text => text.Text),
        ];
        return texts is [var text, ..] && !text.Contains('|', StringComparison.Ordinal) ? OperationAtTheEnd(text) : null;
    }

    private static string? OperationAtTheEnd(string target)
    {
        var end = target.Length;
        while (end > 0 && !char.IsAsciiLetter(target[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsAsciiLetter(target[start - 1]))
        {
            start--;
        }

        return start < end && target[start..end] != WireNames.TargetPrefix[..^1] ? target[start..end] : null;
    }
}
