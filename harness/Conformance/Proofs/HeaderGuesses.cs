using Conformance.Wire;

namespace Conformance.Proofs;

/// <summary>Signatures over other header lines.</summary>
internal static class HeaderGuesses
{
    private const string ContentType = "content-type";

    public static IReadOnlyList<SignatureGuess> All { get; } =
    [
        Guess("'host' without the port", (input, _) => [Change(input, SignedHeaders.Host, WithoutPort)]),
        Guess("'host' with a port that the header does not have", (input, _) => from port in new[] { ":80", ":443" } select Change(input, SignedHeaders.Host, host => host + port)),
        Guess("'host' of the real service", (input, request) => [Change(input, SignedHeaders.Host, _ => $"{request.Scope.Service}.{request.Scope.Region}.amazonaws.com")]),
        Guess("'host' under another name of this machine", (input, _) => from name in new[] { "localhost", "127.0.0.1", "[::1]" } select Change(input, SignedHeaders.Host, host => name + host[WithoutPort(host).Length..])),
        Guess("'content-type' without its parameters", (input, _) => [Change(input, ContentType, type => type.Split(';')[0].Trim())]),
        Guess("'content-type' with a charset that was not sent", (input, _) => from charset in new[] { "; charset=utf-8", "; charset=UTF-8", ";charset=utf-8", ";charset=UTF-8" } select Change(input, ContentType, type => type + charset)),
        Guess("header values with their runs of blanks", (input, request) => [Join(input, request, values => string.Join(',', values))]),
        Guess("the first alone of headers of one name", (input, request) => [Join(input, request, values => CanonicalForm.HeaderValue(values[0]))]),
        Guess("the last alone of headers of one name", (input, request) => [Join(input, request, values => CanonicalForm.HeaderValue(values[^1]))]),
        Guess("headers of one name joined by a comma and a blank", (input, request) => [Join(input, request, values => string.Join(", ", values.Select(CanonicalForm.HeaderValue)))]),
        Guess("headers of one name in another order", (input, request) => [Join(input, request, values => string.Join(',', values.Select(CanonicalForm.HeaderValue).Order(StringComparer.Ordinal)))]),
        Guess("a blank before each header value", (input, _) => [Each(input, header => header with { Value = " " + header.Value })]),
        Guess("header values in lower case", (input, _) => [Each(input, header => header with { Value = header.Value.ToLowerInvariant() })]),
        Guess("header names in the case in which they were sent", (input, request) => [Each(input, header => header with { Name = SentName(request, header.Name) })]),
        Guess("headers in the order in which they were sent", (input, request) => [InSentOrder(input, request), InSentOrder(input, request) with { HeaderList = input.HeaderList }]),
    ];

    private static SignatureGuess Guess(string actual, Func<SigningInput, SignedRequest, IEnumerable<SigningInput>> changed) => new(
        SignaturePart.CanonicalRequest,
        "the signed headers as they were sent, in canonical form",
        actual,
        (input, request) => changed(input, request).Select(each => each.Sign()));

    private static SigningInput Change(SigningInput input, string name, Func<string, string> value) =>
        Each(input, header => header.Name == name ? header with { Value = value(header.Value) } : header);

    private static SigningInput Each(SigningInput input, Func<Header, Header> changed) => input with { Headers = [.. input.Headers.Select(changed)] };

    private static SigningInput Join(SigningInput input, SignedRequest request, Func<string[], string> join) =>
        Each(input, header =>
        {
            string[] values = [.. from sent in request.Received.Headers where IsNamed(sent, header.Name) select sent.Value];
            return values.Length == 0 ? header : header with { Value = join(values) };
        });

    private static SigningInput InSentOrder(SigningInput input, SignedRequest request)
    {
        List<Header> ordered = [.. input.Headers.OrderBy(header => request.Received.Headers.TakeWhile(sent => !IsNamed(sent, header.Name)).Count())];
        return input with { Headers = ordered, HeaderList = string.Join(';', ordered.Select(header => header.Name)) };
    }

    private static string SentName(SignedRequest request, string name) =>
        request.Received.Headers.FirstOrDefault(sent => IsNamed(sent, name), new(name, "")).Name;

    private static bool IsNamed(Header header, string name) => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string WithoutPort(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon < 0 || host.EndsWith(']') ? host : host[..colon];
    }
}
