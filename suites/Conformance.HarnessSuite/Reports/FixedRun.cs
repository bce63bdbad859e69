using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Reports;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Reports;

/// <summary>A small run with everything in it that a report has words for.</summary>
internal static class FixedRun
{
    /// <summary>What a hostile client would like to do to a terminal, to Spectre's markup and to XML.</summary>
    public const string Hostile = "\u001b[31mred\u0007 [bold]<b>&]]> \ud800 end\nline\u202e";

    private static readonly Rule NoOtherValue =
        new("SUR-TST-001", "An odd value is never surfaced as another value.", Level.Must, Citation.Recordings("this test"));
    private static readonly Rule NotLost = new(
        "SUR-TST-002",
        "An odd value is surfaced, or is an error, so that a caller who looks for it can tell that something was sent.",
        Level.Should,
        Citation.Inferred("this test"));

    private static readonly Case Plain =
        Make("challenge.SMS_MFA.initiate.full", PayloadClass.Challenge, Origin.Documented, Basis.Documented);
    private static readonly Case Choice =
        Make("challenge.SELECT_CHALLENGE.initiate.full", PayloadClass.Challenge, Origin.Documented, Basis.Documented);
    private static readonly Case Available = Make("available.empty", PayloadClass.Challenge, Origin.Authored, Basis.Observed);
    private static readonly Case Spelling = Make("error-spelling.namespace", PayloadClass.ErrorSpelling, Origin.Authored, Basis.Source);
    private static readonly Case Mark = Make("lenient.byte-order-mark", PayloadClass.Lenient, Origin.Authored, Basis.Inferred);
    private static readonly Case Fault = Make("transport.500-for-ever", PayloadClass.Transport, Origin.Authored, Basis.Documented);
    private static readonly Case Number = Make("types.Session.number", PayloadClass.WrongType, Origin.Authored, Basis.Inferred);

    public static RunFacts Facts { get; } = new() { Harness = "0.1.0", Corpus = "0.1", Seed = 7, Generate = 2 };

    public static RepeatCommand Repeat { get; } = new("cognito-conformance client", [], "--seed", "7", "--generate", "2");

    public static IReadOnlyList<RunEvent> Events { get; } = Make(isStrict: false);

    /// <summary>The same run, given up in the middle.</summary>
    public static IReadOnlyList<RunEvent> Interrupted { get; } =
        [
            .. Events.Take(5),
            new ClientFinished("boto3", []),
            new RunFinished(new() { Passed = 1, Failed = 1, BrokenOff = new("interrupted after 3 of 7 cases: by SIGTERM", 143) }),
        ];

    public static RunOutcome Outcome => ((RunFinished)Events[^1]).Outcome;

    public static IReadOnlyList<RunEvent> Make(bool isStrict)
    {
        string[] stale = ["boto3: baseline entry types.* SUR-TST-009: matches no case of the corpus"];
        CaseResult[] all = [.. Boto(), .. Rig(), .. Gone()];
        return
        [
            new RunStarted(7, ["boto3", "aws-sdk-dotnet", "gone"], "embedded 0.1.0"),
            new ClientStarted("boto3", Label: null, Describe("boto3", "1.26.27", "python", "3.11.2"), Cases: 7),
            .. Boto().Select(result => new CaseJudged(result)),
            new PayloadShrunk("boto3", Number.Id, Number with { Answers = [new(200, [], "{\"Session\":1}"u8.ToArray())] }),
            new ClientFinished("boto3", stale)
            {
                Unused = [new("distinguishesNull", IsChallenge: false, "no case of the corpus asks for it")],
            },
            new ClientStarted("aws-sdk-dotnet", "AWSSDK.Core rig", Describe("AWSSDK.Core", "4.0.102.18", "csharp", "10.0.1"), Cases: 7),
            .. Rig().Select(result => new CaseJudged(result)),
            new ClientFinished("aws-sdk-dotnet", []),
            new ClientStarted("gone", Label: null, Client: null, Cases: 7),
            .. Gone().Select(result => new CaseJudged(result)),
            new ClientFinished("gone", []),
            new RunFinished(
                RunOutcome.Of(all, isStrict) with
                {
                    Stale = stale,
                    Undeclared = ["gone does not declare state, which --require asks for"],
                    Unused = ["boto3 declares distinguishesNull, and no case put it to the test: no case of the corpus asks for it"],
                    Void = "self-proof: no built-in client fails on lenient",
                }),
        ];
    }

    /// <summary>The same run with a baseline of another time.</summary>
    public static IReadOnlyList<RunEvent> OutOfDate(int times) =>
    [
        .. Events.Select(happened => happened is not RunFinished finished ? happened : finished with
        {
            Outcome = finished.Outcome with { Stale = [.. Enumerable.Range(1, times).Select(number => $"entry {number} is gone")] },
        }),
    ];

    private static CaseResult[] Boto() =>
    [
        Judge(Plain, "boto3", Verdict.Pass) with
        {
            Surfaced = "success with ChallengeName: \"SMS_MFA\", Session: a string of 920 characters",
            Checks = Checked(("REQ-OPR-001", 2), ("SUR-SES-001", 1)),
        },
        Judge(
            Number,
            "boto3",
            Verdict.Fail,
            new(
                NoOtherValue,
                "$.Session",
                "the number 1234567, its text, or an error",
                "a string of 3 characters that differs from character 1 on") { Seen = "another text" },
            new(NoOtherValue, "$.AuthenticationResult", "absent", "an object with nothing in it") { Seen = "invented" },
            new(NotLost, "$.Session", "the number 1234567", "absent") { Seen = "absent" }) with
        {
            Surfaced = "success with Session: a string of 3 characters, AuthenticationResult: an object with nothing in it",
            Shown = new Dictionary<string, bool>(StringComparer.Ordinal) { ["AdminInitiateAuth.AuthenticationResult.IdToken"] = false },
        },
        Judge(
            Spelling,
            "boto3",
            Verdict.Warn,
            new Finding(NotLost, "error.type", "NotAuthorizedException", "nothing") { Seen = "nothing" }) with
            {
                Surfaced = "an error of kind service, type ",
            },
        Judge(
            Mark,
            "boto3",
            Verdict.Fail,
            new Finding(NoOtherValue, "$", "an error", "success with nothing set") { Seen = "success with nothing set" }) with
            {
                Baselined = "known since 1.26, not fixed",
            },
        Judge(Choice, "boto3", Verdict.NotApplicable) with
        {
            Reason = "older model: the client has no AvailableChallenges",
            Requests = 0,
            NotDeclared = new Dictionary<string, int>(StringComparer.Ordinal) { ["AdminInitiateAuth.AvailableChallenges"] = 1 },
        },
        Judge(Available, "boto3", Verdict.NotApplicable) with
        {
            Reason = "older model: the client has no AvailableChallenges",
            Requests = 0,
        },
        Judge(Fault, "boto3", Verdict.Pass) with
        {
            Requests = 5,
            Checks = Checked(("REQ-OPR-001", 5)),
            Elapsed = TimeSpan.FromSeconds(4.5),
            Surfaced = "an error of kind service, type InternalErrorException",
        },
    ];

    private static CaseResult[] Rig() =>
    [
        Judge(
            Plain,
            "aws-sdk-dotnet",
            Verdict.Fail,
            new Finding(NoOtherValue, "$." + Hostile, Hostile, Hostile) { Seen = "another text" }) with { Surfaced = Hostile },
        .. new[] { Number, Spelling, Mark, Choice }.Select(one => Judge(one, "aws-sdk-dotnet", Verdict.Pass)),
        Judge(
            Fault,
            "aws-sdk-dotnet",
            Verdict.Warn,
            new Finding(NoOtherValue, "outcome", "a surface or an error", "nothing") { Seen = "nothing" }) with { Replayed = Verdict.Pass },
        Judge(Available, "aws-sdk-dotnet", Verdict.NotApplicable) with { Reason = Hostile, Requests = 0 },
    ];

    private static CaseResult[] Gone() =>
    [
        .. new[] { Plain, Number, Spelling, Mark, Choice, Available, Fault }.Select(one =>
            Judge(one, "gone", Verdict.HarnessFault) with
            {
                Reason = "The driver of gone ended with exit code 3 before it answered hello. Its log is empty.",
                Requests = 0,
            }),
    ];

    private static CaseResult Judge(Case one, string client, Verdict verdict, params Finding[] findings) =>
        new(one, client, verdict, findings) { Requests = 1, Elapsed = TimeSpan.FromMilliseconds(12.3) };

    private static Dictionary<Rule, int> Checked(params (string Id, int Times)[] made) =>
        made.ToDictionary(one => Rulebook.All.First(rule => rule.Id == one.Id), one => one.Times);

    private static ClientDescription Describe(string name, string version, string language, string runtime) => new()
    {
        Name = name,
        Version = version,
        Language = language,
        Runtime = runtime,
        Platform = "linux-x64",
        Profile = "sdk",
        Operations = ["AdminInitiateAuth"],
        Capabilities = ["distinguishesNull"],
        Members =
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["AdminInitiateAuth"] = ["Session", "ChallengeName"] },
    };

    private static Case Make(string id, PayloadClass kind, Origin origin, Basis basis) => new()
    {
        Id = id,
        Operation = "AdminInitiateAuth",
        AuthFlow = "ADMIN_USER_PASSWORD_AUTH",
        Class = kind,
        Origin = origin,
        Basis = basis,
        Clause = "Amazon Cognito API reference, AdminInitiateAuth, Response Elements",
        Answers = [],
    };
}
