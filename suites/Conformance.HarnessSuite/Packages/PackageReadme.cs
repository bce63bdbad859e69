using System.Text.RegularExpressions;

namespace Conformance.HarnessSuite.Packages;

/// <summary>What the readme of a package shows.</summary>
internal static partial class PackageReadme
{
    /// <summary>The only piece of code in the readme of a package.</summary>
    /// <param name="id">The id of the package.</param>
    public static string CodeOf(string id) =>
        Code().Matches(File.ReadAllText(Repository.PathOf("harness", PackedFeed.Libraries[id], "PACKAGE.md")))
            .Select(match => match.Groups["code"].Value).Single();

    [GeneratedRegex(
        "^```csharp\\n(?<code>.*?)^```",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
