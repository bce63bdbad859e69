using System.Globalization;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Subjects;

namespace Conformance.RuleSuite.Surfaces;

/// <summary>An example for surfaces: what was seen of a client in a case.</summary>
internal static class SurfaceFixture
{
    public static Surfacing Read(RuleExample example)
    {
        var root = example.Root;
        var replayed = CorpusCases.Find(root["case"].Text);
        var armed = new ArmedCase(replayed, "fixture");
        var asked =
            new ReceivedRequest("POST", "/", [new(WireNames.Target, WireNames.TargetPrefix + replayed.Operation)], default, default);
        return new(armed, Client(root, replayed.Operation), [.. Enumerable.Repeat(asked, Whole(root["requests"], 1))])
        {
            Answer = Answer(root["answer"], armed.Sent.Root, example),
            Silence = root["silence"].HasValue ? root["silence"].Text : null,
            Strays = [.. Enumerable.Repeat(asked, Whole(root["strays"], 0))],
            Elapsed = TimeSpan.FromSeconds(Number(root["seconds"], 0)),
        };
    }

    private static ClientDescription Client(JsonValue root, string operation)
    {
        var client = DegenerateClients.Describe("fixture");
        return client with
        {
            MaxTries = Whole(root["maxTries"], client.MaxTries),
            MaxSeconds = Number(root["maxSeconds"], client.MaxSeconds),
            Capabilities = Texts(root["capabilities"]),
            Members = root["members"].HasValue
                ? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [operation] = Texts(root["members"]) }
                : client.Members,
        };
    }

    private static DriverAnswer? Answer(JsonValue answer, JsonValue sent, RuleExample example)
    {
        if (!answer.HasValue)
        {
            return null;
        }

        var error = answer["error"];
        if (error.HasValue)
        {
            var text = new SentPlaceholders(example, _ => sent).Fill(error);
            return new()
            {
                Error = CallAnswer.ReadError(JsonReading.TryRead(Encoding.UTF8.GetBytes(text), out _)!.Root),
                RequestId = RequestId(answer),
            };
        }

        return DegenerateClients.Surfaces(
            new SentPlaceholders(example, _ => sent).Fill(answer["surface"])) with
        { RequestId = RequestId(answer) };
    }

    private static string? RequestId(JsonValue answer) => answer["requestId"].HasValue ? answer["requestId"].Text : null;

    private static IReadOnlyList<string> Texts(JsonValue texts) => [.. texts.Children.ToList().Select(text => text.Text)];

    private static int Whole(JsonValue number, int otherwise) => (int)Number(number, otherwise);

    private static double Number(JsonValue number, double otherwise) =>
        number.HasValue ? double.Parse(number.Text, CultureInfo.InvariantCulture) : otherwise;
}
