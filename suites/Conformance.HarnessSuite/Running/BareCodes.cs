using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Mutants.SignIns;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>A one-time code that stands bare in what a client makes known, which may be chance once.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BareCodes
{
    private const string One = "sign-in.SMS_MFA.alias.no-secret";
    private const int MostOfAClient = 20;

    private static readonly SrpMemory Memory = new();

    [Test]
    public async Task A_client_that_tells_each_code_in_prose_fails()
    {
        await using var stage = await Stage.OpenAsync();
        List<string> codes = [];

        var outcome = await stage.RunAsync(Stage.Cases(One), Telling((attempt, code) =>
        {
            codes.Add(code);
            attempt.Log($"using {code} now");
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(codes, Has.Count.EqualTo(2).And.Unique);
            Assert.That((outcome.ExitCode, stage.ResultOf(One).Verdict), Is.EqualTo((1, Verdict.Fail)));
            Assert.That(
                stage.ResultOf(One).Findings.Select(finding => (finding.Rule.Id, finding.Path)), Is.EqualTo([("SEC-COD-001", "log")]));
            Assert.That(stage.ResultOf(One).Checks.Keys.Select(rule => rule.Id), Does.Contain("SEC-COD-001"));
        }
    }

    [Test]
    public async Task Digits_that_stand_in_a_log_by_chance_are_no_finding()
    {
        await using var stage = await Stage.OpenAsync();
        List<string> codes = [];

        var outcome = await stage.RunAsync(Stage.Cases(One), Telling((attempt, code) =>
        {
            codes.Add(code);
            attempt.Log($"listening at port {codes[0]} as ever");
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(codes, Has.Count.EqualTo(2), "control: it was played once more");
            Assert.That((outcome.ExitCode, outcome.Warned, stage.ResultOf(One).Verdict), Is.EqualTo((0, 0, Verdict.Pass)));
        }
    }

    [Test]
    public async Task What_has_no_bare_code_is_played_once()
    {
        await using var stage = await Stage.OpenAsync();
        var plays = 0;

        await stage.RunAsync(Stage.Cases(One), Telling((attempt, code) => attempt.Log($"try {++plays} took 3.{code} seconds")));

        Assert.That((plays, stage.ResultOf(One).Verdict), Is.EqualTo((1, Verdict.Pass)));
    }

    [Test]
    public async Task A_code_in_the_text_of_an_error_and_in_what_is_handed_out_is_found_at_its_place()
    {
        await using var stage = await Stage.OpenAsync();
        const string Refused = "error-middle.wrong-code-then-right";
        var code = "";
        var telling = ReferenceSignIn.Mutate(
            new("telling", "tells the code", [])
            {
                OnRequest = (_, _, body) => code = (string?)body[WireNames.ChallengeResponses]?["SMS_MFA_CODE"] ?? code,
                OnOutcome = (_, outcome) =>
                {
                    if (code.Length > 0 && outcome["error"] is JsonObject error)
                    {
                        error["text"] = $"{error["message"]} (gave {code} just now)";
                    }

                    if (code.Length > 0 && outcome["tokens"] is JsonObject tokens)
                    {
                        tokens["note"] = $"by {code}, as asked";
                    }
                },
            },
            Memory);

        await stage.RunAsync(Stage.Cases(Refused), telling);

        Assert.That(
            stage.ResultOf(Refused).Findings.Where(finding => finding.Rule.Id == "SEC-COD-001").Select(
                finding => finding.Path[finding.Path.LastIndexOf(' ')..]),
            Is.EqualTo([" error.text", " tokens.note"]));
    }

    [Test]
    public async Task Codes_are_played_again_beyond_the_bounds_of_doubtful_failures()
    {
        await using var stage = await Stage.OpenAsync();
        var cases = Stage.Cases("sign-in.SMS_MFA.*", "session-echo.echoed.*");

        await stage.RunAsync(cases, Telling((attempt, code) => attempt.Log($"using {code} now")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cases, Has.Count.GreaterThan(MostOfAClient));
            Assert.That(
                stage.Results.Where(result => result.Verdict == Verdict.Fail).Select(result => result.Case.Id),
                Is.EquivalentTo(cases.Select(one => one.Id)));
        }
    }

    [Test]
    public async Task A_known_failure_does_not_hide_a_code()
    {
        await using var stage = await Stage.OpenAsync();
        var wrong = ReferenceSignIn.Mutate(
            new("wrong", "answers with the alias and tells the code", [])
            {
                OnRequest = (attempt, _, body) =>
                {
                    if (body[WireNames.ChallengeResponses] is JsonObject answers && answers["SMS_MFA_CODE"] is { } code)
                    {
                        answers[WireNames.Username] = attempt.Request.Username;
                        attempt.Log($"using {code} now");
                    }
                },
            },
            Memory);

        await stage.RunAsync(Stage.Cases(One), wrong);

        Assert.That(
            stage.ResultOf(One).Findings.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal),
            Does.Contain("REQ-USR-001").And.Contain("SEC-COD-001"));
    }

    /// <summary>A client that does all right, and tells something when it sends a code.</summary>
    private static InProcessClient Telling(Action<Attempt, string> tell) => ReferenceSignIn.Mutate(
        new("telling", "tells something of a code", [])
        {
            OnRequest = (attempt, _, body) =>
            {
                if ((string?)body[WireNames.ChallengeResponses]?["SMS_MFA_CODE"] is { } code)
                {
                    tell(attempt, code);
                }
            },
        },
        Memory);
}
