using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Judging;

namespace Conformance.Running.Services;

/// <summary>What came of playing a scenario once.</summary>
/// <param name="Result">The verdict.</param>
internal sealed record Trial(CaseResult Result)
{
    /// <summary>What the answers were; null when none was asked for.</summary>
    public ScenarioPlayed? Played { get; init; }

    /// <summary>Who signed in; null when nobody was made.</summary>
    public Account? Account { get; init; }

    /// <summary>Why it says nothing of the service: it took too long, or was asked too often; null when it does.</summary>
    public string? Doubt { get; init; }

    /// <summary>The trial of a scenario that was played until an answer was not the one that is due.</summary>
    public static Trial Of(Case one, string service, Account account, ScenarioPlayed played, TimeSpan elapsed)
    {
        var secrets = WalkSecrets.Of(played.Walk);
        var exchanges = played.Walk.Exchanges;
        return new(Judgement.Of(one, secrets, service, played) with
        {
            Requests = exchanges.Count,
            Elapsed = elapsed,
            Reached = played.Reached,
            Trace = new(
                secrets,
                [.. exchanges.Select(exchange => exchange.Request)],
                [
                    .. exchanges.Select(
                        exchange => new Answer(exchange.Response.Status, exchange.Response.Headers, exchange.Response.Body)),
                ],
                ""),
        })
        {
            Played = played,
            Account = account,
            Doubt = played.Doubt,
        };
    }

    /// <summary>The verdict on a service that did not answer before a scenario could be played, or was not asked any more.</summary>
    public static CaseResult Silent(Case one, string service, string why, bool isAsked = true)
    {
        var findings = new Findings();
        findings.Run<StepAnswered>(
            [Judging.Dues.EachRequestIsAnswered.Rule],
            new(one.Scenario!.Steps[0].Due, Contract.Wire.WireNames.AdminInitiateAuth, Response: null)
            {
                Silence = why,
                IsAsked = isAsked,
            });
        return Judgement.Of(one, [], service, findings.All, "nothing") with { IsUnasked = !isAsked };
    }

    /// <summary>The same where nothing more can be known.</summary>
    /// <param name="again">What a second play showed, or why there was none.</param>
    public Trial Indeterminate(string again) => this with
    {
        Result = new(Result.Case, Result.Client, Verdict.NotApplicable, [])
        {
            Reason = $"{Indeterminacy.Word}: {Doubt}; {again}",
            Requests = Result.Requests,
            Elapsed = Result.Elapsed,
            Trace = Result.Trace,
        },
        Played = null,
    };
}
