using System.Globalization;
using System.Text;
using Conformance.Contract;
using Conformance.RuleSuite.Dues;
using Conformance.Wire;

namespace Conformance.RuleSuite;

/// <summary>One file below fixtures/rules: an exchange, and the rules besides the folder's own that it breaks.</summary>
internal sealed record RuleFixture(string RuleId, string Kind, string Name, string File, Exchange Exchange, IReadOnlyList<string> Also)
{
    public static readonly string[] Kinds = ["conforming", "violating"];

    public static readonly string[] Members =
    [
        "$schema", "why", "operation", "authFlow", "username", "typed", "previousSession", "status", "headers",
        "body", "bodyText", "bodyBase64", "also",
    ];

    private static readonly Header[] UsualHeaders =
    [
        new("Content-Type", "application/x-amz-json-1.1"),
        new("x-amzn-requestid", "00000000-0000-4000-8000-000000000000"),
    ];

    // The folders of surface rules hold what clients made of a response; MutantSuite reads them. Those of what is due hold steps.
    public static IEnumerable<string> Folders =>
        Directory.EnumerateDirectories(RepositoryFolder.RuleFixtures, "RSP-*")
            .Where(folder => !Path.GetFileName(folder).StartsWith(DueFixture.Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static IEnumerable<RuleFixture> All =>
        from folder in Folders
        from kind in Kinds
        where Directory.Exists(Path.Combine(folder, kind))
        from file in Directory.EnumerateFiles(Path.Combine(folder, kind), "*.json").Order(StringComparer.Ordinal)
        select Read(file, Path.GetFileName(folder), kind);

    public IReadOnlyList<Finding> Judge()
    {
        var findings = new Findings();
        findings.Run(Rulebook.Responses, Exchange);
        return findings.All;
    }

    public static RuleFixture Read(string file, string ruleId, string kind)
    {
        var json = JsonReading.TryRead(System.IO.File.ReadAllBytes(file), out var fault)
            ?? throw new InvalidDataException($"{file} {fault}.");
        foreach (var member in json.Root.Children)
        {
            if (!Members.Contains(member.Name, StringComparer.Ordinal))
            {
                throw new InvalidDataException($"{file} has a member '{member.Name}', which no fixture has.");
            }
        }

        var root = json.Root;
        return new(ruleId, kind, Path.GetFileNameWithoutExtension(file), file, ExchangeOf(root, file), [.. root["also"].Children.ToList().Select(id => id.Text)]);
    }

    private static Exchange ExchangeOf(JsonValue root, string file) =>
        new(new Response(Status(root["status"]), Headers(root["headers"]), Body(root, file)))
        {
            Operation = Text(root["operation"]),
            AuthFlow = Text(root["authFlow"]),
            Username = Text(root["username"]),
            Typed = Text(root["typed"]),
            PreviousSession = Text(root["previousSession"]),
        };

    private static string? Text(JsonValue value) => value.HasValue ? value.Text : null;

    private static int Status(JsonValue status) => status.HasValue ? int.Parse(status.Text, CultureInfo.InvariantCulture) : 200;

    private static Header[] Headers(JsonValue headers) =>
        headers.HasValue
            ? [.. headers.Children.ToList().Select(pair => pair.Children.ToList()).Select(pair => new Header(pair[0].Text, pair[1].Text))]
            : UsualHeaders;

    // A body in JSON is taken as it stands in the file, so that its duplicates and its blanks survive.
    private static byte[] Body(JsonValue root, string file)
    {
        byte[][] bodies =
        [
            .. root["body"].Kind == JsonKind.Absent ? Array.Empty<byte[]>() : [root["body"].Raw.ToArray()],
            .. root["bodyText"].HasValue ? [Encoding.UTF8.GetBytes(root["bodyText"].Text)] : Array.Empty<byte[]>(),
            .. root["bodyBase64"].HasValue ? [Convert.FromBase64String(root["bodyBase64"].Text)] : Array.Empty<byte[]>(),
        ];
        return bodies is [var only] ? only : throw new InvalidDataException($"{file} has {bodies.Length} bodies; a fixture has one.");
    }
}
