using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Subjects;

namespace Conformance.RuleSuite.Judging;

internal sealed class Comparisons
{
    private const string Tokens = """{"AuthenticationResult":{"AccessToken":"a.b.c","ExpiresIn":3600}}""";
    private const string Challenge =
        """{"ChallengeName":"SMS_MFA","ChallengeParameters":{"CODE_DELIVERY_DESTINATION":null,"USERNAME":"u"},"Session":"s"}""";

    private static IEnumerable<TestCaseData> Rows =>
    [
        OfTokens(
            "What is declared and sent is compared",
            ["tokens.accessToken"],
            Tokens,
            """{"accessToken":"a.b.c"}""",
            ["tokens.accessToken Same"],
            ["tokens.expiresIn"]),
        OfTokens("What is declared and neither sent nor shown is not", ["tokens.idToken"], "{}", "{}", [], []),
        OfTokens(
            "What is shown is compared, declared or not",
            [],
            Tokens,
            """{"accessToken":"a.b.c","expiresIn":60}""",
            ["tokens.accessToken Same", "tokens.expiresIn Another"],
            []),
        OfTokens(
            "What is shown is invented where nothing was sent, declared or not",
            [],
            Tokens,
            """{"idToken":"d.e.f"}""",
            ["tokens.idToken Invented"],
            ["tokens.accessToken", "tokens.expiresIn"]),
        OfTokens(
            "What is declared is lost where it is not shown",
            ["tokens.accessToken"],
            Tokens,
            "{}",
            ["tokens.accessToken Lost"],
            ["tokens.expiresIn"]),
        OfChallenge("A parameter that is null may be left out", ["challenge.parameters"], Challenge, """{"parameters":{"USERNAME":"u"}}""",
            [
                "challenge.parameters.CODE_DELIVERY_DESTINATION Same", "challenge.parameters.USERNAME Same",
            ], ["challenge.name", "challenge.session"]),
        OfChallenge(
            "Each parameter is compared",
            ["challenge.parameters"],
            """{"ChallengeParameters":{"A":"1","B":"2"}}""",
            """{"parameters":{"B":"3","C":"4"}}""",
            ["challenge.parameters.A Lost", "challenge.parameters.B Another", "challenge.parameters.C Invented"], []),
        OfChallenge(
            "No parameters are compared as a whole",
            ["challenge.parameters"],
            """{"ChallengeParameters":{}}""",
            "{}",
            ["challenge.parameters Same"],
            []),
        OfChallenge(
            "Each parameter is lost where none is shown",
            ["challenge.parameters"],
            """{"ChallengeParameters":{"A":"1","B":"2"}}""",
            """{"parameters":{}}""",
            ["challenge.parameters.A Lost", "challenge.parameters.B Lost"],
            []),
        OfChallenge(
            "Parameters that are no object are compared as a whole",
            ["challenge.parameters"],
            """{"ChallengeParameters":"1"}""",
            """{"parameters":{"A":"1"}}""",
            ["challenge.parameters Another"],
            []),
        OfChallenge(
            "A name in another case is no name",
            [],
            """{"session":"a"}""",
            """{"session":"a"}""",
            ["challenge.session Invented"],
            []),
        OfCall(
            "Each member of a structure is compared",
            """{"AuthenticationResult":{"AccessToken":"a","IdToken":"b"}}""",
            """{"AuthenticationResult":{"AccessToken":"c"}}""",
            ["$.AuthenticationResult.AccessToken Another", "$.AuthenticationResult.IdToken Lost"]),
        OfCall(
            "A structure that is sent as a text is compared as a whole",
            """{"AuthenticationResult":"a"}""",
            """{"AuthenticationResult":{"AccessToken":"a"}}""",
            ["$.AuthenticationResult Another"]),
        OfCall(
            "A structure that is shown as a text is compared as a whole",
            """{"AuthenticationResult":{"AccessToken":"a"}}""",
            """{"AuthenticationResult":"a"}""",
            ["$.AuthenticationResult Another"]),
    ];

    [TestCaseSource(nameof(Rows))]
    public void Tells_what_was_compared_and_what_was_not(Comparison comparison, string[] made, string[] notDeclared)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(comparison.Made.Select(one => $"{one.Place} {one.Match}"), Is.EqualTo(made));
            Assert.That(comparison.NotDeclared, Is.EqualTo(notDeclared));
        }
    }

    // What may be made of numbers that are too large or broken, and of lone surrogates: facts of RFC 8259 and of small types.
    [TestCase("3600.5", "3600", ExpectedResult = Match.Worn)]
    [TestCase("3600.5", "3601", ExpectedResult = Match.Another)]
    [TestCase("4294967296", "2147483647", ExpectedResult = Match.Worn)]
    [TestCase("4294967296", "0", ExpectedResult = Match.Another)]
    [TestCase("2147483648", "-2147483648", ExpectedResult = Match.Another)]
    [TestCase("4294970896", "3600", ExpectedResult = Match.Another)]
    [TestCase("1e300", "9223372036854775807", ExpectedResult = Match.Worn)]
    [TestCase("true", "1", ExpectedResult = Match.Another)]
    [TestCase("\"3600\"", "3600", ExpectedResult = Match.Same)]
    [TestCase("[3600]", "null", ExpectedResult = Match.Lost)]
    [TestCase("2147483647", "5", ExpectedResult = Match.Another)]
    [TestCase("\"a\\ud800\"", "\"a\\ufffd\"", ExpectedResult = Match.Worn)]
    [TestCase("\"a\\ud800\"", "\"b\\ufffd\"", ExpectedResult = Match.Another)]
    public Match An_odd_value_may_be_worn_and_is_no_other(string sent, string shown) =>
        Compare(
            ["tokens.expiresIn"],
            $$$"""{"AuthenticationResult":{"ExpiresIn":{{{sent}}}}}""",
            $$"""{"expiresIn":{{shown}}}""",
            PayloadClass.WrongType).Made.Single().Match;

    [TestCase("""{"refreshToken":"old"}""", ExpectedResult = Match.Same)]
    [TestCase("""{"refreshToken":"older"}""", ExpectedResult = Match.Another)]
    [TestCase("{}", ExpectedResult = Match.Lost)]
    public Match A_refresh_keeps_the_token_from_before_beside_an_odd_member(string shown)
    {
        var terms = Terms.OfOutcome(Client(["tokens.refreshToken"]), PayloadClass.WrongType) with { Kept = Value("\"old\"") };
        var kept = Comparison.OfTokens(
            Value("""{"AuthenticationResult":{"expiresin":60}}"""), Value(shown), terms).Made.Single(one => one.IsKept);

        Assert.That(kept.Expected, Is.EqualTo("the refresh token from before"));
        return kept.Match;
    }

    [TestCase(true, """{"RefreshToken":"new"}""", "refreshToken", "new", ExpectedResult = Match.Same)]
    [TestCase(true, """{"RefreshToken":"new"}""", "refreshToken", "old", ExpectedResult = Match.Another)]
    [TestCase(true, "{}", "refreshToken", "old", ExpectedResult = Match.Same)]
    [TestCase(false, """{"RefreshToken":"new"}""", "refreshToken", "old", ExpectedResult = Match.Same)]
    [TestCase(false, "{}", "idToken", "old", ExpectedResult = Match.Invented)]
    public Match The_refresh_token_alone_is_kept_and_only_until_a_new_one_comes(bool canRotate, string sent, string member, string shown)
    {
        var terms = Terms.OfOutcome(Client([]), PayloadClass.Tokens) with { Kept = Value("\"old\""), CanRotate = canRotate };
        return Comparison.OfTokens(
            Value($$"""{"AuthenticationResult":{{sent}}}"""),
            Value($$"""{"{{member}}":"{{shown}}"}"""),
            terms).Made.Single(one => one.Place == $"tokens.{member}").Match;
    }

    [TestCase("zeroIsAbsent", ExpectedResult = Match.Same)]
    [TestCase("reuse", ExpectedResult = Match.Invented)]
    public Match A_client_whose_zero_is_absent_makes_nothing_up_by_it(string capability) =>
        Comparison.OfTokens(
            Value("{}"),
            Value("""{"idToken":""}"""),
            Terms.OfOutcome(Client([]) with { Capabilities = [capability] }, PayloadClass.Tokens)).Made.Single().Match;

    [TestCase("{}", "challenge.parameters Same")]
    [TestCase("""{"A":"1"}""", "challenge.parameters.A Same")]
    [TestCase("""{"A":"2"}""", "challenge.parameters.A Another")]
    public void A_map_under_an_odd_name_may_be_left_out_as_a_whole(string shown, string made) =>
        Assert.That(
            Comparison.OfChallenge(
                Value("""{"challengeparameters":{"A":"1"}}"""),
                Value($$"""{"parameters":{{shown}}}"""),
                Terms.OfOutcome(Client([]), PayloadClass.WrongType)).Made.Select(one => $"{one.Place} {one.Match}"),
            Is.EqualTo([made]));

    // The first or the last of duplicates, and nothing for a key in another case; beside the right key the other one says nothing.
    [TestCase("""{"Session":"a","Session":"b"}""", "a", ExpectedResult = Match.Same)]
    [TestCase("""{"Session":"a","Session":"b"}""", "b", ExpectedResult = Match.Same)]
    [TestCase("""{"Session":"a","Session":"b"}""", "ab", ExpectedResult = Match.Another)]
    [TestCase("""{"session":"a"}""", "a", ExpectedResult = Match.Same)]
    [TestCase("""{"session":"a"}""", "b", ExpectedResult = Match.Another)]
    [TestCase("""{"session":"a","Session":"b"}""", "a", ExpectedResult = Match.Another)]
    public Match An_odd_name_has_more_than_one_reading(string sent, string shown) =>
        Comparison.OfChallenge(
            Value(sent), Value($$"""{"session":"{{shown}}"}"""), Terms.OfOutcome(Client([]), PayloadClass.WrongType)).Made.Single().Match;

    private static TestCaseData OfTokens(string name, string[] surfaces, string sent, string shown, string[] made, string[] notDeclared) =>
        new TestCaseData(Compare(surfaces, sent, shown, PayloadClass.Tokens), made, notDeclared).SetName(name);

    private static TestCaseData OfChallenge(
        string name, string[] surfaces, string sent, string shown, string[] made, string[] notDeclared) =>
        new TestCaseData(
            Comparison.OfChallenge(Value(sent), Value(shown), Terms.OfOutcome(Client(surfaces), PayloadClass.Challenge)),
            made,
            notDeclared).SetName(name);

    private static TestCaseData OfCall(string name, string sent, string shown, string[] made) =>
        new TestCaseData(
            Comparison.OfCall(
                Value(sent),
                Value(shown),
                Terms.OfCall(DegenerateClients.Describe("fixture"), WireNames.AdminInitiateAuth, PayloadClass.Tokens)),
            made,
            Array.Empty<string>()).SetName(name);

    private static Comparison Compare(string[] surfaces, string sent, string shown, PayloadClass of) =>
        Comparison.OfTokens(Value(sent), Value(shown), Terms.OfOutcome(Client(surfaces), of));

    private static ClientDescription Client(string[] surfaces) => DegenerateClients.DescribeWrapper("fixture") with { Surfaces = surfaces };

    private static JsonValue Value(string json) => JsonReading.TryRead(Encoding.UTF8.GetBytes(json), out _)!.Root;
}
