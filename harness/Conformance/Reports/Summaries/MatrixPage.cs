using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Reports.Page;
using Conformance.Subjects;

namespace Conformance.Reports.Summaries;

/// <summary>All clients and services of some summaries as one HTML file that needs nothing else, not even a script.</summary>
internal static class MatrixPage
{
    private const string Title = "Clients and services of Amazon Cognito's AdminInitiateAuth";

    /// <summary>Writes the page.</summary>
    /// <param name="summaries">What is kept of the runs, in any order.</param>
    public static byte[] Write(IReadOnlyList<RunSummary> summaries)
    {
        MatrixRow[] rows =
        [
            .. summaries.SelectMany(summary => summary.Subjects.Select(subject => new MatrixRow(summary, subject)))
                .OrderBy(row => row.Label, StringComparer.Ordinal)
                .ThenBy(row => row.Summary.Date),
        ];
        MatrixRow[] clients = [.. rows.Where(row => !row.IsService)];
        MatrixRow[] services = [.. rows.Where(row => row.IsService)];
        var page = new Markup();
        using (page.Open("html", ("lang", "en")))
        {
            PageFrame.WriteHead(page, Title, script: null);
            using (page.Line().Open("body"))
            using (page.Open("main"))
            {
                page.Element("h1", Title);
                page.Element(
                    "p",
                    "How many of the cases each has passed, failed, failed as its baseline knows, and which did not apply to it.");
                WriteSubjects(page, "clients", "Clients", "case", "runtime", clients);
                WriteSubjects(page, "services", "Services", "scenario", "coverage", services);
                WriteGroups(page, "client-groups", "Clients by group", clients);
                WriteGroups(page, "service-groups", "Services by group", services);
                WriteCauses(page, rows);
            }
        }

        return page.Line().ToBytes();
    }

    private static void WriteSubjects(Markup page, string id, string title, string unit, string measure, MatrixRow[] rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        using (page.Line().Open("section", ("id", id)))
        {
            page.Element("h2", title);
            WriteTable(
                page,
                title,
                ["name", "version", "run on", "corpus", $"{unit}s", "passed", "failed", "known", "not applicable", measure],
                rows.Select(row => (IReadOnlyList<(string, string?)>)
                [
                    (row.Subject.Version ?? "unknown", null), (row.Date, null), (row.Summary.Corpus, null),
                    (Number(row.Total.Passed + row.Total.Failed + row.Total.Known + row.Total.NotApplicable), null),
                    (Number(row.Total.Passed), "pass"), (Number(row.Total.Failed), row.Total.Failed > 0 ? "fail" : null),
                    (Number(row.Total.Known), row.Total.Known > 0 ? "known" : null), (Number(row.Total.NotApplicable), "skip"),
                    row.Subject.Coverage is { } coverage
                        ? (coverage, "text")
                        : ($"{row.Subject.Language} {row.Subject.Runtime}".Trim(), null),
                ]).Zip(rows, (cells, row) => (row.Subject.Name, cells)));
        }
    }

    private static void WriteGroups(Markup page, string id, string title, MatrixRow[] rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        using (page.Line().Open("section", ("id", id)))
        {
            page.Element("h2", title);
            page.Element("p", "passed / failed / known / not applicable");
            WriteTable(
                page,
                title,
                ["group", .. rows.Select(row => row.Label)],
                from name in rows.SelectMany(row => row.Subject.Groups.Select(one => one.Name)).Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                select (name, (IReadOnlyList<(string, string?)>)[.. rows.Select(row => Cell(row.Group(name)))]));
        }
    }

    private static void WriteCauses(Markup page, MatrixRow[] rows)
    {
        using (page.Line().Open("section", ("id", "causes")))
        {
            page.Element("h2", "What is broken");
            foreach (var row in rows.Where(row => row.Subject.Causes.Count > 0))
            {
                using (page.Line().Open("details"))
                {
                    page.Element("summary", $"{row.Label}: {Wording.Count(row.Subject.Causes.Count + row.Subject.MoreCauses, "rule")}");
                    using (page.Open("ul"))
                    {
                        foreach (var cause in row.Subject.Causes)
                        {
                            var unit = row.IsService ? "scenario" : "case";
                            page.Line().Element(
                                "li",
                                $"{cause.Rule} ({cause.Level}), {Wording.Count(cause.Cases, unit)}: {cause.Seen}, as in {cause.Example}");
                        }

                        if (row.Subject.MoreCauses > 0)
                        {
                            page.Line().Element("li", $"and {row.Subject.MoreCauses} more");
                        }
                    }
                }
            }
        }
    }

    private static void WriteTable(
        Markup page,
        string name,
        IReadOnlyList<string> heads,
        IEnumerable<(string Head, IReadOnlyList<(string Text, string? Class)> Cells)> rows)
    {
        using (page.Open("div", ("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", name)))
        using (page.Open("table"))
        {
            using (page.Open("thead"))
            using (page.Open("tr"))
            {
                foreach (var head in heads)
                {
                    page.Element("th", head, ("scope", "col"));
                }
            }

            using (page.Open("tbody"))
            {
                foreach (var (head, cells) in rows)
                {
                    using (page.Line().Open("tr"))
                    {
                        page.Element("th", head, ("scope", "row"));
                        foreach (var (text, kind) in cells)
                        {
                            page.Element("td", text, ("class", kind));
                        }
                    }
                }
            }
        }
    }

    private static (string Text, string? Class) Cell(GroupSummary? group) => group is null ? ("-", "skip") : (
        $"{group.Passed}/{group.Failed}/{group.Known}/{group.NotApplicable}",
        group.Failed > 0 ? "fail" : group.Known > 0 ? "known" : group.Passed > 0 ? "pass" : "skip");

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A client or service with the run that it comes from.</summary>
    private sealed record MatrixRow(RunSummary Summary, SubjectSummary Subject)
    {
        public bool IsService => Subject.Profile == ClientDescription.ServiceProfile;

        public GroupSummary Total => Subject.Total;

        public string Label => Subject.Version is { } version ? $"{Subject.Name} {version}" : Subject.Name;

        public string Date => Summary.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        public GroupSummary? Group(string name) => Subject.Groups.FirstOrDefault(group => group.Name == name);
    }
}
