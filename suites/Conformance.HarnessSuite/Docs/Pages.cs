using System.Text.RegularExpressions;

namespace Conformance.HarnessSuite.Docs;

/// <summary>The pages that a user reads.</summary>
internal static partial class Pages
{
    /// <summary>Where they lie, from the top of the clone.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "fixtures/clients/README.md",
        "fixtures/export/README.md",
        "fixtures/rules/README.md",
        "fixtures/services/README.md",
        "harness/CI.md",
        "harness/README.md",
        "recordings/AWS.md",
        "recordings/README.md",
        "suites/Conformance.Benchmarks/README.md",
        "suites/Conformance.NUnitSample/README.md",
    ];

    public static string Text(string page) => File.ReadAllText(Path(page)).ReplaceLineEndings("\n");

    public static string Path(string page) => Repository.PathOf(page.Split('/'));

    /// <summary>What stands between the two comments of this name.</summary>
    public static string Between(string text, string name)
    {
        var part = text[(text.IndexOf($"<!-- {name} -->", StringComparison.Ordinal) + $"<!-- {name} -->".Length)..];
        return part[..part.IndexOf($"<!-- /{name} -->", StringComparison.Ordinal)].Trim('\n');
    }

    /// <summary>The lines of the blocks in this language, in their order.</summary>
    public static IEnumerable<string> LinesIn(string text, string language) =>
        from Match block in Blocks().Matches(text)
        where block.Groups["language"].Value == language
        from line in block.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        select line;

    /// <summary>The addresses that links of a page lead to, but those of the web.</summary>
    public static IEnumerable<string> Links(string text) =>
        Targets().Matches(text).Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The anchors that the headings of a page have.</summary>
    public static IEnumerable<string> Anchors(string text) =>
        from line in text.Split('\n')
        where line.StartsWith('#')
        select string.Concat(line.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-').Where(
            letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'));

    [GeneratedRegex(
        @"^```(?<language>\w*)\n(?<lines>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Targets();
}
