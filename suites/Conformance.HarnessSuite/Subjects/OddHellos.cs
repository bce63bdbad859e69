using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Wire;
using Conformance.HarnessSuite.Reports;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

/// <summary>Whatever a driver says of itself, and however long it is, is told in short.</summary>
internal sealed class OddHellos
{
    private const string Wrapper =
        """{"id":1,"protocol":2,"client":{"name":"c","version":"1","language":"l","runtime":"1","platform":"p"}"""
        + ""","profile":"wrapper","operations":["InitiateAuth"],"""
        + "\n"
        + """ "members":{"InitiateAuth":["AuthenticationResult","ChallengeName","ChallengeParameters","Session"]}"""
        + ""","surfaces":["challenge.name"],"flows":["password"],"""
        + "\n"
        + """
         "capabilities":["state"],"challenges":["SMS_MFA",{"name":"NEW_PASSWORD_REQUIRED","surfaces":["challenge.name"]}],"maxTries":1}
        """;

    private const string Call = """{"id":1,"error":{"type":"t","message":"m","text":"x","kind":"service"},"requestId":"r"}""";

    private const string Step =
        """{"id":1,"outcome":"challenged","challenge":"""
        + """{"name":"SMS_MFA","parameters":{"a":"b"},"session":"s","availableChallenges":["x"]},"resume":"r"}""";

    private static readonly DriverSchemas Schemas = DriverSchemas.Load(Repository.Schemas);

    private static IEnumerable<TestCaseData> Answers =>
        from protocol in (int[])[1, 2]
        from answer in ((string, string)[])[("hello", Wrapper), ("hello", Call), ("call", Call), ("signIn", Step)]
        select new TestCaseData(protocol, answer.Item1, answer.Item2).SetArgDisplayNames($"{protocol}", answer.Item1);

    [TestCaseSource(nameof(Answers))]
    public void What_a_driver_says_is_quoted_in_short_and_printable(int protocol, string operation, string text)
    {
        text = text.Replace("\"protocol\":2", $"\"protocol\":{protocol}", StringComparison.Ordinal);
        if (protocol == 1)
        {
            text = text.Replace(""",{"name":"NEW_PASSWORD_REQUIRED","surfaces":["challenge.name"]}""", "", StringComparison.Ordinal);
        }

        Assert.That(Told(operation, text), Is.Empty.Or.All.Matches<string>(OddWords.IsShort), "as it is");
        var told = Spots(text).SelectMany(spoilt => Told(operation, spoilt)).ToArray();

        Assert.That(told, Is.Not.Empty.And.All.Matches<string>(OddWords.IsShort));
    }

    private static IEnumerable<string> Told(string operation, string text)
    {
        var root = JsonReading.TryRead(Encoding.UTF8.GetBytes(text), out _)!.Root;
        try
        {
            new AnswerLines(Schemas, new("c")).Check(operation, root);
        }
        catch (DriverFaultException fault)
        {
            return [fault.Message];
        }

        if (operation != "hello")
        {
            return [];
        }

        var client = HelloAnswer.Read(root);
        RunEvent[] events = [
            new RunStarted(1, ["c"], "embedded"),
            new ClientStarted("c", null, client, 1),
            new ClientFinished("c", []),
            new RunFinished(new()),
        ];
        return [.. client.Notices, .. PlainReports.Print(events).Split('\n')];
    }

    /// <summary>The text with each string and name in it replaced by each odd word.</summary>
    private static IEnumerable<string> Spots(string text)
    {
        var tree = JsonNode.Parse(text)!;
        string[] words = [.. Words(tree).Distinct(StringComparer.Ordinal)];
        return from word in words
               from odd in OddWords.All
               select tree.ToJsonString().Replace($"\"{word}\"", $"\"{odd}\"", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Words(member.Value).Prepend(member.Key)),
        JsonArray items => items.SelectMany(Words),
        System.Text.Json.Nodes.JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
