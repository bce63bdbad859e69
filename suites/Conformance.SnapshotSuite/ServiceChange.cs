using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;
using Conformance.Recording.Substitution;
using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

/// <summary>A change of a service with its weight and the must that it breaks.</summary>
internal sealed record ServiceChange(string What, Weight Weight, string? Rule, ServiceAnswer Old, ServiceAnswer New)
{
    /// <summary>The two answers as somebody wrote them down.</summary>
    public Comparison Written => Comparison.Of([Old.Written], [New.Written]);

    /// <summary>The two answers as recordings have them.</summary>
    public Comparison Recorded(ScrubWishes wishes) => Comparison.Of([Old.Recorded(wishes)], [New.Recorded(wishes)]);
}

/// <summary>An answer of a service to ann, who types her e-mail address.</summary>
internal sealed record ServiceAnswer(int Status, IReadOnlyList<Header> Headers, string Body)
{
    private const string Flow = "ADMIN_USER_PASSWORD_AUTH";

    private Response Response => new(Status, Headers, Encoding.UTF8.GetBytes(Body));

    public SeenScenario Written => ServiceForm.Of("scenario", [new(WireNames.AdminInitiateAuth, Response) { Flow = Flow }], []);

    public SeenScenario Recorded(ScrubWishes wishes)
    {
        var live = new LiveScenarios(wishes);
        var asked = Encoding.UTF8.GetBytes(
            $$$"""{"AuthFlow":"{{{Flow}}}","AuthParameters":{"USERNAME":"ann@example.com","PASSWORD":"Pw-1-of-ann"}}""");
        live.Add(
            new("scenario", Flow, "ann", "ann@example.com"),
            [new ServiceExchange(WireNames.AdminInitiateAuth, new("POST", "/", [], asked, DateTimeOffset.UnixEpoch), Response)]);
        return live.Seen.Single();
    }

    public ServiceAnswer Without(string header) => this with { Headers = [.. Headers.Where(one => one.Name != header)] };

    public ServiceAnswer With(string header, string value) =>
        this with { Headers = [.. Headers.Where(one => one.Name != header), new(header, value)] };
}
