using System.Xml.Linq;
using Conformance.Reports;
using Conformance.Running;

namespace Conformance.HarnessSuite.Reports;

/// <summary>A page that a report wrote, read as what it is made of. It is well-formed, so that no parser has to guess.</summary>
internal sealed class HtmlPage
{
    private readonly XDocument document;

    public HtmlPage(string text)
    {
        Text = text;

        // The script and the style are ours, and no XML.
        document = XDocument.Parse(Without(Without(text, "style"), "script"));
    }

    public string Text { get; }

    public IEnumerable<XElement> Elements => document.Descendants();

    /// <summary>The names of all elements and attributes in their order: what a text must not change.</summary>
    public IEnumerable<string> Structure =>
        Elements.Select(element => $"{element.Name}({string.Join(' ', element.Attributes().Select(attribute => attribute.Name))})");

    public IEnumerable<string> Ids => Elements.Attributes("id").Select(id => id.Value);

    /// <summary>Where its links lead.</summary>
    public IEnumerable<string> Links => Elements.Where(element => element.Name == "a").Select(link => link.Attribute("href")!.Value);

    /// <summary>What the browser is told that the page may do.</summary>
    public string Policy => Elements.Single(element => (string?)element.Attribute("http-equiv") == "Content-Security-Policy")
        .Attribute("content")!.Value;

    /// <summary>The part of a case.</summary>
    public XElement PartOf(string id) => Elements.Single(element => (string?)element.Attribute("id") == id);

    public static HtmlPage Of(IEnumerable<RunEvent> events)
    {
        using var file = new ReportFile();
        return new(file.Write(
            "page.html", path => new HtmlReport(path, FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning), events));
    }

    private static string Without(string text, string element)
    {
        var (start, end) = (
            text.IndexOf($"<{element}>", StringComparison.Ordinal), text.IndexOf($"</{element}>", StringComparison.Ordinal));
        return text[..(start + element.Length + 2)] + text[end..];
    }
}
