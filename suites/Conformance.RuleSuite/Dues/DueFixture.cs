using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Judging;
using Conformance.Judging.TokenClaims;

namespace Conformance.RuleSuite.Dues;

/// <summary>An example of what is due: a step of a scenario with what a service made of it.</summary>
internal static class DueFixture
{
    private static readonly Citation Anywhere = Citation.Inferred("a fixture");

    public static StepAnswered Read(RuleExample example)
    {
        var root = example.Root;
        return new(
            DueOf(root["due"]),
            Text(root["operation"]) ?? WireNames.AdminInitiateAuth,
            root["body"].Kind == JsonKind.Absent ? null : new Response(Status(root["status"]), [], root["body"].Raw.ToArray()))
        {
            AuthFlow = Text(root["authFlow"]) ?? "",
            AnsweredChallenge = Text(root["answeredChallenge"]),
            Silence = Text(root["silence"]),
            SentRefreshToken = Text(root["sentRefreshToken"]),
            Before = root["before"].HasValue ? new Response(200, [], root["before"].Raw.ToArray()) : null,
            SentSession = Text(root["sentSession"]),
            Issued = root["issued"] is { HasValue: true } issued
                ? new(
                    issued["clientId"].Text,
                    issued["userPoolId"].Text,
                    issued["jwks"].HasValue ? KeySet.Read(issued["jwks"].Raw.ToArray()) : null)
                : null,
            SentSecrets = [.. root["sentSecrets"].Children.ToList().Select(secret => KeyValuePair.Create(secret.Name, secret.Text))],
            IsUnauthentic = Text(root["isUnauthentic"]) == "true",
        };
    }

    public static IEnumerable<string> SecretsOf(StepAnswered step) =>
        [
            .. ((string?[])[step.SentSession]).OfType<string>(),
            .. step.SentSecrets.Select(secret => secret.Value),
            .. ((string?[])[step.SentRefreshToken]).OfType<string>(),
            .. step.Response is { } response ? ResponseSecrets.In(response.Root) : [],
        ];

    private static Due DueOf(JsonValue due)
    {
        var level = LevelOf(due["level"], Level.Must);
        return new(
            Enum.Parse<DueKind>(due["kind"].Text, ignoreCase: true),
            [.. due["names"].Children.ToList().Select(name => name.Text)],
            level,
            Anywhere)
        {
            FirstMayAsk = Text(due["firstMayAsk"]),
            BringsRefreshToken = due["bringsRefreshToken"].HasValue ? due["bringsRefreshToken"].Text == "true" : null,
            RepeatsUser = Text(due["repeatsUser"]) == "true",
            TypeLevel = LevelOf(due["typeLevel"], level),
        };
    }

    private static Level LevelOf(JsonValue level, Level otherwise) =>
        level.HasValue ? Enum.Parse<Level>(level.Text, ignoreCase: true) : otherwise;

    private static int Status(JsonValue status) => status.HasValue ? int.Parse(status.Text, CultureInfo.InvariantCulture) : 200;

    private static string? Text(JsonValue value) => value.HasValue ? value.Text : null;
}
