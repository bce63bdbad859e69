using System.Globalization;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Judging;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.RuleSuite.Steps;

/// <summary>An example for steps: what was seen of a wrapper in a sign-in.</summary>
internal static class StepFixture
{
    // Any number does where no proof is verified.
    private const string AnyRequest = """{"AuthParameters":{"SRP_A":"abcdef"},"ChallengeResponses":{"SRP_A":"abcdef"}}""";

    private static readonly ReceivedRequest Stray = new("GET", "/", [], default, default);

    /// <summary>The steps as the rules see them.</summary>
    public static IReadOnlyList<StepSeen> Read(RuleExample example)
    {
        var root = example.Root;
        var played = CorpusCases.Find(root["case"].Text);
        var dialogue = new ArmedDialogue(played, played.Dialogue ?? CorpusCases.Corpus.Meet(played), "fixture");
        var srp = new SrpReplies(dialogue);
        var service = new ScriptedService(dialogue, srp, TimeProvider.System);
        var seen =
            new SignInSeen(dialogue, Client(root), srp, [.. root["steps"].Children.ToList().Select(step => Step(step, service, example))])
            {
                Strays = [.. Enumerable.Repeat(Stray, (int)Number(root["strays"], 0))],
            };
        return [.. seen.Steps.Select((_, step) => new StepSeen(seen, step))];
    }

    private static ClientDescription Client(JsonValue root)
    {
        var client = DegenerateClients.DescribeWrapper("fixture");
        return client with
        {
            MaxSeconds = Number(root["maxSeconds"], client.MaxSeconds),
            Challenges = root["challenges"].HasValue ? Texts(root["challenges"]) : null,
            Surfaces = root["surfaces"].HasValue ? Texts(root["surfaces"]) : client.Surfaces,
        };
    }

    private static SignInStep Step(JsonValue step, ScriptedService service, RuleExample example)
    {
        var before = service.Played.Count;
        var asked = step["ask"].Text;
        service.Open();
        var request = step["session"].HasValue
            ? $$"""{"Session":"{{service.Played[(int)Number(step["session"], 0) - 1].Response.Root[WireNames.Session].Text}}"}"""
            : AnyRequest;
        foreach (var operation in Operations(step, asked))
        {
            service.Answer(new(
                "POST",
                "/",
                operation.Length > 0 ? [new(WireNames.Target, WireNames.TargetPrefix + operation)] : [],
                Encoding.UTF8.GetBytes(request),
                default));
        }

        var placeholders = new SentPlaceholders(
            example, placeholder => service.Played[(int)Number(placeholder["$request"], service.Played.Count) - 1].Response.Root);
        return new(new(asked, "fixture"), [.. service.Played.Skip(before)])
        {
            Answer = step["answer"].HasValue ? AttemptAnswer.Of(placeholders.Fill(step["answer"])) : null,
            Silence = step["silence"].HasValue ? step["silence"].Text : null,
            Elapsed = TimeSpan.FromSeconds(Number(step["seconds"], 0)),
        };
    }

    /// <summary>The operation of each request; an empty text for one that names none.</summary>
    private static IEnumerable<string> Operations(JsonValue step, string asked)
    {
        if (step["operation"].Kind == JsonKind.Array)
        {
            return Texts(step["operation"]);
        }

        var requests = Number(step["requests"], asked is AttemptQuestion.StateOperation or AttemptQuestion.SignOutOperation ? 0 : 1);
        return Enumerable.Repeat(step["operation"].HasValue ? step["operation"].Text : "", (int)requests);
    }

    private static IReadOnlyList<string> Texts(JsonValue texts) => [.. texts.Children.ToList().Select(text => text.Text)];

    private static double Number(JsonValue number, double otherwise) =>
        number.HasValue ? double.Parse(number.Text, CultureInfo.InvariantCulture) : otherwise;
}
