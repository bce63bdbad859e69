using System.Text.Json.Nodes;
using Conformance.Contract;
using Conformance.Corpus;

namespace Conformance.RuleSuite.Requests;

/// <summary>One file below fixtures/rules/REQ-…: the requests of a client in a case, and whether the folder's rule holds for one of them.</summary>
internal sealed record RequestFixture(string RuleId, string Kind, string File, SentRequest Sent)
{
    public const string Conforming = "conforming";
    public const string Violating = "violating";

    private const string Family = "REQ-*";

    private static readonly CaseCorpus Corpus = CaseCorpus.Load(RepositoryFolder.Root);

    public static IEnumerable<string> Folders => Directory.EnumerateDirectories(RepositoryFolder.RuleFixtures, Family).Order(StringComparer.Ordinal);

    public static IReadOnlyList<RequestFixture> All { get; } =
    [
        .. from folder in Folders
           from kind in (string[])[Conforming, Violating]
           where Directory.Exists(Path.Combine(folder, kind))
           from file in Directory.EnumerateFiles(Path.Combine(folder, kind), "*.json").Order(StringComparer.Ordinal)
           select Read(file, Path.GetFileName(folder), kind),
    ];

    public string Name => $"{RuleId} {Kind} {Path.GetFileNameWithoutExtension(File)}";

    private static RequestFixture Read(string file, string ruleId, string kind)
    {
        try
        {
            var root = JsonNode.Parse(System.IO.File.ReadAllText(file))!.AsObject();
            var id = root["case"]!.GetValue<string>();
            var one = Corpus.Cases.FirstOrDefault(one => one.Id == id) ?? throw new InvalidDataException($"there is no case {id}");
            var sent = root["profile"]?.GetValue<string>() == "sdk"
                ? PlayedRequests.Call(one, root)
                : PlayedRequests.Play(one, one.Dialogue ?? Corpus.Meet(one), root);
            return new(ruleId, kind, file, sent[(root["judge"]?.GetValue<int>() ?? sent.Count) - 1]);
        }
        catch (Exception unusable)
        {
            throw new InvalidDataException($"{file}: {unusable.Message}", unusable);
        }
    }
}
