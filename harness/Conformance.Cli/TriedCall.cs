using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Secrets;
using Conformance.Replay;
using Conformance.Reports;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Cli;

/// <summary>One call, or one sign-in, played to a driver to see what it hands out: it is told, and not judged.</summary>
internal sealed class TriedCall : IReport
{
    private const string Usual = "tokens.sign-in.initiate.with-empty-parameters";
    private const string Next = "next";

    private CaseResult? result;

    /// <summary>True unless the driver raised an error or broke down.</summary>
    public bool IsWell { get; private set; } = true;

    /// <summary>What came of it, a label and a text each.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines { get; private set; } = [];

    /// <summary>Makes the call.</summary>
    /// <param name="client">The client.</param>
    /// <param name="description">What it declares.</param>
    /// <param name="corpus">The cases.</param>
    /// <param name="hidden">The variables whose values are not told.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public static async Task<TriedCall> MakeAsync(
        IClientFactory client,
        ClientDescription description,
        CaseCorpus corpus,
        HiddenVariables hidden,
        CancellationToken cancellationToken)
    {
        var tried = new TriedCall();
        var plan = new RunPlan([], [client]) { ProofCases = [], Corpus = corpus, Jobs = 1, Nonce = "doctor" };
        if (Choose(plan, description) is not { } one)
        {
            tried.Lines = [("call", "none: no case of the corpus is for what it declares")];
            return tried;
        }

        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, cancellationToken);
        await new Runner(
            corpus,
            replay,
            TimeProvider.System,
            [new WithoutVariables(tried, hidden)])
        { Degenerates = [] }.RunAsync(plan with { Cases = [one] }, cancellationToken);
        tried.Tell(description);
        return tried;
    }

    /// <inheritdoc/>
    public void On(RunEvent happened) => result = (happened as CaseJudged)?.Result ?? result;

    // Of the cases that the client can play one with the fewest steps.
    private static Case? Choose(RunPlan plan, ClientDescription client) => plan.Corpus.Cases
        .Where(one => !one.IsAlone && !one.IsForSdk && one.Class == PayloadClass.Tokens && (client.IsWrapper || one.Dialogue is null))
        .OrderBy(one => one.Id == Usual ? 0 : one.Dialogue?.Turns.Count ?? 1)
        .FirstOrDefault(one => plan.WhyNotApplicable(one, client) is null);

    private void Tell(ClientDescription client)
    {
        if (result is null)
        {
            Fail(
                "it was not made: the driver could not be greeted a second time",
                "start the driver twice by hand: each process has to answer hello");
            return;
        }

        var what = client.IsWrapper ? $"a sign-in ({result.Case.Id})" : $"{result.Case.Operation} ({result.Case.Id})";
        if (result.Verdict == Verdict.HarnessFault)
        {
            Fail(
                $"{what}: {result.Reason}",
                result.Reason!.Contains("unsupported", StringComparison.Ordinal)
                    ? "call your client in the driver's one marked place, or leave out of hello what it cannot do"
                    : "fix the driver: it must answer each line with one line, whatever its client raises");
        }
        else if (ErrorOf(result.Trace) is { } error)
        {
            Fail($"{what}: the service answered with tokens, and the driver with an error", Advice(error.Kind, result.Requests));
            var scrubber = new SecretScrubber(result.Trace!.Secrets);
            Lines = [Lines[0], .. Parts(error).Select(part => (part.Label, Excerpt.Line(scrubber.Scrub(part.Text)))), Lines[1]];
        }
        else
        {
            var findings = result.Findings.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal).ToArray();
            Lines =
            [
                (
                    "call",
                    $"{what}: it handed out: {result.Surfaced}, after "
                    + $"{Count(result.Requests)}{(result.Reason is { } why ? $"; {why}" : "")}"),
                .. findings.Length == 0
                    ? []
                    : ((string, string)[])[(
                        Next, $"this breaks {string.Join(", ", findings)}: `client --case {result.Case.Id}` tells how")],
            ];
        }
    }

    private void Fail(string what, string next)
    {
        IsWell = false;
        Lines = [("call", what), (Next, next)];
    }

    private static ClientError? ErrorOf(CaseTrace? trace) =>
        trace?.Answer?.Error ?? trace?.Steps.Select(step => step.Answer?.Error).LastOrDefault(error => error is not null);

    private static IEnumerable<(string Label, string Text)> Parts(ClientError error) =>
        ((string, string)[])[("  type", error.Type), ("  kind", error.Kind), ("  message", error.Message), ("  text", error.Text)]
            is var parts
            ? parts.Where(part => part.Item2.Length > 0)
            : [];

    private static string Advice(string kind, int requests) => (kind, requests) switch
    {
        (_, 0) => "no request arrived: the client has to be made for the endpoint, region and credentials of the message",
        ("transport", _) => "the client lost the connection: look at the proxy and the time limits that the driver gives it",
        ("decode", _) => "the client could not read a plain answer: look at the driver's log on standard error",
        _ => "a call by hand in the driver's own environment shows the same: look at what the client needs that it does not get",
    };

    private static string Count(int requests) => Wording.Count(requests, "request");
}
