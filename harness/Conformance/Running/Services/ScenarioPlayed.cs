using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Judging;

namespace Conformance.Running.Services;

/// <summary>What came of a scenario.</summary>
/// <param name="walk">What travelled.</param>
/// <param name="requirements">By what it is judged.</param>
internal sealed class ScenarioPlayed(Walk walk, RequirementSet requirements)
{
    private readonly Findings findings = new(requirements);
    private readonly List<string> answers = [];
    private readonly List<Reached> reached = [];

    public Walk Walk => walk;

    public IReadOnlyList<Finding> Findings => findings.All;

    /// <summary>What was reached, in order.</summary>
    public IReadOnlyList<Reached> Reached => reached;

    /// <summary>The answers in words.</summary>
    public string Answers => answers.Count == 0 ? "nothing" : string.Join(", then ", answers);

    /// <summary>How often each rule was checked.</summary>
    public IReadOnlyDictionary<Rule, int> Checks => findings.Checks;

    /// <summary>Which step could not be asked, and why, so that what is due of it is not judged; null when each was asked.</summary>
    public string? LeftOut { get; private set; }

    /// <summary>True when the service was silent.</summary>
    public bool IsSilent { get; private set; }

    /// <summary>Why its end says nothing of the service; null when it does.</summary>
    public string? Doubt { get; private set; }

    /// <summary>The start that was refused last; null where none was.</summary>
    public RefusedStart? RefusedStart { get; private set; }

    /// <summary>The flows whose start was not refused.</summary>
    public HashSet<string> TakenFlows { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes a step that cannot be asked. Steps that are taken only if they are asked for are not counted.</summary>
    public void LeaveOut(Scenario scenario, int at, string why) => LeftOut = string.Create(
        CultureInfo.InvariantCulture,
        $"step {scenario.Steps.Take(at + 1).Count(step => !step.IsIfAsked)} of {scenario.Steps.Count(step => !step.IsIfAsked)} was not "
        + $"asked: {why}");

    public void Judge(Scenario scenario, StepAnswered step, string flow)
    {
        NoteStart(step, flow);
        var before = findings.All.Count;
        if (step.Response is { } response && CaseValues.IsJudged(step.Operation))
        {
            findings.Run(ResponseRules.All, new Exchange(response)
            {
                Operation = step.Operation,
                AuthFlow = flow,
                Username = scenario.Setting.State == UserState.Absent || !walk.Account.IsNamed ? null : walk.Account.Username,
                Typed = walk.Account.Typed,
                PreviousSession = step.SentSession,
            });
        }

        findings.Run(DueRules.All, step);
        answers.Add(step.Seen.Told);
        IsSilent |= step.Response is null;
        Doubt ??= step.Doubt;
        string[] broken = [.. findings.All.Skip(before).Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal)];
        if (step.HasTokens)
        {
            reached.Add(new(Services.Reached.Tokens, broken));
        }

        if (step.HasChallenge && step.Response!.Payload.Challenge is { Kind: JsonKind.String } name)
        {
            reached.Add(new(name.Text, broken));
        }
    }

    private void NoteStart(StepAnswered step, string flow)
    {
        RefusedStart = step is { Operation: WireNames.AdminInitiateAuth, IsError: true }
            ? new(flow, step.Seen.Told, step.Due.Kind != DueKind.Refusal)
            : null;
        if (step is { Operation: WireNames.AdminInitiateAuth, IsError: false, Response: not null })
        {
            TakenFlows.Add(flow);
        }
    }
}

/// <summary>Tokens or a challenge that a service answered with.</summary>
/// <param name="Name">The ChallengeName, or <see cref="Tokens"/>.</param>
/// <param name="Broken">The rules that the answer breaks.</param>
public sealed record Reached(string Name, IReadOnlyList<string> Broken)
{
    /// <summary>What tokens are called beside the challenges.</summary>
    public const string Tokens = "tokens";
}

/// <summary>A start of a sign-in that was refused.</summary>
/// <param name="Flow">Its AuthFlow.</param>
/// <param name="Words">The refusal in words.</param>
/// <param name="IsRight">True when nothing but the flow was there to refuse.</param>
internal sealed record RefusedStart(string Flow, string Words, bool IsRight);
