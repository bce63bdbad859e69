using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Reports;
using Conformance.Subjects;

namespace Conformance.Cli;

/// <summary>What a client declares, what each word switches on, and what is not judged without it.</summary>
internal static class DeclaredText
{
    private const int Width = 80;
    private const int WordWidth = 28;

    public static IEnumerable<string> Lines(ClientDescription client)
    {
        var words = Lists(client)
            .SelectMany(list => Declared(list.Name, list.Declared, list.Whole))
            .Concat(Members(client))
            .Concat(Own(client));
        return words.Concat(Lists(client).SelectMany(list => Missing(list.Name, list.Known, list.Declared, client)));
    }

    /// <summary>A label and words, as long as they are.</summary>
    public static IEnumerable<string> Hang(string label, string text) => TextFlow.Hang($"  {Printable.Of(label)}: ", text, Width);

    private static IEnumerable<(
        string Name, IReadOnlyList<string> Known, IReadOnlyList<string> Declared, string Whole)> Lists(ClientDescription client)
    {
        yield return ("operations", [], client.Operations, "none, so no case applies");
        yield return (
            "capabilities",
            client.IsWrapper ? ProtocolWords.WrapperCapabilities : ProtocolWords.SdkCapabilities,
            client.Capabilities,
            "none");
        if (client.IsWrapper)
        {
            yield return ("flows", ProtocolWords.Flows, client.Flows, "none, so no sign-in applies");
            yield return ("surfaces", ProtocolWords.Surfaces, client.Surfaces, "none");
            yield return ("challenges", ChallengeCatalog.Names, client.Challenges ?? ChallengeCatalog.Names, "none");
        }
    }

    private static IEnumerable<string> Declared(string list, IReadOnlyList<string> words, string none)
    {
        yield return words.Count == 0 ? $"  {list}: {none}" : $"  {list}";
        foreach (var line in words.SelectMany(
            word => Line(word, DeclaredWords.Meaning(word) ?? "nothing that this harness knows, so nothing is judged by it")))
        {
            yield return line;
        }
    }

    /// <summary>The members of the models; operations whose models are the same are told together.</summary>
    private static IEnumerable<string> Members(ClientDescription client)
    {
        var judged = client.IsWrapper ? [] : client.Operations.Where(CaseValues.IsJudged).ToArray();
        foreach (var same in judged.GroupBy(
            operation => client.Members.TryGetValue(operation, out var members) ? string.Join(' ', members) : null, StringComparer.Ordinal))
        {
            var operations = string.Join(", ", same);
            if (same.Key is null)
            {
                yield return $"  members of {operations}: not declared, so all are judged";
                continue;
            }

            foreach (var line in Declared($"members of {operations}", client.Members[same.First()], "none"))
            {
                yield return line;
            }

            string[] missing = [.. SurfacedMember.Paths.Where(member => !client.Knows(same.First(), member))];
            foreach (var line in missing.Length == 0 ? [] : Hang("its model lacks, so not judged", string.Join(", ", missing)))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Own(ClientDescription client) => client.ChallengeSurfaces.SelectMany(challenge =>
        Hang(
            $"of {Excerpt.Word(challenge.Key)} it shows",
            challenge.Value.Count == 0 ? "nothing" : string.Join(", ", challenge.Value.Select(Excerpt.Word))));

    private static IEnumerable<string> Line(string word, string meaning) =>
        TextFlow.Hang($"    {Excerpt.Word(word).PadRight(WordWidth)}  ", meaning, Width);

    private static IEnumerable<string> Missing(
        string list, IReadOnlyList<string> known, IReadOnlyList<string> declared, ClientDescription client) =>
        known.Except(declared, StringComparer.Ordinal)
            .Where(word => client.Protocol > 1 || !ProtocolWords.SinceProtocol2.Contains(word, StringComparer.Ordinal))
            .ToArray() is { Length: > 0 } missing
            ? Hang($"{list} not declared, so not judged", string.Join(", ", missing))
            : [];
}
