using System.Globalization;
using System.Xml;
using Conformance.Contract.Wire;

namespace Conformance.Reports;

/// <summary>The elements of JUnit's XML. XML forbids most control characters, so that all text is made printable here.</summary>
internal static class JUnitXml
{
    public static void StartSuite(
        this XmlWriter xml, string name, DateTimeOffset startedAt, int tests, int failures, int errors, int skipped)
    {
        xml.WriteStartElement("testsuite");
        xml.Attribute("name", name);
        xml.Attribute("tests", $"{tests}");
        xml.Attribute("failures", $"{failures}");
        xml.Attribute("errors", $"{errors}");
        xml.Attribute("skipped", $"{skipped}");
        xml.Attribute("timestamp", startedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
    }

    public static void Problem(this XmlWriter xml, string element, string type, string message, IReadOnlyList<string> lines)
    {
        xml.WriteStartElement(element);
        xml.Attribute("type", type);
        xml.Attribute("message", message);
        if (lines.Count > 0)
        {
            xml.Lines(lines);
        }

        xml.WriteEndElement();
    }

    public static void Property(this XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.Attribute("name", name);
        xml.Attribute("value", value);
        xml.WriteEndElement();
    }

    public static void Attribute(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Printable.Of(value));

    public static void Lines(this XmlWriter xml, IEnumerable<string> lines) =>
        xml.WriteString(string.Join('\n', lines.Select(Printable.Of)));
}
