using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.HarnessSuite.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

/// <summary>What protocol 2 adds to the messages is as the schemas say, and is refused where it is wrong.</summary>
internal sealed class NewMembers
{
    private static readonly DriverSchemas Schemas = DriverSchemas.Load(Repository.Schemas);
    private static readonly Uri Endpoint = new("http://127.0.0.1:1");

    private static IEnumerable<AttemptQuestion> Questions
    {
        get
        {
            var signIn =
                Dialogue("context.start-and-answer").SignIn(Endpoint) with
                {
                    Memory = "m1",
                    Session = "s",
                    Issuer = "https://issuer.example.com/pool",
                    Jwks = new("http://127.0.0.1:1/pool/jwks.json"),
                };
            var answer = new HumanAnswer
            {
                Code = "0123",
                ClientMetadata = new Dictionary<string,
                string>(StringComparer.Ordinal)
                { ["step"] = "2" },
            };
            var resume = new ResumeRequest { SignIn = signIn with { Password = null, Device = null }, Typed = "typed", Answer = answer };
            yield return new("signIn", "a1") { SignIn = signIn };
            yield return new("answer", "a1") { Answer = answer };
            yield return new("refresh", "a1") { ClientMetadata = answer.ClientMetadata };
            yield return new("resume", "a2") { Resume = resume with { Resume = "opaque" } };
            yield return new("resume", "a2")
            {
                Resume = resume with { ChallengeJson = """{"name":"SMS_MFA","session":"s","parameters":{}}""" },
            };
        }
    }

    [TestCaseSource(nameof(Questions))]
    public void A_question_with_all_that_is_new_is_as_the_schema_says(object asked)
    {
        var question = (AttemptQuestion)asked;

        Assert.That(Schemas.Request(question.Operation, 2).Check(Read(question.Write(1)))?.ToString(), Is.Null);
    }

    [TestCase("memory", "memory", "\"\"", "$.memory: expected at least 1 character")]
    [TestCase("contextData", "ipAddress", "{\"ipAddress\":5}", "$.contextData.ipAddress: expected string, found 5")]
    [TestCase("contextData", "ip", "{\"ip\":\"192.0.2.1\"}", "$.contextData.ip: expected nothing")]
    [TestCase("contextData", "httpHeaders", "{\"httpHeaders\":[]}", "$.contextData.httpHeaders: expected object")]
    [TestCase("issuer", "issuer", "5", "$.issuer: expected string, found 5")]
    [TestCase("jwks", "jwks", "1", "$.jwks: expected string, found 1")]
    [TestCase("flow", "flow", "\"custom-srp\"", "$.flow: expected one of")]
    public void A_question_that_is_wrong_would_be_refused(string member, string what, string value, string violation)
    {
        var message = JsonNode.Parse(Questions.First().Write(1))!.AsObject();
        message[member] = JsonNode.Parse(value);

        Assert.That(Schemas.Request("signIn", 2).Check(Read(message))?.ToString(), Does.StartWith(violation), what);
    }

    [TestCase("answer", "{\"outcome\":\"challenged\",\"challenge\":{},\"resume\":5}", "$.resume: expected string, found 5")]
    [TestCase("signIn", "{\"outcome\":\"challenged\",\"challenge\":{},\"resume\":\"\"}", "$.resume: expected at least 1 character")]
    [TestCase("resume", "{\"outcome\":\"challenged\"}", "$: expected the member challenge, found an object without it")]
    [TestCase("call", "{\"surface\":{},\"requestId\":5}", "$.requestId: expected string")]
    public void An_answer_that_is_wrong_is_refused_with_place_expectation_and_what_is_there(
        string operation, string members, string violation)
    {
        var answer = JsonNode.Parse(members)!.AsObject();
        answer["id"] = 1;

        Assert.That(Refusal(2, operation, answer), Does.Contain($"answered {operation} against the schema, {violation}"));
    }

    [TestCase("answer", "{\"outcome\":\"challenged\",\"challenge\":{},\"resume\":5}")]
    [TestCase("call", "{\"surface\":{},\"requestId\":5}")]
    public void What_is_new_is_unknown_to_protocol_1_and_ignored(string operation, string members)
    {
        var answer = JsonNode.Parse(members)!.AsObject();
        answer["id"] = 1;

        Assert.That(Refusal(1, operation, answer), Is.Null);
    }

    [TestCase(1048576, "a", true)]
    [TestCase(1048577, "a", false)]
    [TestCase(524288, "é", true)]
    [TestCase(524289, "é", false)]
    public void A_resume_has_1_MiB_at_most(int length, string letter, bool isTaken)
    {
        var answer = new JsonObject
        {
            ["id"] = 1,
            ["outcome"] = "challenged",
            ["challenge"] = new JsonObject(),
            ["resume"] = string.Concat(Enumerable.Repeat(letter, length)),
        };

        Assert.That(Refusal(2, "signIn", answer), isTaken ? Is.Null : Does.Contain("$.resume: expected at most 1"));
    }

    [Test]
    public void A_call_names_the_client_object_that_it_shares()
    {
        var one = Stage.Cases("reuse.second-call.tokens").Single();
        var before = new ArmedCase(one, "first") { Handle = "k1" };
        var after = new ArmedCase(one, "second", "", before);

        using (Assert.EnterMultipleScope())
        {
            foreach (var armed in (ArmedCase[])[before, after])
            {
                var message = Read(DriverCall.Write(1, armed, Endpoint));
                Assert.That(message["client"].Text, Is.EqualTo("k1"));
                Assert.That(message["credentials"]["accessKeyId"].Text, Is.EqualTo(before.AccessKeyId));
                Assert.That(Schemas.Request("call", 2).Check(message), Is.Null);
            }

            Assert.That(after.ClientId, Is.Not.EqualTo(before.ClientId));
            Assert.That(Read(DriverCall.Write(1, new(Stage.Calls[0], "any"), Endpoint))["client"].Kind, Is.EqualTo(JsonKind.Absent));
        }
    }

    private static ArmedDialogue Dialogue(string id)
    {
        var one = Stage.Cases(id).Single();
        return new(one, one.Dialogue!, "any");
    }

    private static string? Refusal(int protocol, string operation, JsonObject answer)
    {
        var lines = new AnswerLines(Schemas, new("c"));
        var hello = new JsonObject
        {
            ["id"] = 0,
            ["protocol"] = protocol,
            ["client"] = new JsonObject { ["name"] = "c", ["version"] = "1", ["language"] = "l", ["runtime"] = "1" },
            ["profile"] = "sdk",
            ["operations"] = new JsonArray(),
        };
        lines.Check("hello", Read(hello));
        try
        {
            lines.Check(operation, Read(answer));
            return null;
        }
        catch (DriverFaultException refused)
        {
            return refused.Message;
        }
    }

    private static global::Conformance.Contract.Wire.JsonValue Read(JsonObject message) =>
        Read(Encoding.UTF8.GetBytes(message.ToJsonString()));

    private static global::Conformance.Contract.Wire.JsonValue Read(byte[] message) => JsonReading.TryRead(message, out _)!.Root;
}
