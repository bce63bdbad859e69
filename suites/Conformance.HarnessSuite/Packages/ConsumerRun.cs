using System.Xml.Linq;

namespace Conformance.HarnessSuite.Packages;

/// <summary>How a run of the consumer's tests ended.</summary>
/// <param name="ExitCode">The exit code of <c>dotnet test</c>.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Results">Outcome and message by fixture and test.</param>
internal sealed record ConsumerRun(
    int ExitCode, string Output, IReadOnlyDictionary<(string Fixture, string Test), (string Outcome, string Message)> Results)
{
    /// <summary>None.</summary>
    public static ConsumerRun None { get; } = new(-1, "", new Dictionary<(string, string), (string, string)>());

    public static Dictionary<(string Fixture, string Test), (string Outcome, string Message)> Read(string file)
    {
        var report = XDocument.Load(file).Root!;
        var space = report.Name.Namespace;
        var fixtures = report.Descendants(space + "UnitTest").ToDictionary(
            test => test.Attribute("id")!.Value,
            test => test.Element(space + "TestMethod")!.Attribute("className")!.Value.Split('.')[^1],
            StringComparer.Ordinal);
        return report.Descendants(space + "UnitTestResult").ToDictionary(
            result => (fixtures[result.Attribute("testId")!.Value], result.Attribute("testName")!.Value),
            result => (result.Attribute("outcome")!.Value, result.Descendants(space + "Message").FirstOrDefault()?.Value ?? ""));
    }
}
