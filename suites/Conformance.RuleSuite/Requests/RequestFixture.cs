using Conformance.Judging;

namespace Conformance.RuleSuite.Requests;

/// <summary>An example for requests: the requests of a client in a case, one of which is judged.</summary>
internal static class RequestFixture
{
    public static SentRequest Read(RuleExample example)
    {
        try
        {
            var root = example.ToTree();
            var one = CorpusCases.Find(root["case"]!.GetValue<string>());
            var sent = root["profile"]?.GetValue<string>() == "sdk"
                ? PlayedRequests.Call(one, root)
                : PlayedRequests.Play(one, one.Dialogue ?? CorpusCases.Corpus.Meet(one), root);
            return sent[(root["judge"]?.GetValue<int>() ?? sent.Count) - 1];
        }
        catch (Exception unusable)
        {
            throw new InvalidDataException($"{example.Name}: {unusable.Message}", unusable);
        }
    }
}
