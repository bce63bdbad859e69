using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Recordings;
using Conformance.Recording;
using Conformance.Recording.Substitution;

namespace Conformance.RecordingSuite;

/// <summary>A recording says what was answered: only values are replaced, and those that differ stay different.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class WordsOfTheProtocolStay
{
    private static IEnumerable<string> Verbatim() =>
    [
        """{"__type":"CognitoLocal#Unsupported","message":"Cognito Local unsupported feature: AdminInitAuth with AuthFlow=undefined"}""",
        """{"__type":"Unsupported"}""",
        """{"__type":"com.amazonaws.cognito#NotAuthorizedException","code":"invalid_grant"}""",
        """{"__type":"NotAuthorizedException:http://internal.amazon.com/coral/"}""",
        """{"AuthenticationResult":{"ExpiresIn":"3600","TokenType":"bearer"}}""",
        """{"AuthenticationResult":{"expiresIn":86400,"tokenType":"BEARER"}}""",
        """{"AuthenticationResult":{"ExpiresIn":3600.0}}""",
        """{"challengename":"Sms_Mfa","ChallengeParameters":{"CODE_DELIVERY_DELIVERY_MEDIUM":"Sms"}}""",
        """{"ChallengeName":"smsMfa","AvailableChallenges":["password","Web-Authn","SOMETHING_NEW_2"]}""",
        """{"ChallengeParameters":{"requiredAttributes":"[\"name\",\"userAttributes.custom:shoe\",\"custom:shoe\"]"}}""",
        """{"ChallengeParameters":{"MFAS_CAN_SETUP":["SOFTWARE_TOKEN_MFA"],"MFAS_CAN_CHOOSE":"[\"sms_mfa\"]"}}""",
        """{"message":"Incorrect username or password."}""",
        """{"message":"Invalid lambda function output : USER_ID_FOR_SRP, SECRET_HASH of AdminInitiateAuth is not allowed"}""",
        """{"message":"1 validation error detected: length less than or equal to 131072"}""",
        """{"Status":"Success"}""",
    ];

    [TestCaseSource(nameof(Verbatim))]
    public void Nothing_of_an_answer_without_a_value_of_somebody_is_replaced(string body) =>
        Assert.That(Recorded([body]).Single(), Is.EqualTo(body));

    [Test]
    public void Every_value_of_a_closed_list_stays_in_every_case_in_its_member()
    {
        (string Member, IReadOnlyList<string> Values)[] lists =
        [
            ("ChallengeName", ChallengeCatalog.Names), ("AuthFlow", ChallengeCatalog.Flows), ("TokenType", ["Bearer"]),
            ("__type", [.. ServiceErrors.All.Select(error => error.Name)]), ("CODE_DELIVERY_DELIVERY_MEDIUM", ["SMS", "EMAIL"]),
        ];
        string[] bodies =
        [
            .. from list in lists
               from value in list.Values
               from spelled in Spellings(value)
               select $$"""{"{{list.Member}}":"{{spelled}}"}""",
        ];

        Assert.That(bodies, Has.Length.GreaterThan(200));
        Assert.That(Recorded(bodies), Is.EqualTo(bodies));
    }

    [Test]
    public void Every_parameter_of_the_catalog_keeps_its_name_although_a_user_is_called_so()
    {
        string[] names =
        [
            .. ChallengeCatalog.Forms.SelectMany(form => form.Parameters)
                .Select(parameter => parameter.Name)
                .Distinct(StringComparer.Ordinal),
        ];

        Assert.That(names, Has.Length.GreaterThan(10));
        foreach (var name in names)
        {
            var body = Recorded([$$$"""{"ChallengeParameters":{"{{{name}}}":""}}"""], username: name).Single();
            Assert.That(body, Does.Contain($"\"{name}\":"));
        }
    }

    [TestCase("AuthParameters")]
    [TestCase("ChallengeResponses")]
    public void Parameter_whose_name_alone_was_sent_keeps_it(string member)
    {
        const string Body = """{"message":"USERNAME and PASSWORD are required"}""";

        Assert.That(Recorded([Body], asked: $$"""{"{{member}}":["USERNAME","PASSWORD"]}""").Single(), Is.EqualTo(Body));
    }

    [Test]
    public void Two_values_that_differ_are_two_and_equal_ones_one()
    {
        var bodies = Recorded([
            Custom("captcha", "3"), Custom("pincode", "4"), Custom("captcha", "3"),
        ]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(bodies[0], Is.EqualTo(Custom("type-1", "1")));
            Assert.That(bodies[1], Is.EqualTo(Custom("type-2", "2")));
            Assert.That(bodies[2], Is.EqualTo(bodies[0]));
        }
    }

    [Test]
    public void What_is_to_be_kept_is_written_unless_it_is_who_signs_in()
    {
        var wishes = ScrubWishes.Of(["type", "tries"], noProse: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Recorded([Custom("captcha", "3")], wishes).Single(), Is.EqualTo(Custom("captcha", "3")));
            Assert.That(Recorded([Custom("somebody-01", "3")], wishes).Single(), Does.Not.Contain("somebody-01"));
        }
    }

    /// <summary>
    /// Who has the whole folder and this source tries every value that it could have been: each gives the same files.
    /// </summary>
    [Test]
    public void Nobody_can_guess_a_small_value_from_the_folder()
    {
        string[] guesses = ["captcha", "pincode", "push", "a", "security question", "Öz", "captcha7", "x/y"];
        string[] numbers = ["0", "3", "4", "12", "99", "4711"];

        Assert.That(guesses.Select(one => Files([Custom(one, "3")])).Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(1));
        Assert.That(numbers.Select(one => Files([Custom("captcha", one)])).Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(1));
        Assert.That(
            numbers.Select(one => Files([$$$"""{"ChallengeParameters":{"tries":{{{one}}}}}"""])).Distinct(StringComparer.Ordinal).Count(),
            Is.EqualTo(1));
    }

    [TestCase("Hello Jane7, you are late", "Hello text-1, you are late")]
    [TestCase("mail jane@corp.io now", "mail .+@.+ now")]
    [TestCase("user JaneDoe is unknown", "user text-1 is unknown")]
    [TestCase("host db1.internal.corp or 10.20.30.40 or fe80::1ff:fe23:4567:890a", "host [^d]\\S+ or 192\\.0\\.2\\.1 or 2001:db8::1")]
    [TestCase("code 4711 sent", "code 1 sent")]
    [TestCase("somebody-01 is asleep", "[a-z0-9]{8}-[a-z0-9]{2} is asleep")]
    public void Of_a_message_only_plain_words_stay(string message, string written)
    {
        var (text, places) = RecordedWithPlaces($$"""{"message":"{{message}}"}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Match($$"""^\{"message":"{{written}}"\}$"""));
            Assert.That(places, Is.EqualTo(["$.message"]), "a message that is not whole is marked");
        }
    }

    [Test]
    public void No_word_of_a_message_or_page_stays_where_none_is_to()
    {
        var wishes = ScrubWishes.Of([], noProse: true);
        var bodies = Recorded(["""{"__type":"NotAuthorizedException","message":"my dog is called rex"}""", "<p>rex</p>", "rex"], wishes);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(bodies[0], Is.EqualTo("""{"__type":"NotAuthorizedException","message":"(message replaced)"}"""));
            Assert.That(string.Concat(bodies), Does.Not.Contain("rex"));
        }
    }

    private static string[] Spellings(string word) =>
        [word, word.ToLowerInvariant(), word.ToUpperInvariant(), word[..1] + word[1..].ToLowerInvariant()];

    private static string Custom(string type, string tries) =>
        $$$"""{"ChallengeName":"CUSTOM_CHALLENGE","ChallengeParameters":{"type":"{{{type}}}","tries":"{{{tries}}}"}}""";

    private static string[] Recorded(
        string[] bodies, ScrubWishes? wishes = null, string username = "somebody-01", string asked = "{}")
    {
        using var folders = new TemporaryFolders();
        return
        [
            .. Record(folders.Make(), bodies, wishes, username, asked)
                .Select(file => Encoding.UTF8.GetString(MappingFile.Read(file).Answers[0].Body.Span)),
        ];
    }

    private static (string Body, IReadOnlyList<string> Places) RecordedWithPlaces(string body)
    {
        using var folders = new TemporaryFolders();
        var file = Record(folders.Make(), [body], null, "somebody-01").Single();
        return (Encoding.UTF8.GetString(MappingFile.Read(file).Answers[0].Body.Span), MappingFile.ReadCaptured(file)!.Substituted);
    }

    private static string Files(string[] bodies)
    {
        using var folders = new TemporaryFolders();
        return string.Join('\n', Record(folders.Make(), bodies, null, "somebody-01").Select(File.ReadAllText));
    }

    private static IReadOnlyList<string> Record(
        string folder, string[] bodies, ScrubWishes? wishes, string username, string asked = "{}")
    {
        using var chance = new Chance(3);
        using var recording = ServiceRecording.Open(folder, Services.Facts, wishes);
        return recording.Add(
            new("words", "ADMIN_USER_PASSWORD_AUTH", username, username),
            [.. bodies.Select(body => Services.Exchange(chance, WireNames.AdminInitiateAuth, asked, body, 400, []))]);
    }
}
