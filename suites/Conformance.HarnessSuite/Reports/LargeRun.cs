using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Reports;

/// <summary>
/// A run of the real corpus by made-up clients, with as many failures as are asked for, each with the wire of a sign-in.
/// </summary>
internal static class LargeRun
{
    // What a wrapper travels in a sign-in with a challenge behind SRP, and how much of it.
    private const int Exchanges = 4;
    private const int BodyLength = 1900;

    // As many as a wrapper plays by default, as a run prints it.
    private const int DefaultSelection = 1193;

    /// <summary>As many cases as a wrapper plays by default.</summary>
    public static IReadOnlyList<Case> Cases { get; } =
        [.. CaseCorpus.Load(Repository.Root).Cases.Where(one => !one.IsForSdk).OrderBy(one => one.Way.Length > 0).Take(DefaultSelection)];

    /// <summary>The events of a run.</summary>
    /// <param name="clients">How many clients there are.</param>
    /// <param name="failed">How many cases of each fail.</param>
    /// <param name="known">How many more of each are known to fail.</param>
    /// <param name="hasWires">True where what travelled was kept.</param>
    public static IReadOnlyList<RunEvent> Of(int clients, int failed, int known, bool hasWires = true)
    {
        var names = Enumerable.Range(1, clients).Select(number => $"client-{number}").ToArray();
        var results = names.ToDictionary(name => name, name => Judge(name, failed, known, hasWires), StringComparer.Ordinal);
        return
        [
            new RunStarted(Cases.Count, names, "embedded 0.1.0"),
            .. names.SelectMany(name => (RunEvent[])
            [
                new ClientStarted(name, Label: null, Describe(name), Cases.Count),
                .. results[name].Select(result => new CaseJudged(result)),
                new ClientFinished(name, []),
            ]),
            new RunFinished(RunOutcome.Of([.. results.Values.SelectMany(all => all)], isStrict: false)),
        ];
    }

    private static CaseResult[] Judge(string client, int failed, int known, bool hasWires) =>
    [
        .. Cases.OrderBy(one => string.Concat(one.Id.Reverse()), StringComparer.Ordinal).Select((one, at) => at < failed + known
            ? new CaseResult(one, client, Verdict.Fail, [Finding(at), Finding(at + 1), Finding(at + 2)])
            {
                Surfaced = $"challenged with SMS_MFA of {client}, Session: a string of 920 characters",
                Baselined = at < failed ? null : $"{client} does so since its version 1.2, and will until 2.0",
                Trace = hasWires ? Trace(client) : null,
            }
            : new CaseResult(one, client, at % 11 == 0 ? Verdict.NotApplicable : Verdict.Pass, [])
            {
                Surfaced = "signed in with tokens",
                Reason = at % 11 == 0 ? "not declared: choice" : null,
            }),
    ];

    private static Finding Finding(int at)
    {
        var rule = Rulebook.All[at * 7 % Rulebook.All.Count];
        return new(rule, $"requests[{at % 3}].body.ChallengeResponses.USERNAME", "the actual username, harness-user-01", "the alias")
        {
            Seen = "the alias",
        };
    }

    private static CaseTrace Trace(string client)
    {
        Header[] headers =
        [
            new("X-Amz-Target", "AWSCognitoIdentityProviderService.AdminRespondToAuthChallenge"),
            new("Content-Type", "application/x-amz-json-1.1"),
            new("User-Agent", $"{client}/1.2 md/internal ua/2.1 os/linux#6.1 lang/js md/nodejs#20.20.2 m/E"),
        ];
        var body = Encoding.UTF8.GetBytes($$"""{"ClientId":"{{client}}","Session":"{{new string('s', BodyLength)}}"}""");
        return new(
            [],
            [.. Enumerable.Repeat(new ReceivedRequest("POST", "/", headers, body, DateTimeOffset.UnixEpoch), Exchanges)],
            [.. Enumerable.Repeat(new Answer(200, headers, body), Exchanges)],
            "");
    }

    private static ClientDescription Describe(string name) => new()
    {
        Name = name,
        Version = "1.2.3",
        Language = "javascript",
        Runtime = "20.20.2",
        Platform = "linux-x64",
        Profile = "wrapper",
        Operations = ["AdminInitiateAuth"],
    };
}
