using System.CommandLine;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Cli.Commands;

/// <summary>The option <c>--require</c>: what a client has to declare, so that nothing of it goes unjudged.</summary>
internal static class RequireOption
{
    public static Option<string[]> Create() => new("--require")
    {
        Description = "Fails a client that does not declare each of these words, as in state,challenge.name",
        HelpName = "WORD,…",
    };

    /// <summary>The words that were given.</summary>
    /// <exception cref="UsageException">One of them is no word of the driver protocol.</exception>
    public static IReadOnlyList<string> Read(IEnumerable<string> given) =>
        [.. given.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries)).Select(Known).Distinct(StringComparer.Ordinal)];

    private static string Known(string word) => ProtocolWords.All.Contains(word, StringComparer.Ordinal)
        ? word
        : throw new UsageException(
            $"--require '{Excerpt.Word(word)}' is not a word that a driver can "
            + $"declare{NearestWord.Hint(word, ProtocolWords.All, "; the nearest is ", "")}; `explain driver-answer.schema.json` "
                + "shows them all");
}
