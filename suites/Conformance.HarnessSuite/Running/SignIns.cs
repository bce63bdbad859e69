using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.HarnessSuite.Replay;
using Conformance.Mutants.SignIns;
using Conformance.Reports;
using Conformance.Running;

namespace Conformance.HarnessSuite.Running;

internal sealed class SignIns
{
    private const string Code = "sign-in.SMS_MFA.alias.no-secret";

    private static readonly SrpMemory Memory = new();

    [Test]
    public async Task A_client_that_goes_along_passes_calls_and_sign_ins()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(
            Stage.Cases("tokens.sign-in.*", "chain.*.secret", "error-middle.wrong-code-then-right"), ReferenceSignIn.Create(Memory));

        Assert.That(
            (outcome.Failed, outcome.NotApplicable, outcome.Void, outcome.Passed), Is.EqualTo((0, 0, (string?)null, stage.Results.Count)));
    }

    [Test]
    public async Task A_client_of_profile_sdk_is_not_asked_to_sign_in()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(Stage.Cases("tokens.sign-in.initiate.*", "sign-in.SMS_MFA.*"), new ScriptedClient("right"));

        Assert.That(stage.Results.Select(result => result.Case.Group).Distinct(StringComparer.Ordinal), Is.EqualTo(["tokens"]));
        Assert.That((outcome.Failed, outcome.Void), Is.EqualTo((0, (string?)null)));
    }

    [Test]
    public async Task A_run_of_sign_ins_alone_proves_nothing_of_a_client_of_profile_sdk()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(Stage.Cases("sign-in.SMS_MFA.*"), new ScriptedClient("right"));

        Assert.That(
            (outcome.ExitCode, outcome.Void), Is.EqualTo((4, "right: the selected cases are sign-ins, and the client is of profile sdk")));
    }

    [Test]
    public async Task A_secret_that_is_logged_late_is_charged_to_the_case_that_it_belongs_to()
    {
        await using var stage = await Stage.OpenAsync();
        string? session = null;
        var late = ReferenceSignIn.Mutate(new("late", "logs a Session when it is asked to sign in again", [])
        {
            Describe = client => client with { MaxAttempts = 1 },
            OnRequest = (attempt, operation, _) =>
            {
                if (operation == WireNames.AdminInitiateAuth && session is not null)
                {
                    attempt.Log(session);
                }
            },
            OnAnswer = (_, answer) =>
            {
                session = answer is ServiceAnswer.Asked asked ? asked.Challenge.Session : session;
                return answer;
            },
        }, Memory);

        await stage.RunAsync(
            new RunPlan(
                Stage.Cases("sign-in.SMS_MFA.alias.no-secret", "sign-in.SMS_MFA.plain.no-secret"),
                [late])
            { ProofCases = [], Corpus = Stage.Corpus, Jobs = 1 },
            CancellationToken.None);

        Assert.That(
            stage.Results.Select(result => string.Join(' ', result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Actual}"))),
            Is.EqualTo(["SEC-LOG-001 the Session", ""]));
    }

    [Test]
    public async Task What_is_not_declared_does_not_apply()
    {
        await using var stage = await Stage.OpenAsync();
        var declaring = ReferenceSignIn.Mutate(new("modest", "declares little", [])
        {
            Describe = client => client with { Flows = ["password"], Capabilities = ["state"], Challenges = ["SMS_MFA"] },
        }, Memory);

        await stage.RunAsync(
            Stage.Cases(
                Code, "sign-in.SMS_MFA.alias.secret", "sign-in.PASSWORD_VERIFIER.alias.no-secret", "sign-in.EMAIL_OTP.mfa.alias.no-secret"),
            declaring);

        Assert.That(
            stage.Results.Select(result => $"{result.Case.Id}: {result.Reason ?? result.Verdict.ToString()}"),
            Is.EquivalentTo((string[])
            [
                $"{Code}: Pass",
                "sign-in.SMS_MFA.alias.secret: the client does not declare clientSecret",
                "sign-in.PASSWORD_VERIFIER.alias.no-secret: the client does not declare the flow srp",
                "sign-in.EMAIL_OTP.mfa.alias.no-secret: the client does not declare that it answers EMAIL_OTP",
            ]));
    }

    [Test]
    public async Task A_client_that_hands_out_the_tokens_of_another_attempt_fails_and_is_told_whose()
    {
        JsonObject? first = null;
        await using var stage = await Stage.OpenAsync();
        var mixing = ReferenceSignIn.Mutate(new("mixing", "hands out the tokens of the first attempt in all", [])
        {
            Describe = client => client with { MaxAttempts = 1 },
            OnOutcome = (_, outcome) =>
            {
                if (outcome["tokens"] is JsonObject tokens)
                {
                    first ??= tokens.DeepClone().AsObject();
                    outcome["tokens"] = first.DeepClone();
                }
            },
        }, Memory);

        var outcome = await stage.RunAsync(
            new RunPlan(Stage.Cases("session-echo.echoed.8*"), [mixing]) { ProofCases = [], Corpus = Stage.Corpus, Jobs = 1 },
            CancellationToken.None);

        var failed = stage.Results.Where(result => result.Verdict == Verdict.Fail).ToArray();
        Assert.That((outcome.ExitCode, failed.Length), Is.EqualTo((1, stage.Results.Count - 1)));
        Assert.That(failed.Select(result => result.Reason), Is.All.Contain("of another attempt (case session-echo.echoed.8"));
    }

    [Test]
    public async Task A_client_that_declares_what_it_answers_as_unsupported_is_at_fault()
    {
        await using var stage = await Stage.OpenAsync();
        var boasting = ReferenceSignIn.Mutate(new("boasting", "declares a refresh that it does not have", [])
        {
            Instead = (_, question, _) =>
                Task.FromResult(question.Operation == "refresh" ? new JsonObject { ["unsupported"] = true } : null),
        }, Memory);

        var outcome = await stage.RunAsync(Stage.Cases("renew.old-token-kept"), boasting);

        Assert.That(
            (outcome.ExitCode, stage.Results[0].Reason),
            Is.EqualTo((5, "the client declares refresh, and answers refresh with it as unsupported")));
    }

    [Test]
    public async Task A_client_that_hangs_in_a_step_fails_the_case_and_the_next_runs()
    {
        var clock = new StoppedClock();
        await using var stage = await Stage.OpenAsync(clock);
        using var hangs = new SemaphoreSlim(0);
        var hanging = ReferenceSignIn.Mutate(new("hanging", "never comes back from a code", [])
        {
            Instead = async (attempt, question, cancellationToken) =>
            {
                if (question.Operation == "answer" && attempt.Request.Username.Contains('@', StringComparison.Ordinal))
                {
                    hangs.Release();
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }

                return null;
            },
        }, Memory);
        var plan = new RunPlan(Stage.Cases("sign-in.SMS_MFA.alias.no-secret", "sign-in.SMS_MFA.plain.no-secret"), [hanging])
        {
            ProofCases = [],
            Corpus = Stage.Corpus,
            Jobs = 1,
        };

        var outcome = await stage.RunAsync(plan, clock, hangs);

        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(
            stage.ResultOf(Code).Findings.Select(finding => (finding.Rule.Id, finding.Actual)),
            Is.EqualTo([("SUR-STP-001", "no outcome within 10 s")]));
        Assert.That(stage.ResultOf("sign-in.SMS_MFA.plain.no-secret").Verdict, Is.EqualTo(Verdict.Pass));
    }

    [Test]
    public async Task What_is_sent_as_username_is_told_for_each_challenge()
    {
        await using var stage = await Stage.OpenAsync();
        var aliasing = ReferenceSignIn.Mutate(new("aliasing", "answers a code with the alias", [])
        {
            OnRequest = (attempt, _, body) =>
            {
                if (body["ChallengeResponses"] is JsonObject responses && responses.ContainsKey("SMS_MFA_CODE"))
                {
                    responses["USERNAME"] = attempt.Request.Username;
                }
            },
        }, Memory);
        await stage.RunAsync(Stage.Cases("sign-in.SMS_MFA.*", "sign-in.NEW_PASSWORD_REQUIRED.alias.*"), aliasing);
        var run = new ReportedRun();
        stage.Events.ForEach(run.Take);

        Assert.That(
            NameTable.Of(run).Lines,
            Is.EqualTo((string[])
            [
                "USERNAME of the follow-up, where the user typed an alias",
                "  mutant",
                "    CUSTOM_CHALLENGE       the actual username",
                "    NEW_PASSWORD_REQUIRED  the actual username",
                "    SMS_MFA                what the user typed",
            ]));
    }

    [Test]
    public async Task Corners_of_A_are_awaited_and_told_as_met_or_not()
    {
        await using var stage = await Stage.OpenAsync();
        var plan = new RunPlan(
            Stage.Cases(Code), [ReferenceSignIn.Create(Memory)])
        { ProofCases = [], Corpus = Stage.Corpus, MostSignInsForCorners = 12 };

        var outcome = await stage.RunAsync(plan, CancellationToken.None);

        var told = stage.Events.OfType<CornersAwaited>().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.ExitCode, Is.Zero);
            Assert.That(told.SignIns, Is.InRange(1, 12));
            Assert.That(told.Met, Has.Member("high").Or.Member("full").Or.Member("odd"));
            Assert.That(told.Met.Concat(told.NotMet), Is.EquivalentTo(["high", "odd", "short", "full"]));
        }
    }
}
