using System.Text.Json.Nodes;
using Conformance.Judging;

namespace Conformance.RuleSuite.Requests;

/// <summary>A file below the folder of a rule for requests: the requests of a client in a case, one of which is judged.</summary>
internal static class RequestFixture
{
    public static SentRequest Read(RuleFile file)
    {
        try
        {
            var root = JsonNode.Parse(File.ReadAllText(file.Path))!.AsObject();
            var one = CorpusCases.Find(root["case"]!.GetValue<string>());
            var sent = root["profile"]?.GetValue<string>() == "sdk"
                ? PlayedRequests.Call(one, root)
                : PlayedRequests.Play(one, one.Dialogue ?? CorpusCases.Corpus.Meet(one), root);
            return sent[(root["judge"]?.GetValue<int>() ?? sent.Count) - 1];
        }
        catch (Exception unusable)
        {
            throw new InvalidDataException($"{file.Path}: {unusable.Message}", unusable);
        }
    }
}
