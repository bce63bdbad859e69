using System.Text.Json.Nodes;
using Conformance.Contract.Wire;
using Conformance.Mutants.SignIns;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>Clients that make something up are never as expected, whatever they declare.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class WhateverTheyDeclare
{
    private const string Signed =
        """{"AuthenticationResult":"""
        + """{"AccessToken":"made-up","ExpiresIn":3600,"IdToken":"made-up","RefreshToken":"made-up","TokenType":"Bearer"}}""";

    private static readonly SrpMemory Memory = new();

    // Two of the six make each payload class red, and are soon judged.
    private static readonly IReadOnlyList<IClientFactory> Proof =
        [.. DegenerateClients.All.Where(client => client.Name is "accepts-all" or "refuses-all")];

    private static readonly string[] Selected =
    [
        "tokens.sign-in.initiate.with-empty-parameters", "challenge.SMS_MFA.initiate.full", "sign-in.SMS_MFA.plain.no-secret",
        "error.NotAuthorizedException.initiate", "error-spelling.namespace", "exclusivity.initiate.neither", "forward.unknown-challenge",
    ];

    private static readonly (string Name, Func<ClientDescription, ClientDescription> Describe)[] OfWrappers =
    [
        ("all", client => client),
        ("no surface", client => client with { Surfaces = [] }),
        ("the name of a challenge alone", client => client with { Surfaces = ["challenge.name"] }),
        ("tokens alone", client => client with { Surfaces = ["tokens.accessToken"] }),
        (
            "no state",
            client => client with { Capabilities = [.. client.Capabilities.Where(word => word != AttemptQuestion.StateOperation)] }),
        ("no challenge", client => client with { Challenges = [] }),
        ("no capability", client => client with { Capabilities = [] }),
        ("zeros for what is absent", client => client with { Capabilities = [.. client.Capabilities, "zeroIsAbsent"] }),
        (
            "the flow password and no more",
            client => client with { Flows = ["password"], Capabilities = [], Surfaces = [], Challenges = [] }),
    ];

    private static readonly (string Name, Func<ClientDescription, ClientDescription> Describe)[] OfSdks =
    [
        ("all", client => client),
        ("no member", client => client with { Members = Models() }),
        ("a result alone", client => client with { Members = Models(WireNames.AuthenticationResult) }),
        ("a challenge alone", client => client with { Members = Models(WireNames.ChallengeName) }),
        ("a start alone", client => client with { Operations = [WireNames.AdminInitiateAuth] }),
        ("nulls", client => client with { Capabilities = ["distinguishesNull"] }),
        ("zeros for what is absent", client => client with { Members = Models(), Capabilities = ["zeroIsAbsent"] }),
    ];

    private static IEnumerable<TestCaseData> Wrappers =>
        from wrong in (SignInMutant[])
        [
            new("adds tokens to each challenge", "", ["SUR-STP-019"])
            {
                OnOutcome = (_, outcome) => Add(outcome, "challenged", "tokens", new() { ["accessToken"] = "made-up" }),
            },
            new("adds tokens to each error", "", ["SUR-STP-020"])
            {
                OnOutcome = (_, outcome) => Add(outcome, "error", "tokens", new() { ["accessToken"] = "made-up" }),
            },
            new("adds a challenge to each sign-in", "", ["SUR-STP-021"])
            {
                OnOutcome = (_, outcome) => Add(outcome, "signedIn", "challenge", new() { ["name"] = "SMS_MFA" }),
            },
            new("makes up a challenge", "", ["SUR-STP-007"])
            {
                OnOutcome = (_, outcome) => Add(outcome, "challenged", "challenge", new() { ["name"] = "MADE_UP" }),
            },
        ]
        from declared in OfWrappers
        select new TestCaseData(wrong with { Describe = declared.Describe }).SetName(
            $"A wrapper that {wrong.Name} and declares {declared.Name}");

    private static IEnumerable<TestCaseData> Sdks =>
        from wrong in ((string Name, string Surface)[])[("hands out nothing", "{}"), ("accepts all", Signed)]
        from declared in OfSdks
        select new TestCaseData(wrong.Surface, declared.Describe).SetName($"A client that {wrong.Name} and declares {declared.Name}");

    private static IEnumerable<TestCaseData> DegenerateWrappers =>
        from wrong in ((string Name, string Outcome, string State)[])
        [
            ("hands out nothing", """{"outcome":"challenged","challenge":{}}""", """{"signedIn":false}"""),
            ("signs in without a token", """{"outcome":"signedIn","tokens":{}}""", """{"signedIn":true}"""),
            (
                "accepts all",
                """{"outcome":"signedIn","tokens":{"accessToken":"made-up"}}""",
                """{"signedIn":true,"tokens":{"accessToken":"made-up"}}"""),
        ]
        from declared in OfWrappers
        select new TestCaseData(wrong.Outcome, wrong.State, declared.Describe).SetName(
            $"A wrapper that {wrong.Name} and declares {declared.Name}");

    [TestCaseSource(nameof(Wrappers))]
    public async Task What_is_beside_an_outcome_or_made_up_is_found(SignInMutant wrong)
    {
        await using var stage = await Stage.OpenAsync(degenerates: Proof);

        var outcome = await stage.RunAsync(Stage.Cases(Selected), ReferenceSignIn.Mutate(wrong, Memory));

        Assert.That((outcome.ExitCode, outcome.Void), Is.EqualTo((1, (string?)null)));
        Assert.That(
            stage.Results.SelectMany(result => result.Findings).Select(finding => finding.Rule.Id), Does.Contain(wrong.Findings.Single()));
    }

    [TestCaseSource(nameof(Sdks))]
    public async Task A_client_that_makes_the_same_of_every_answer_is_found(
        string surface, Func<ClientDescription, ClientDescription> describe)
    {
        await using var stage = await Stage.OpenAsync(degenerates: Proof);
        var wrong = new InProcessClient(describe(DegenerateClients.Describe("wrong")), async (armed, endpoint, cancellationToken) =>
        {
            await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
            return DegenerateClients.Surfaces(surface);
        });

        var outcome = await stage.RunAsync(Stage.Cases(Selected), wrong);

        Assert.That(outcome.ExitCode, Is.EqualTo(1).Or.EqualTo(4));
    }

    [TestCaseSource(nameof(DegenerateWrappers))]
    public async Task A_wrapper_that_makes_the_same_of_every_answer_is_found(
        string end, string state, Func<ClientDescription, ClientDescription> describe)
    {
        await using var stage = await Stage.OpenAsync(degenerates: Proof);
        var wrong = new SignInMutant("wrong", "makes the same of every answer", [])
        {
            Describe = describe,
            OnOutcome = (_, outcome) => Become(outcome, end),
            OnState = (_, held) => Become(held, state),
        };

        var outcome = await stage.RunAsync(Stage.Cases(Selected), ReferenceSignIn.Mutate(wrong, Memory));

        Assert.That(outcome.ExitCode, Is.EqualTo(1).Or.EqualTo(4));
    }

    private static Dictionary<string, IReadOnlyList<string>> Models(params string[] members) => new(StringComparer.Ordinal)
    {
        [WireNames.AdminInitiateAuth] = members,
        [WireNames.AdminRespondToAuthChallenge] = members,
    };

    private static void Add(JsonObject outcome, string ended, string name, JsonObject value)
    {
        if ((string?)outcome["outcome"] == ended)
        {
            outcome[name] = value;
        }
    }

    private static void Become(JsonObject outcome, string text)
    {
        outcome.Clear();
        foreach (var (name, value) in JsonNode.Parse(text)!.AsObject())
        {
            outcome[name] = value?.DeepClone();
        }
    }
}
