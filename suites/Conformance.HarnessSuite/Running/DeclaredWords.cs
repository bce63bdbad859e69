using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Judging;
using Conformance.Mutants.SignIns;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>What a client declares is put to the test, and what it does not declare is counted.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DeclaredWords
{
    private const string Tokens = "tokens.sign-in.initiate.with-empty-parameters";
    private const string Code = "sign-in.SMS_MFA.plain.no-secret";
    private const string Refusal = "cognito-local.refusal.srp-missing-a.1";
    private const string OpenProof = "observed.password-verifier.salt-of-30-digits";

    private static readonly SrpMemory Memory = new();

    private static readonly ClientDescription All = DegenerateClients.DescribeWrapper("all") with
    {
        Capabilities = ProtocolWords.WrapperCapabilities,
        Challenges = ChallengeCatalog.Names,
    };

    private static IEnumerable<string> OfWrappers =>
        [.. ProtocolWords.Flows, .. ProtocolWords.WrapperCapabilities, .. ChallengeCatalog.Names];

    private static IReadOnlyList<string> OfSdks => ProtocolWords.SdkCapabilities;

    [TestCaseSource(nameof(OfWrappers))]
    public void The_corpus_puts_the_word_of_a_wrapper_to_the_test(string word)
    {
        var plan = new RunPlan([], []) { ProofCases = [], Corpus = Stage.Corpus };

        Assert.That(
            Stage.Corpus.Cases.Any(
                one => plan.WhyNotApplicable(one, All) is null && Exercised.By(one, plan, All).Contains(word, StringComparer.Ordinal)),
            Is.True);
    }

    [TestCaseSource(nameof(OfSdks))]
    public void The_corpus_puts_the_word_of_an_sdk_to_the_test(string word)
    {
        var plan = new RunPlan([], []) { ProofCases = [], Corpus = Stage.Corpus };

        Assert.That(
            Stage.Corpus.Cases.Where(one => one.Dialogue is null).Any(
                one => Exercised.By(one, plan, DegenerateClients.Describe("sdk")).Contains(word, StringComparer.Ordinal)),
            Is.True);
    }

    [Test]
    public async Task The_corpus_puts_every_surface_to_the_test_and_each_check_that_lacks_its_declaration_is_counted()
    {
        await using var stage = await Stage.OpenAsync();
        var hiding =
            Hiding(client => client with { Surfaces = [], Capabilities = [.. client.Capabilities.Where(word => word != "state")] });

        await stage.RunAsync(Stage.Cases(Tokens, Code, "challenge.SELECT_CHALLENGE.initiate.*"), hiding);

        var counts = NotDeclared.Sum(stage.Results.Select(result => result.NotDeclared));
        Assert.That(counts.Keys, Is.EquivalentTo([.. ProtocolWords.Surfaces, "state"]));
        Assert.That(counts["state"], Is.EqualTo(stage.Results.Count));

        // One value of each kind in the tokens of two cases, and nowhere else.
        Assert.That((counts["tokens.accessToken"], counts["tokens.expiresIn"]), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task What_is_handed_out_is_judged_and_not_counted_though_nobody_declared_it()
    {
        await using var stage = await Stage.OpenAsync();
        var showing = ReferenceSignIn.Mutate(
            new("showing", "shows all and declares nothing", []) { Describe = client => client with { Surfaces = [] } }, Memory);

        await stage.RunAsync(Stage.Cases(Tokens, Code), showing);

        Assert.That(NotDeclared.Sum(stage.Results.Select(result => result.NotDeclared)), Is.Empty);
    }

    [Test]
    public async Task A_case_that_is_not_asked_counts_for_the_word_that_it_lacks()
    {
        await using var stage = await Stage.OpenAsync();
        var modest = ReferenceSignIn.Mutate(
            new("modest", "declares little", [])
            {
                Describe = client => client with { Flows = ["password"], Capabilities = ["state"], Challenges = ["SMS_MFA"] },
            },
            Memory);

        await stage.RunAsync(
            Stage.Cases(Code, "sign-in.SMS_MFA.alias.secret", "sign-in.PASSWORD_VERIFIER.alias.*", "sign-in.EMAIL_OTP.mfa.alias.no-secret"),
            modest);

        Assert.That(
            NotDeclared.Sum(stage.Results.Select(result => result.NotDeclared)),
            Is.EquivalentTo(new Dictionary<string, int>(StringComparer.Ordinal) { ["clientSecret"] = 1, ["srp"] = 2, ["EMAIL_OTP"] = 1 }));
    }

    [Test]
    public async Task A_value_outside_the_own_model_of_an_sdk_counts()
    {
        await using var stage = await Stage.OpenAsync();
        var older = new ScriptedClient("older")
        {
            Description = DegenerateClients.Describe("older") with
            {
                Members = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
                {
                    ["AdminInitiateAuth"] = ["ChallengeName", "ChallengeParameters", "Session", "AuthenticationResult"],
                },
            },
            OnCall = async (armed, endpoint, cancellationToken) =>
            {
                var surface =
                    JsonNode.Parse((await ScriptedClient.RightAsync(armed, endpoint, cancellationToken)).Surface!.Bytes.Span)!.AsObject();
                surface.Remove("AvailableChallenges");
                return DegenerateClients.Surfaces(surface.ToJsonString());
            },
        };

        await stage.RunAsync(Stage.Cases("challenge.SELECT_CHALLENGE.initiate.full"), older);

        Assert.That(
            stage.Results.Single().NotDeclared,
            Is.EquivalentTo(new Dictionary<string, int>(StringComparer.Ordinal) { ["AdminInitiateAuth.AvailableChallenges"] = 1 }));
    }

    [TestCase("state", "mutant does not declare state, which --require asks for: 2 checks not made")]
    [TestCase("srp", "mutant does not declare the flow srp, which --require asks for")]
    [TestCase("WEB_AUTHN", "mutant does not declare the challenge WEB_AUTHN, which --require asks for")]
    [TestCase("distinguishesNull", "mutant does not declare distinguishesNull, which --require asks for")]
    public async Task A_required_word_that_is_not_declared_fails_the_run(string word, string sentence)
    {
        await using var stage = await Stage.OpenAsync();
        var modest = Hiding(client => client with { Flows = ["password"], Capabilities = [], Challenges = ["SMS_MFA"] });

        var outcome = await stage.RunAsync(
            Plan(modest, Tokens, Code) with
            {
                Required = [word, "challenge.name", "AdminInitiateAuth", "AdminInitiateAuth.Session", "SMS_MFA", "password"],
            },
            CancellationToken.None);

        Assert.That((outcome.Failed, outcome.ExitCode), Is.EqualTo((0, 1)));
        Assert.That(outcome.Undeclared, Is.EqualTo([sentence]));
    }

    [TestCase(1, false, 0)]
    [TestCase(1, true, 1)]
    [TestCase(2, false, 4)]
    public async Task A_declared_flow_or_capability_that_no_case_put_to_the_test_is_a_warning_and_from_protocol_2_on_void(
        int protocol, bool isStrict, int exitCode)
    {
        await using var stage = await Stage.OpenAsync();
        var idle = ReferenceSignIn.Mutate(new("idle", "declares more than is asked", [])
        {
            Describe = client => client with { Protocol = protocol, Flows = ["password", "srp"], Capabilities = ["state", "teleports"] },
        }, Memory);

        var outcome = await stage.RunAsync(
            Plan(idle, Tokens, Code, "sign-in.PASSWORD_VERIFIER.alias.secret") with { IsWhole = true, IsStrict = isStrict },
            CancellationToken.None);

        Assert.That(outcome.Unused, Is.EqualTo((string[])
        [
            "mutant declares the flow srp, and no case put it to the test: of 1 case that asks for it none was judged: the client does not "
            + "declare clientSecret",
            "mutant declares teleports, and no case put it to the test: no case of the corpus asks for it",
        ]));
        Assert.That((outcome.ExitCode, outcome.Void), Is.EqualTo((exitCode, protocol == 2 ? outcome.Unused[0] : null)));
    }

    [TestCase("0.4", 0)]
    [TestCase("0.5", 4)]
    public async Task A_flow_of_which_no_more_was_judged_than_a_refusal_or_a_proof_that_is_not_given_was_not_put_to_the_test(
        string set, int exitCode)
    {
        await using var stage = await Stage.OpenAsync();
        var forgetful = ReferenceSignIn.Mutate(new("forgetful", "does not declare that it answers the challenge of SRP", [])
        {
            Describe = client =>
                client with { Protocol = 2, Flows = ["password", "srp"], Capabilities = ["state"], Challenges = ["SMS_MFA"] },
        }, Memory);

        var outcome = await stage.RunAsync(
            Plan(forgetful, Tokens, Code, "sign-in.PASSWORD_VERIFIER.alias.no-secret", Refusal, OpenProof) with
            {
                IsWhole = true,
                Requirements = RequirementSet.Of(set),
            },
            CancellationToken.None);

        Assert.That(stage.Results.Where(result => result.Verdict == Verdict.Pass).Select(result => result.Case.Id), Does.Contain(Refusal));
        Assert.That((outcome.ExitCode, outcome.Unused), Is.EqualTo((exitCode, exitCode == 0 ? [] : (string[])[
            "mutant declares the flow srp, and no case put it to the test: of 1 case that asks for it none was judged: the client does not "
            + "declare that it answers PASSWORD_VERIFIER",
        ])));
    }

    [TestCase("0.4", 0)]
    [TestCase("0.5", 4)]
    public async Task A_word_whose_first_case_is_younger_than_the_set_is_no_fault_of_the_client(string set, int exitCode)
    {
        await using var stage = await Stage.OpenAsync();
        var ahead = ReferenceSignIn.Mutate(new("ahead", "declares what the set does not ask for", [])
        {
            Describe = client => client with { Protocol = 2, Flows = ["password"], Capabilities = ["state", "resume"] },
        }, Memory);

        var outcome = await stage.RunAsync(
            Plan(ahead, Tokens, Code) with { IsWhole = true, Requirements = RequirementSet.Of(set) }, CancellationToken.None);

        Assert.That(outcome.ExitCode, Is.EqualTo(exitCode), outcome.Void);
    }

    [Test]
    public async Task A_declared_challenge_without_a_way_to_it_is_a_warning_in_every_protocol()
    {
        await using var stage = await Stage.OpenAsync();
        var idle = ReferenceSignIn.Mutate(new("idle", "declares more than is asked", [])
        {
            Describe = client =>
                client with { Protocol = 2, Flows = ["password"], Capabilities = ["state"], Challenges = ["SMS_MFA", "WEB_AUTHN"] },
        }, Memory);

        var outcome = await stage.RunAsync(Plan(idle, Tokens, Code) with { IsWhole = true }, CancellationToken.None);

        Assert.That((outcome.ExitCode, outcome.Unused), Is.EqualTo(
            (0, (string[])["mutant declares the challenge WEB_AUTHN, and no case put it to the test: no case of the corpus asks for it"])));
    }

    [Test]
    public async Task A_selection_says_nothing_of_what_it_leaves_out()
    {
        await using var stage = await Stage.OpenAsync();
        var idle = ReferenceSignIn.Mutate(new("idle", "declares all", []) { Describe = client => client with { Protocol = 2 } }, Memory);

        var outcome = await stage.RunAsync(Plan(idle, Tokens), CancellationToken.None);

        Assert.That((outcome.ExitCode, outcome.Unused), Is.EqualTo((0, Array.Empty<string>())));
    }

    [Test]
    public void A_baseline_keeps_the_counts_and_more_of_them_are_out_of_date()
    {
        var one = Stage.Cases(Tokens)[0];
        var result = new CaseResult(one, "all", Verdict.Pass, [])
        {
            NotDeclared = new Dictionary<string,
            int>(StringComparer.Ordinal)
            { ["state"] = 1, ["challenge.name"] = 2 },
        };
        var file = Path.GetTempFileName();
        BaselineFile.Write(file, BaselineUpdate.Of(null, "all", All, [result]));
        var baseline = BaselineFile.Read(file);
        File.Delete(file);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(baseline.NotDeclared, Is.EquivalentTo(result.NotDeclared));
            Assert.That(NotDeclaredPin.Stale(baseline.NotDeclared, [result]), Is.Empty);
            Assert.That(NotDeclaredPin.Stale(baseline.NotDeclared, []), Is.Empty);
            Assert.That(NotDeclaredPin.Stale(null, [result]), Is.Empty);
            Assert.That(
                NotDeclaredPin.Stale(baseline.NotDeclared, [result, result]),
                Is.EqualTo([
                    "challenge.name is not declared: 4 checks not made, 2 when the baseline was written",
                    "state is not declared: 2 checks not made, 1 when the baseline was written",
                ]));
        }
    }

    private static RunPlan Plan(IClientFactory client, params string[] cases) =>
        new(Stage.Cases(cases), [client]) { ProofCases = [], Corpus = Stage.Corpus, Jobs = 1 };

    /// <summary>A client that does everything right and hands out no member that it does not declare.</summary>
    private static InProcessClient Hiding(Func<ClientDescription, ClientDescription> describe)
    {
        var shown = describe(DegenerateClients.DescribeWrapper("any")).Surfaces;
        return ReferenceSignIn.Mutate(new("hiding", "hands out what it declares", [])
        {
            Describe = describe,
            OnOutcome = (_, outcome) => Hide(outcome),
            OnState = (_, state) => Hide(state),
        }, Memory);

        void Hide(JsonObject answer)
        {
            foreach (var word in ProtocolWords.Surfaces.Except(shown, StringComparer.Ordinal))
            {
                var dot = word.IndexOf('.', StringComparison.Ordinal);
                (answer[word[..dot]] as JsonObject)?.Remove(word[(dot + 1)..]);
            }
        }
    }
}
