using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Reports;

/// <summary>A report that never learns the values of variables that a user passed to a driver, whatever the driver makes of them.</summary>
internal sealed class WithoutVariables(IReport report, HiddenVariables hidden) : IReport, IDisposable
{
    /// <inheritdoc/>
    public void On(RunEvent happened) => report.On(happened switch
    {
        ClientStarted { Client: { } client } started => started with { Client = In(client, hidden) },
        CaseJudged judged => new CaseJudged(In(judged.Result)),
        ClientFinished finished => finished with
        {
            Stale = In(finished.Stale),
            Unused = [.. finished.Unused.Select(word => word with { Reason = hidden.In(word.Reason) })],
        },
        RunFinished { Outcome: var outcome } => new RunFinished(outcome with
        {
            Void = outcome.Void is { } why ? hidden.In(why) : null,
            Stale = In(outcome.Stale),
            Notices = In(outcome.Notices),
            Undeclared = In(outcome.Undeclared),
            Unused = In(outcome.Unused),
        }),
        _ => happened,
    });

    public void Dispose() => (report as IDisposable)?.Dispose();

    private CaseResult In(CaseResult result) => result with
    {
        Reason = result.Reason is { } reason ? hidden.In(reason) : null,
        Surfaced = hidden.In(result.Surfaced),
        Findings = [
            .. result.Findings.Select(finding =>
                finding with
                {
                    Path = hidden.In(finding.Path),
                    Expected = hidden.In(finding.Expected),
                    Actual = hidden.In(finding.Actual),
                }),
        ],
        Names = [.. result.Names.Select(name => name with { Whose = hidden.In(name.Whose) })],
        Trace = result.Travelled is { } trace
            ? trace with
            {
                Secrets =
                    [
                        .. trace.Secrets,
                        .. hidden.Values.Select(variable => KeyValuePair.Create(variable.Value, $"value of {variable.Key}")),
                    ],
            }
            : null,
    };

    /// <summary>What a driver says of its client, without the values.</summary>
    public static ClientDescription In(ClientDescription client, HiddenVariables hidden) => client with
    {
        Name = hidden.In(client.Name),
        Version = hidden.In(client.Version),
        Language = hidden.In(client.Language),
        Runtime = hidden.In(client.Runtime),
        Platform = hidden.In(client.Platform),
        Operations = In(hidden, client.Operations),
        Capabilities = In(hidden, client.Capabilities),
        Surfaces = In(hidden, client.Surfaces),
        Flows = In(hidden, client.Flows),
        Challenges = client.Challenges is { } challenges ? In(hidden, challenges) : null,
        Members = client.Members.DistinctBy(operation => hidden.In(operation.Key), StringComparer.Ordinal).ToDictionary(
            operation => hidden.In(operation.Key), operation => (IReadOnlyList<string>)In(hidden, operation.Value), StringComparer.Ordinal),
    };

    private string[] In(IReadOnlyList<string> texts) => In(hidden, texts);

    private static string[] In(HiddenVariables hidden, IReadOnlyList<string> texts) => [.. texts.Select(hidden.In)];
}
