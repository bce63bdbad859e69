using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Scenarios;

/// <summary>Starts whose body, type or target is not what the protocol says.</summary>
internal static class BodyTable
{
    private const int Megabyte = 1 << 20;
    private const int Depth = 500;
    private const string Serialization = "SerializationException";
    private const string UnknownOperation = "UnknownOperationException";

    private static readonly Citation Row = Citation.Protocol("request").ByRow("paths, services: bad bodies and targets");
    private static readonly Due Unreadable = Dues.RefusedLikelyAs(Row, Serialization, "InvalidParameterException", "ValidationException");
    private static readonly Due Unknown = Dues.RefusedLikelyAs(Row, UnknownOperation, Serialization);

    // A request that is right but for its wrapping may be taken.
    private static readonly Due Open = new(DueKind.Open, [], Level.Should, Row);

    private static readonly Setting Known = new(new(PoolKind.Plain, MfaMode.Off), new(), UserState.Confirmed);

    public static IEnumerable<Scenario> Expand() =>
    [
        Raw("open-brace", "{"),
        Raw("empty", ""),
        Raw("array", "[]"),
        Raw("null", "null"),
        Of("parameters-null", new(StepKind.Start, Unreadable)
        {
            IsBentInParameters = true,
            Bend = (body, _) => body[WireNames.AuthParameters] = null,
        }),
        Of("parameters-array", new(StepKind.Start, Unreadable)
        {
            IsBentInParameters = true,
            Bend = (body, _) => body[WireNames.AuthParameters] = new JsonArray("USERNAME", "PASSWORD"),
        }),
        Of("target-missing", new(StepKind.Start, Unknown) { Target = "" }),
        Of("target-of-another-service", new(StepKind.Start, Unknown) { Target = "AWSCognitoIdentityService.*" }),
        Of("form", new(StepKind.Start, Dues.RefusedLikelyAs(Row))
        {
            RawBody = "AuthFlow=ADMIN_USER_PASSWORD_AUTH&ClientId=form",
            ContentType = "application/x-www-form-urlencoded",
        }),
        Of("text-plain", new(StepKind.Start, Open) { ContentType = "text/plain" }),
        Of("large", new(StepKind.Start, Open)
        {
            Bend = (body, _) => body[WireNames.ClientMetadata] = new JsonObject { ["harness"] = new string('x', Megabyte) },
        }),
        Of("deep", new(StepKind.Start, Open) { Bend = (body, _) => body["Harness"] = Nested() }),
    ];

    private static Scenario Raw(string name, string body) => Of(name, new(StepKind.Start, Unreadable) { RawBody = body });

    private static Scenario Of(string name, Step step) => new($"refusal.body.{name}", Known, [step])
    {
        Since = "0.5",
        TakesGivenUser = true,
        TakesAnyState = true,
    };

    // A reader that takes 64 levels, as most do, is not asked to write more either.
    private static JsonNode Nested() => JsonNode.Parse(
        string.Concat(Enumerable.Repeat("[", Depth)) + string.Concat(Enumerable.Repeat("]", Depth)),
        documentOptions: new() { MaxDepth = Depth + 1 })!;
}
