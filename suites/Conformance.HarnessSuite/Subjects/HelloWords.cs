using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

/// <summary>
/// A word that nobody knows is a fault of a driver of protocol 2 and a warning for one of protocol 1; the service's model may grow.
/// </summary>
internal sealed class HelloWords
{
    private const string Closed = "expected one of ";

    private static readonly DriverSchemas Schemas = DriverSchemas.Load(Repository.Schemas);

    [TestCase("flows", "pasword", "$.flows[1]", "password")]
    [TestCase("flows", "customsrp", "$.flows[1]", "customSrp")]
    [TestCase("capabilities", "resumes", "$.capabilities[1]", "resume")]
    [TestCase("capabilities", "zero", "$.capabilities[1]", "retry")]
    [TestCase("surfaces", "challenge.sessions", "$.surfaces[1]", "challenge.session")]
    public void An_unknown_word_of_a_closed_list_is_a_fault_with_the_nearest_right_one(string list, string word, string at, string nearest)
    {
        var hello = Hello(2);
        hello[list]!.AsArray().Add(word);

        Assert.That(Fault(hello), Does.Contain($"{at}: {Closed}").And.EndsWith($"found \"{word}\"; the nearest is \"{nearest}\"."));
    }

    [TestCase("flows", "pasword")]
    [TestCase("capabilities", "resumes")]
    [TestCase("surfaces", "anything")]
    [TestCase("operations", "InitiateAut")]
    [TestCase("challenges", "SMS_MFAS")]
    public void The_same_in_protocol_1_is_a_warning(string list, string word)
    {
        var hello = Hello(1);
        hello[list]!.AsArray().Add(word);

        Assert.That(Fault(hello), Is.Null);
        Assert.That(Notices(hello), Has.One.Contains($"$.{list}[1] is \"{word}\"").And.One.Contains("nearest").Or.One.Contains("misspelt"));
    }

    [TestCase("capabilites", "capabilities")]
    [TestCase("maxattempts", "maxAttempts")]
    [TestCase("maxTrys", "maxTries")]
    [TestCase("challenge", "challenges")]
    [TestCase("member", "members")]
    public void A_misspelt_member_is_a_fault_and_in_protocol_1_a_warning(string name, string nearest)
    {
        var (hello, older) = (Hello(2), Hello(1));
        hello[name] = 1;
        older[name] = 1;

        Assert.That(
            Fault(hello),
            Is.EqualTo(
                $"The driver of c answered hello against the protocol, $: expected members of hello, of which \"{nearest}\" is the "
                    + $"nearest, found \"{name}\"."));
        Assert.That(Fault(older), Is.Null);
        Assert.That(Notices(older), Has.One.Contains($"\"{name}\", which may be \"{nearest}\" misspelt"));
    }

    [TestCase("os")]
    [TestCase("build")]
    [TestCase("x-flows-of-mine")]
    public void A_member_of_the_drivers_own_is_passed_over(string name)
    {
        var hello = Hello(2);
        hello[name] = 1;

        Assert.That(Fault(hello), Is.Null);
        Assert.That(Notices(hello), Is.Empty);
    }

    [Test]
    public void The_members_of_hello_are_those_of_the_schema()
    {
        var forms = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Repository.Schemas, "driver-answer.schema.json")))!["$defs"]!;

        Assert.That(
            ProtocolWords.HelloMembers,
            Is.EquivalentTo(
                ((string[])["sdk", "wrapper"]).SelectMany(form => forms[form]!["properties"]!.AsObject()).Select(one => one.Key)
                    .Distinct(StringComparer.Ordinal)));
    }

    [TestCase("challenges", "SMS_MFAS", "a challenge of the model, of which \"SMS_MFA\" is the nearest")]
    [TestCase("challenges", "sms_otp", "a challenge of the model, of which \"SMS_OTP\" is the nearest")]
    [TestCase("operations", "InitiateAut", "an operation of the model, of which \"InitiateAuth\" is the nearest")]
    public void An_unknown_name_near_to_one_of_the_model_is_a_fault(string list, string word, string expected)
    {
        var hello = Hello(2);
        hello[list]!.AsArray().Add(word);

        Assert.That(
            Fault(hello),
            Is.EqualTo($"The driver of c answered hello against the protocol, $.{list}[1]: expected {expected}, found \"{word}\"."));
    }

    [TestCase(1, "challenges", "RETINA_SCAN")]
    [TestCase(2, "challenges", "RETINA_SCAN")]
    [TestCase(2, "operations", "AdminTeleportUser")]
    public void An_unknown_name_far_from_the_model_is_newer_than_the_corpus(int protocol, string list, string word)
    {
        var hello = Hello(protocol);
        hello[list]!.AsArray().Add(word);

        Assert.That(Fault(hello), Is.Null);
        Assert.That(Notices(hello), Is.EqualTo(
            (string[])[$"$.{list}[1] is \"{word}\", which is newer than the model of corpus {CaseCorpus.Version}: nothing is judged by "
                + "it"]));
    }

    [Test]
    public void A_name_of_the_model_that_is_misspelt_among_the_members_is_a_fault_and_a_newer_one_a_warning()
    {
        var misspelt = Hello(2);
        misspelt["members"] = JsonNode.Parse(
            """{"InitiateAuth":["AuthenticationResult","ChallengeName","ChallengeParameters","Session","AvailableChallenge"]}""");
        var newer = Hello(2);
        newer["members"] =
            JsonNode.Parse("""{"InitiateAuth":["AuthenticationResult","ChallengeName","ChallengeParameters","Session","Nonsense"]}""");

        Assert.That(
            Fault(misspelt),
            Does.Contain("$.members.InitiateAuth[4]: expected a member of the model, of which \"AvailableChallenges\" is the nearest"));
        Assert.That((Fault(newer), string.Join(' ', Notices(newer))), Is.EqualTo(
            (
                (string?)null,
                $"$.members.InitiateAuth[4] is \"Nonsense\", which is newer than the model of corpus {CaseCorpus.Version}: nothing is "
                + "judged by it")));
    }

    [Test]
    public void What_every_model_has_cannot_be_left_out_of_the_members()
    {
        var hello = Hello(2);
        hello["members"] = JsonNode.Parse("""{"AdminInitiateAuth":["AuthenticationResult"]}""");
        var old = Hello(1);
        old["members"] = hello["members"]!.DeepClone();

        Assert.That(Fault(hello), Does.EndWith(
            "$.members.AdminInitiateAuth: expected the members AuthenticationResult, ChallengeName, ChallengeParameters, Session, which "
            + "every model has, found a list without ChallengeName, ChallengeParameters, Session."));
        Assert.That((Fault(old), Notices(old).Count), Is.EqualTo(((string?)null, 1)));
    }

    [Test]
    public void A_greeting_without_surfaces_says_so([Values(1, 2)] int protocol)
    {
        var hello = Hello(protocol);
        hello.Remove("surfaces");

        Assert.That(Fault(hello), Does.EndWith("$: expected the member surfaces, found an object without it."));
    }

    [Test]
    public void A_profile_that_is_none_is_named([Values(1, 2)] int protocol)
    {
        var hello = Hello(protocol);
        hello["profile"] = "wraper";

        Assert.That(Fault(hello), Does.Contain("$.profile: expected \"sdk\", or \"wrapper\", found \"wraper\""));
    }

    [TestCase("flows")]
    [TestCase("client")]
    [TestCase("operations")]
    public void A_greeting_without_a_member_says_which(string member)
    {
        var hello = Hello(2);
        hello.Remove(member);

        Assert.That(Fault(hello), Does.EndWith($"$: expected the member {member}, found an object without it."));
    }

    [Test]
    public void What_a_driver_of_protocol_1_cannot_say_it_does_not_declare()
    {
        var hello = Hello(1);
        hello["capabilities"] = new JsonArray("state", "memory", "zeroIsAbsent");
        hello["flows"] = new JsonArray("custom", "customSrp");

        var client = HelloAnswer.Read(Read(hello).Root);

        Assert.That((string.Join(' ', client.Capabilities), string.Join(' ', client.Flows)), Is.EqualTo(("state zeroIsAbsent", "custom")));
        Assert.That(client.Notices, Is.EqualTo((string[])
        [
            "\"memory\" is a word of protocol 2, and the driver picked 1: nothing is judged by it",
            "\"customSrp\" is a word of protocol 2, and the driver picked 1: nothing is judged by it",
        ]));
    }

    [Test]
    public void A_challenge_may_have_surfaces_of_its_own_in_protocol_2()
    {
        var hello = Hello(2);
        hello["challenges"] = JsonNode.Parse("""["SMS_MFA",{"name":"NEW_PASSWORD_REQUIRED","surfaces":["challenge.name"]}]""");
        var wrong = Hello(2);
        wrong["challenges"] = JsonNode.Parse("""["SMS_MFA",{"name":"NEW_PASSWORD_REQUIRED","surfaces":["name"]}]""");
        var old = Hello(1);
        old["challenges"] = hello["challenges"]!.DeepClone();

        var client = HelloAnswer.Read(Read(hello).Root);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Fault(hello), Is.Null);
            Assert.That(client.Challenges, Is.EqualTo(["SMS_MFA", "NEW_PASSWORD_REQUIRED"]));
            Assert.That(client.ChallengeSurfaces["NEW_PASSWORD_REQUIRED"], Is.EqualTo(["challenge.name"]));
            Assert.That(Fault(wrong), Does.Contain("$.challenges[1].surfaces[0]: expected one of"));
            Assert.That(Fault(old), Does.Contain("$.challenges[1]: expected string"));
        }
    }

    [TestCase("flows", nameof(ProtocolWords.Flows))]
    [TestCase("capabilities", nameof(ProtocolWords.Capabilities))]
    [TestCase("surfaces", nameof(ProtocolWords.Surfaces))]
    public void Every_word_of_a_closed_list_stands_in_the_schema(string list, string words)
    {
        var known = (IReadOnlyList<string>)typeof(ProtocolWords).GetProperty(words)!.GetValue(null)!;
        var hello = Hello(2);
        hello[list] = new JsonArray([.. known.Select(word => (JsonNode)word)]);

        Assert.That(known, Is.Not.Empty);
        Assert.That((Fault(hello), Notices(hello).Count), Is.EqualTo(((string?)null, 0)));

        // And no other: the sentence names all of them.
        hello[list]!.AsArray().Add("?");
        Assert.That(Fault(hello), Does.Contain($"{Closed}{string.Join(", ", known.Select(word => $"\"{word}\""))}, found"));
    }

    [Test]
    public void The_harness_offers_both_versions() =>
        Assert.That(Encoding.ASCII.GetString(ProtocolMessages.Hello(1)), Is.EqualTo("""{"id":1,"op":"hello","protocols":[1,2]}"""));

    private static JsonObject Hello(int protocol) => JsonNode.Parse(
        $$"""{"id":1,"protocol":{{protocol}},"client":{"name":"c","version":"1","language":"l","runtime":"1"}"""
        + ""","profile":"wrapper","operations":["InitiateAuth"],"""
        + "\n"
        + """
         "surfaces":["challenge.name"],"flows":["password"],"capabilities":["state"],"challenges":["SMS_MFA"]}
        """)!.AsObject();

    private static string? Fault(JsonObject hello)
    {
        try
        {
            new AnswerLines(Schemas, new("c")).Check(ProtocolMessages.HelloOperation, Read(hello).Root);
            return null;
        }
        catch (DriverFaultException fault)
        {
            return fault.Message;
        }
    }

    private static List<string> Notices(JsonObject hello) => [.. HelloAnswer.Read(Read(hello).Root).Notices];

    private static JsonReading Read(JsonObject hello) => JsonReading.TryRead(Encoding.UTF8.GetBytes(hello.ToJsonString()), out _)!;
}
