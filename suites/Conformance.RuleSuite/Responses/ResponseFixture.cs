using System.Globalization;
using System.Text;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite.Responses;

/// <summary>An example for responses: an exchange.</summary>
internal static class ResponseFixture
{
    private static readonly Header[] UsualHeaders =
    [
        new("Content-Type", "application/x-amz-json-1.1"),
        new("x-amzn-requestid", "00000000-0000-4000-8000-000000000000"),
    ];

    /// <summary>The files of a kind.</summary>
    public static IEnumerable<RuleExample> Files(string kind) =>
        RuleExample.Of(ResponseRules.All.Select(check => check.Rule)).Where(example => example.Kind == kind);

    public static Exchange Read(RuleExample example)
    {
        var root = example.Root;
        return new(new Response(Status(root["status"]), Headers(root["headers"]), Body(root, example)))
        {
            Operation = Text(root["operation"]),
            AuthFlow = Text(root["authFlow"]),
            Username = Text(root["username"]),
            Typed = Text(root["typed"]),
            PreviousSession = Text(root["previousSession"]),
        };
    }

    public static IEnumerable<string> SecretsOf(Exchange exchange) =>
        [
            .. ((string?[])[exchange.Username, exchange.Typed, exchange.PreviousSession]).OfType<string>(),
            .. ResponseSecrets.In(exchange.Response.Root),
        ];

    private static string? Text(JsonValue value) => value.HasValue ? value.Text : null;

    private static int Status(JsonValue status) => status.HasValue ? int.Parse(status.Text, CultureInfo.InvariantCulture) : 200;

    private static Header[] Headers(JsonValue headers) =>
        headers.HasValue
            ? [.. headers.Children.ToList().Select(pair => pair.Children.ToList()).Select(pair => new Header(pair[0].Text, pair[1].Text))]
            : UsualHeaders;

    // A body in JSON is taken as it stands in the file, so that its duplicates and its blanks survive.
    private static byte[] Body(JsonValue root, RuleExample example)
    {
        byte[][] bodies =
        [
            .. root["body"].Kind == JsonKind.Absent ? Array.Empty<byte[]>() : [root["body"].Raw.ToArray()],
            .. root["bodyText"].HasValue ? [Encoding.UTF8.GetBytes(root["bodyText"].Text)] : Array.Empty<byte[]>(),
            .. root["bodyBase64"].HasValue ? [Convert.FromBase64String(root["bodyBase64"].Text)] : Array.Empty<byte[]>(),
        ];
        return bodies is [var only]
            ? only
            : throw new InvalidDataException($"{example.Name} has {bodies.Length} bodies; a fixture has one.");
    }
}
