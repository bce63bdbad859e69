namespace Conformance.Contract.Proofs;

/// <summary>Signatures over another canonical request: its method, path, query or lines.</summary>
internal static class RequestGuesses
{
    private const string Right = "method, path, query, headers, header list and body hash of the request";

    private static readonly string[] Schemes = ["http://", "https://", ""];

    public static IReadOnlyList<SignatureGuess> All { get; } =
    [
        Guess("the method in lower case", (input, _) => [input with { Method = input.Method.ToLowerInvariant() }]),
        Guess("another method", (input, _) => from method in new[] { "GET", "POST", "PUT" } select input with { Method = method }),
        Guess("no path", (input, _) => [input with { Path = "" }]),
        Guess("the path with its slash doubled", (input, _) => [input with { Path = "/" + input.Path }]),
        Guess("the whole address instead of the path", (input, request) => Addresses(input, request)),
        Guess("the path as it was sent", (input, request) => [input with { Path = CanonicalForm.Split(request.Received.Path).Path }]),
        Guess("no query", (input, _) => [input with { Query = "" }]),
        Guess(
            "the query as it was sent",
            (input, request) => [input with { Query = Query(request) }, input with { Query = "?" + Query(request) }]),
        Guess("the query in the path", (input, request) => [input with { Path = $"{input.Path}?{Query(request)}", Query = "" }]),
        Text("no empty line after the headers", text => text.Remove(text.LastIndexOf("\n\n", StringComparison.Ordinal), 1)),
        Text("a line end after the last line", text => text + "\n"),
        Text("lines that end in CR LF", text => text.ReplaceLineEndings("\r\n")),
    ];

    private static SignatureGuess Guess(string actual, Func<SigningInput, SignedRequest, IEnumerable<SigningInput>> changed) => new(
        SignaturePart.CanonicalRequest, Right, actual, (input, request) => changed(input, request).Select(each => each.Sign()));

    private static SignatureGuess Text(string actual, Func<string, string> changed) => new(
        SignaturePart.CanonicalRequest, Right, actual, (input, _) => [input.SignRequest(changed(input.CanonicalRequest))]);

    private static string Query(SignedRequest request) => CanonicalForm.Split(request.Received.Path).Query;

    private static IEnumerable<SigningInput> Addresses(SigningInput input, SignedRequest request) =>
        from scheme in Schemes
        from end in new[] { "", CanonicalForm.Split(request.Received.Path).Path }
        select input with { Path = scheme + SignedHeaders.Value(request.Received.Headers, SignedHeaders.Host) + end };
}
