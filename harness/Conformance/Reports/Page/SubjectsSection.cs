using Conformance.Contract.Catalog;
using Conformance.Running;
using Conformance.Reports.Saved;

namespace Conformance.Reports.Page;

/// <summary>Who was judged, and what is to be known of each.</summary>
internal static class SubjectsSection
{
    public static PageSection Section { get; } = new("subjects", "who was judged", run => run.Saved.Clients.Count > 0, Write);

    private static void Write(Markup page, PageRun run)
    {
        using (page.Open("section", ("id", Section.Id), ("class", "subjects")))
        {
            page.Element("h2", Title(run));
            foreach (var client in run.Saved.Clients)
            {
                using (page.Line().Open("article"))
                {
                    page.Element("h3", run.TitleOf(client));
                    page.Element("p", What(client));
                    page.Element("p", $"{client.Summary.Passed} passed, {client.Summary.Failed} failed, {client.Summary.Skipped} skipped");
                    WriteNotes(page, client);
                }
            }
        }
    }

    private static string Title(PageRun run) => run.Words == SubjectWords.OfService ? "Service"
        : run.Words == SubjectWords.OfResponses ? "Responses"
        : Wording.Count(run.Saved.Clients.Count, "client");

    private static string What(SavedClient client) => !client.Greeted ? "its driver could not be greeted"
        : client.Words == SubjectWords.OfResponses ? $"judged without a client, requirements {client.Requirements}"
        : client.Coverage is { } coverage
            ? $"{client.Version} at {client.Runtime}. Coverage: {coverage.Answers} of {coverage.PossibleAnswers} answers, "
                + $"{coverage.Scenarios} of {coverage.PossibleScenarios} scenarios. Divergence: {client.Divergence?.Wrong} of "
                + $"{client.Divergence?.Judged} judged scenarios, {client.Divergence?.Known} of them known."
            : $"{client.Version}, {client.Language} {client.Runtime}, {client.Platform}, profile {client.Profile}, requirements "
                + $"{client.Requirements}";

    private static void WriteNotes(Markup page, SavedClient client)
    {
        string[] notes =
        [
            .. client.Notices ?? [],
            .. client.Stale.Select(stale => $"baseline out of date: {stale}"),
            .. client.NotSelected is { } other
                ? (string[])[$"{Wording.Count(other, "case")} not selected, since another way is played"]
                : [],
            .. client.Retired is { } retired ? (string[])[$"{Wording.Count(retired, "case")} of its requirements retired"] : [],
            .. client.NotDeclared.Select(word => $"not declared: {word.Key}: {Declarations.Tell(word.Value)}"),
            .. client.NotExercised.Select(word => $"not exercised: {word.Key}: {word.Value}"),
            .. AbsentMember.Tell(client),
        ];
        if (notes.Length == 0)
        {
            return;
        }

        using (page.Open("details"))
        {
            page.Element("summary", Wording.Count(notes.Length, "note"));
            using (page.Open("ul"))
            {
                foreach (var note in notes)
                {
                    page.Element("li", note);
                }
            }
        }
    }
}
