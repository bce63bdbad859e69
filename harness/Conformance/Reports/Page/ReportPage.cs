using System.Security.Cryptography;
using System.Text;
using Conformance.Reports.Saved;

namespace Conformance.Reports.Page;

/// <summary>
/// A run as one HTML file that needs nothing else: no other file is asked for, and no script is needed to read it. The script that is
/// in it adds a filter.
/// </summary>
internal static class ReportPage
{
    private static readonly string Style = Read("page.css");
    private static readonly string Script = Read("page.js");

    /// <summary>What the browser may do: use the style and the script of this page, and fetch nothing.</summary>
    private static readonly string Policy =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>What stands below the verdict. The id of a case has a dot, and that of a section none.</summary>
    private static readonly IReadOnlyList<PageSection> Sections =
    [
        SubjectsSection.Section,
        MatrixSection.Section,
        CausesSection.Section,
        ToldCasesSection.Section,
        PassedSection.Section,
        SkippedSection.Section,
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="run">The run.</param>
    /// <param name="wires">What travelled; nothing where that was not kept.</param>
    public static byte[] Write(SavedRun run, KeptWires wires)
    {
        var (page, told) = (new Markup(), new PageRun(run, wires));
        using (page.Open("html", ("lang", "en")))
        {
            WriteHead(page, told);
            using (page.Line().Open("body"))
            using (page.Open("main"))
            {
                var sections = Sections.Where(section => section.IsIn(told)).ToArray();
                VerdictSection.Write(page.Line(), told);
                WriteWays(page.Line(), sections);
                foreach (var section in sections)
                {
                    section.Write(page.Line(), told);
                }
            }

            using (page.Line().Open("script"))
            {
                page.Own(Script);
            }
        }

        return page.Line().ToBytes();
    }

    private static void WriteWays(Markup page, IReadOnlyList<PageSection> sections)
    {
        using (page.Open("nav"))
        {
            foreach (var section in sections)
            {
                page.Element("a", section.Title, ("href", $"#{section.Id}")).Text(" ");
            }
        }
    }

    private static void WriteHead(Markup page, PageRun run)
    {
        using (page.Open("head"))
        {
            page.Open("meta", ("charset", "utf-8"));
            page.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
            page.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            page.Open("meta", ("name", "color-scheme"), ("content", "light dark"));
            page.Element("title", $"{run.Saved.Summary.Line()}: cognito-conformance");
            page.Open("link", ("rel", "icon"), ("href", "data:,"));
            using (page.Open("style"))
            {
                page.Own(Style);
            }
        }
    }

    private static string Hash(string source) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)))}";

    private static string Read(string name)
    {
        using var reader = new StreamReader(
            typeof(ReportPage).Assembly.GetManifestResourceStream($"page/{name}")
                ?? throw new InvalidOperationException($"{name} is not in the assembly"));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
