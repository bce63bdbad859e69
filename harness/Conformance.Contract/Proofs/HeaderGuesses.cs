using Conformance.Contract.Wire;

namespace Conformance.Contract.Proofs;

/// <summary>Signatures over other header lines.</summary>
internal static class HeaderGuesses
{
    private const string ContentType = "content-type";

    private static readonly string[] Ports = [":80", ":443"];
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] Charsets = ["; charset=utf-8", "; charset=UTF-8", ";charset=utf-8", ";charset=UTF-8"];

    public static IReadOnlyList<SignatureGuess> All { get; } =
    [
        OfHeader(SignedHeaders.Host, "without the port", (host, _) => [WithoutPort(host)]),
        OfHeader(SignedHeaders.Host, "with a port that the header does not have", (host, _) => Ports.Select(port => host + port)),
        OfHeader(
            SignedHeaders.Host, "of the real service", (_, request) => [$"{request.Scope.Service}.{request.Scope.Region}.amazonaws.com"]),
        OfHeader(
            SignedHeaders.Host,
            "under another name of this machine",
            (host, _) => Loopback.Select(name => name + host[WithoutPort(host).Length..])),
        OfHeader(ContentType, "without its parameters", (type, _) => [type.Split(';')[0].Trim()]),
        OfHeader(ContentType, "with a charset that was not sent", (type, _) => Charsets.Select(charset => type + charset)),
        OfValues("header values with their runs of blanks", values => string.Join(',', values)),
        OfValues("the first alone of headers of one name", values => CanonicalForm.HeaderValue(values[0])),
        OfValues("the last alone of headers of one name", values => CanonicalForm.HeaderValue(values[^1])),
        OfValues(
            "headers of one name joined by a comma and a blank", values => string.Join(", ", values.Select(CanonicalForm.HeaderValue))),
        OfValues(
            "headers of one name in another order",
            values => string.Join(',', values.Select(CanonicalForm.HeaderValue).Order(StringComparer.Ordinal))),
        Guess("a blank before each header value", (input, _) => [Each(input, header => header with { Value = " " + header.Value })]),
        Guess(
            "header values in lower case", (input, _) => [Each(input, header => header with { Value = header.Value.ToLowerInvariant() })]),
        Guess(
            "header names in the case in which they were sent",
            (input, request) => [Each(input, header => header with { Name = SentName(request, header.Name) })]),
        Guess(
            "headers in the order in which they were sent",
            (input, request) => [InSentOrder(input, request), InSentOrder(input, request) with { HeaderList = input.HeaderList }]),
    ];

    private static SignatureGuess OfHeader(string name, string actual, Func<string, SignedRequest, IEnumerable<string>> values) =>
        Guess($"'{name}' {actual}", (input, request) =>
            from header in input.Headers
            where header.Name == name
            from value in values(header.Value, request)
            select Each(input, each => each.Name == name ? each with { Value = value } : each));

    private static SignatureGuess OfValues(string actual, Func<string[], string> join) =>
        Guess(actual, (input, request) => [Each(input, header =>
        {
            string[] values = [.. from sent in request.Received.Headers where IsNamed(sent, header.Name) select sent.Value];
            return values.Length == 0 ? header : header with { Value = join(values) };
        })]);

    private static SignatureGuess Guess(string actual, Func<SigningInput, SignedRequest, IEnumerable<SigningInput>> changed) => new(
        SignaturePart.CanonicalRequest,
        "the signed headers as they were sent, in canonical form",
        actual,
        (input, request) => changed(input, request).Select(each => each.Sign()));

    private static SigningInput Each(SigningInput input, Func<Header, Header> changed) =>
        input with { Headers = [.. input.Headers.Select(changed)] };

    private static SigningInput InSentOrder(SigningInput input, SignedRequest request)
    {
        List<Header> ordered =
            [.. input.Headers.OrderBy(header => request.Received.Headers.TakeWhile(sent => !IsNamed(sent, header.Name)).Count())];
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
