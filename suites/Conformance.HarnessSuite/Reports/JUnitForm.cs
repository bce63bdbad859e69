using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Conformance.HarnessSuite.Reports;

/// <summary>
/// What Jenkins' xUnit plugin takes, and nothing else: its schema junit-10.xsd, of which this has the elements, their attributes and what
/// may stand in each. GitLab and GitHub read less.
/// </summary>
internal static partial class JUnitForm
{
    private sealed record Form(string[] Required, string[] Optional, string[] Children, bool HasText);

    private static readonly Form Problem = new([], ["type", "message"], [], HasText: true);

    private static readonly Dictionary<string, Form> Elements = new(StringComparer.Ordinal)
    {
        ["testsuites"] = new([], ["name", "time", "tests", "failures", "errors"], ["testsuite"], HasText: false),
        ["testsuite"] = new(
            ["name", "tests", "failures", "errors"],
            ["group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log", "url"],
            ["testsuite", "properties", "testcase", "system-out", "system-err"],
            HasText: false),
        ["properties"] = new([], [], ["property"], HasText: false),
        ["property"] = new(["name", "value"], [], [], HasText: false),
        ["testcase"] = new(
            ["name"],
            ["time", "classname", "group"],
            [
                "skipped", "error", "failure", "rerunFailure", "rerunError", "flakyFailure", "flakyError", "system-out", "system-err",
            ],
            HasText: false),
        ["failure"] = Problem,
        ["error"] = Problem,
        ["skipped"] = Problem,
        ["system-out"] = new([], [], [], HasText: true),
        ["system-err"] = new([], [], [], HasText: true),
    };

    /// <summary>What the schema would refuse, a sentence each.</summary>
    public static IEnumerable<string> Mistakes(XDocument document) => document.Root!.DescendantsAndSelf().SelectMany(Mistakes);

    private static IEnumerable<string> Mistakes(XElement element)
    {
        var name = element.Name.LocalName;
        if (!Elements.TryGetValue(name, out var form))
        {
            return [$"there is no element {name}"];
        }

        string[] attributes = [.. element.Attributes().Select(attribute => attribute.Name.LocalName)];
        return
        [
            .. form.Required.Except(attributes, StringComparer.Ordinal).Select(lacking => $"{name} has no {lacking}"),
            .. attributes.Except([.. form.Required, .. form.Optional], StringComparer.Ordinal).Select(other => $"{name} has {other}"),
            .. element.Elements().Select(child => child.Name.LocalName).Except(form.Children, StringComparer.Ordinal)
                .Select(child => $"{child} in {name}"),
            .. !form.HasText && element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value))
                ? (string[])[$"text in {name}"]
                : [],
            .. name != "testcase" && (string?)element.Attribute("time") is { } time && !Seconds.IsMatch(time)
                ? (string[])[string.Create(CultureInfo.InvariantCulture, $"{name} has the time {time}")]
                : [],
        ];
    }

    // Of a suite the schema takes no other form of a number.
    [GeneratedRegex("^[0-9]+([.][0-9]*)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Seconds { get; }
}
