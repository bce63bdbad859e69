using Conformance.Contract.Wire;

namespace Conformance.Corpus.Recordings;

/// <summary>The members of a WireMock mapping, and those of ours in its metadata.</summary>
/// <remarks>
/// https://wiremock.org/docs/stubbing/, https://wiremock.org/docs/request-matching/ and https://wiremock.org/docs/response-templating/ of
/// WireMock 3. What WireMock reads and we do not (matchers of more than the operation, delays) is known and left alone.
/// </remarks>
internal static class MappingMembers
{
    /// <summary>The members of a mapping.</summary>
    public static IReadOnlyList<string> OfMapping { get; } =
    [
        "id", "uuid", "name", "request", "response", "metadata", "priority", "persistent", "insertionIndex", "scenarioName",
        "requiredScenarioState",
        "newScenarioState", "postServeActions", "serveEventListeners",
    ];

    /// <summary>The members of its matcher.</summary>
    public static IReadOnlyList<string> OfRequest { get; } =
    [
        "method", "url", "urlPath", "urlPattern", "urlPathPattern", "urlPathTemplate", "scheme", "host", "port", "clientIp", "headers",
        "cookies",
        "queryParameters", "formParameters", "pathParameters", "basicAuth", "basicAuthCredentials", "bodyPatterns", "multipartPatterns",
        "customMatcher",
    ];

    /// <summary>The members of its answer.</summary>
    public static IReadOnlyList<string> OfResponse { get; } =
    [
        "status", "statusMessage", "headers", "body", "jsonBody", "base64Body", "bodyFileName", "fault", "fixedDelayMilliseconds",
        "delayDistribution",
        "chunkedDribbleDelay", "proxyBaseUrl", "proxyUrlPrefixToRemove", "additionalProxyRequestHeaders", "removeProxyRequestHeaders",
        "transformers",
        "transformerParameters", "fromConfiguredStub", "wasConfigured",
    ];

    /// <summary>The members of a recording's metadata.</summary>
    public static IReadOnlyList<string> OfMetadata { get; } =
    [
        "case", "since", "class", "origin", "basis", "clause", "source", "date", "operation", "flow", "challenge", "username", "typed",
        "defects", "scrubbed",
        "scenario", "step", "steps", "service", "asked", "confidence", "scrubbedBy", "substituted",
    ];

    /// <summary>The members of the service in it.</summary>
    public static IReadOnlyList<string> OfService { get; } = ["name", "version"];

    /// <summary>Refuses what neither WireMock nor this project reads in a recording.</summary>
    /// <exception cref="FormatException">The message names place and line, and the word that was probably meant.</exception>
    public static void Refuse(in JsonValue root)
    {
        RefuseStub(root);
        Refuse(root["metadata"u8], "$.metadata", OfMetadata);
        Refuse(root["metadata"u8]["service"u8], "$.metadata.service", OfService);
    }

    /// <summary>Refuses what WireMock does not read in a stub, whose metadata is its owner's.</summary>
    /// <exception cref="FormatException">The message names place and line, and the word that was probably meant.</exception>
    public static void RefuseStub(in JsonValue root)
    {
        EditedJson.RefuseTwiceBelow(root, "$", "jsonBody");
        EditedJson.Refuse(root, "$", OfMapping);
        Refuse(root["request"u8], "$.request", OfRequest);
        MatcherWords.Refuse(root["request"u8], "$.request");
        Refuse(root["response"u8], "$.response", OfResponse);
    }

    private static void Refuse(in JsonValue value, string path, IReadOnlyList<string> known)
    {
        if (value.Kind != JsonKind.Absent)
        {
            EditedJson.Refuse(value, path, known);
        }
    }
}
