using Conformance.Contract.Wire;

namespace Conformance.Corpus.Recordings;

/// <summary>The comparisons in a matcher of WireMock. A misspelt one would match whatever comes.</summary>
/// <remarks>
/// https://wiremock.org/docs/request-matching/, and the matchers that WireMock 3.13.2 reads (StringValuePatternJsonDeserializer,
/// MultiValuePatternDeserializer and the members of their patterns).
/// </remarks>
internal static class MatcherWords
{
    /// <summary>The comparisons, and what they can be told besides.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "equalTo", "caseInsensitive", "binaryEqualTo", "contains", "doesNotContain", "matches", "doesNotMatch", "absent", "anything",
        "equalToJson", "ignoreArrayOrder", "ignoreExtraElements", "matchesJsonPath", "matchesJsonSchema", "schemaVersion", "expression",
        "equalToXml", "enablePlaceholders", "placeholderOpeningDelimiterRegex", "placeholderClosingDelimiterRegex", "exemptedComparisons",
        "ignoreOrderOfSameNode", "namespaceAwareness", "matchesXPath", "xPathNamespaces",
        "before", "after", "equalToDateTime", "actualFormat", "expectedOffset", "expectedOffsetUnit", "truncateExpected", "truncateActual",
        "applyTruncationLast", "matchesPathTemplate", "and", "or", "not", "hasExactly", "includes",
    ];

    // Each name in them is a header's or the like, and what it is compared by stands below.
    private static readonly string[] ByName = ["headers", "cookies", "queryParameters", "formParameters", "pathParameters"];

    // What is compared with stands in them as it is.
    private static readonly string[] Literal = ["equalToJson", "matchesJsonSchema", "xPathNamespaces"];

    private static readonly string[] OfPart = ["name", "fileName", "matchingType", "headers", "bodyPatterns"];

    /// <summary>Refuses a comparison that WireMock does not have.</summary>
    /// <param name="request">The matcher of a request or of a part of one.</param>
    /// <param name="path">Where it stands.</param>
    /// <exception cref="FormatException">The message names place and line, and the word that was probably meant.</exception>
    public static void Refuse(in JsonValue request, string path)
    {
        foreach (var kind in ByName)
        {
            foreach (var named in request[kind].Children)
            {
                RefuseIn(named, $"{path}.{kind}.{Excerpt.Word(named.Name)}");
            }
        }

        RefuseIn(request["bodyPatterns"u8], $"{path}.bodyPatterns");
        var at = 0;
        foreach (var part in request["multipartPatterns"u8].Children)
        {
            var place = $"{path}.multipartPatterns[{at++}]";
            EditedJson.Refuse(part, place, OfPart);
            Refuse(part, place);
        }
    }

    private static void RefuseIn(in JsonValue comparison, string path)
    {
        if (comparison.Kind == JsonKind.Array)
        {
            var at = 0;
            foreach (var item in comparison.Children)
            {
                RefuseIn(item, $"{path}[{at++}]");
            }
        }

        if (comparison.Kind != JsonKind.Object)
        {
            return;
        }

        EditedJson.Refuse(comparison, path, All);
        foreach (var inner in comparison.Children)
        {
            if (!Literal.Contains(inner.Name, StringComparer.Ordinal))
            {
                RefuseIn(inner, $"{path}.{Excerpt.Word(inner.Name)}");
            }
        }
    }
}
