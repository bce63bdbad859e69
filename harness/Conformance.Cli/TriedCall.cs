using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Secrets;
using Conformance.Replay;
using Conformance.Reports;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Cli;

/// <summary>
/// One call, or two sign-ins, played to a driver to see what travels and what it hands out: it is told, and not judged.
/// </summary>
internal sealed class TriedCall : IReport
{
    private const string Usual = "tokens.sign-in.initiate.with-empty-parameters";
    private const string SmsMfa = "sign-in.SMS_MFA.";
    private const string Next = "next";

    private CaseResult? result;

    /// <summary>True unless the driver raised an error or broke down.</summary>
    public bool IsWell { get; private set; } = true;

    /// <summary>What came of it, a label and a text each.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines { get; private set; } = [];

    /// <summary>Makes one call, or a sign-in with SMS_MFA and one that ends in tokens at once.</summary>
    /// <param name="client">The client.</param>
    /// <param name="description">What it declares.</param>
    /// <param name="corpus">The cases.</param>
    /// <param name="hidden">The variables whose values are not told.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public static async Task<IReadOnlyList<TriedCall>> MakeAsync(
        IClientFactory client,
        ClientDescription description,
        CaseCorpus corpus,
        HiddenVariables hidden,
        CancellationToken cancellationToken)
    {
        var plan = new RunPlan([], [client]) { ProofCases = [], Corpus = corpus, Jobs = 1, Nonce = "doctor", KeepsTraffic = true };
        List<TriedCall> tried = [];
        if (Choose(plan, description) is { } usual)
        {
            tried.Add(await MakeAsync(client, description, plan, usual, hidden, cancellationToken));
        }
        else
        {
            tried.Add(new());
            tried[0].Fail(
                $"none: {WhyNone(plan, description)}", "declare in hello what your client can do, also what it answers by itself");
        }

        // Who cannot do the plainest thing is told of that first.
        if (description.IsWrapper && tried[0].IsWell)
        {
            tried.Add(
                ChooseSmsMfa(plan, description, out var whyNot) is { } challenged
                    ? await MakeAsync(client, description, plan, challenged, hidden, cancellationToken)
                    : new() { Lines = [("call", $"no sign-in with SMS_MFA: {whyNot}")] });
        }

        return tried;
    }

    private static async Task<TriedCall> MakeAsync(
        IClientFactory client,
        ClientDescription description,
        RunPlan plan,
        Case one,
        HiddenVariables hidden,
        CancellationToken cancellationToken)
    {
        var tried = new TriedCall();
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, cancellationToken);
        await new Runner(
            plan.Corpus,
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
    private static Case? Choose(RunPlan plan, ClientDescription client) => Plain(plan, client)
        .OrderBy(one => one.Id == Usual ? 0 : one.Dialogue?.Turns.Count ?? 1)
        .FirstOrDefault(one => plan.WhyNotApplicable(one, client) is null);

    private static IEnumerable<Case> Plain(RunPlan plan, ClientDescription client) => plan.Corpus.Cases.Where(
        one => !one.IsAlone && !one.IsForSdk && one.Class == PayloadClass.Tokens && (client.IsWrapper || one.Dialogue is null));

    // What keeps most of the sign-ins away that it could make by the flows that it has.
    private static string WhyNone(RunPlan plan, ClientDescription client) =>
        Plain(plan, client)
            .Select(one => plan.WhyNotApplicable(one, client))
            .OfType<Undeclared>()
            .Where(one => !ProtocolWords.Flows.Contains(one.Word, StringComparer.Ordinal))
            .CountBy(one => one.Reason)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .FirstOrDefault().Key ?? "no case of the corpus is for what it declares";

    private static Case? ChooseSmsMfa(RunPlan plan, ClientDescription client, out string? whyNot)
    {
        Case[] all =
        [
            .. plan.Corpus.Cases.Where(one => one.Id.StartsWith(SmsMfa, StringComparison.Ordinal))
                .OrderBy(one => one.Dialogue!.Turns.Count)
                .ThenBy(one => one.Way.Length),
        ];
        var possible = all.FirstOrDefault(one => plan.WhyNotApplicable(one, client) is null);
        whyNot = possible is null ? plan.WhyNotApplicable(all[0], client)?.Reason : null;
        return possible;
    }

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
            Fail($"{what}: the service answered as it should, and the driver with an error", Advice(error.Kind, result.Requests));
            var scrubber = new SecretScrubber(result.Trace!.Secrets);
            Lines =
            [
                Lines[0],
                .. ToldExchanges.Of(result),
                .. Parts(error).Select(part => (part.Label, Excerpt.Line(scrubber.Scrub(part.Text)))),
                Lines[1],
            ];
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
                .. ToldExchanges.Of(result),
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
