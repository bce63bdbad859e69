using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Secrets;
using Conformance.Judging;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Turns what was seen of a client into the verdict of a case.</summary>
internal static class SurfaceJudge
{
    /// <summary>Why the case does not apply to the client; null when it does.</summary>
    public static Undeclared? WhyNotApplicable(Corpus.Case one, ClientDescription client) =>
        !client.Operations.Contains(one.Operation, StringComparer.Ordinal) ? new(one.Operation, $"the client has no {one.Operation}")
        : one.Reuses && !client.Capabilities.Contains("reuse", StringComparer.Ordinal) ? new("reuse", "the client does not declare reuse")
        : one.About is { } member
            && !client.Knows(one.Operation, member) ? new($"{one.Operation}.{member}", $"older model: the client has no {member}")
        : null;

    /// <summary>The result of a call.</summary>
    public static CaseResult Judge(Surfacing surfacing, string client, SeenLog log, RequirementSet? requirements = null)
    {
        var findings = new Findings(requirements);
        findings.Run(ClientRules.Surfaces, surfacing);
        for (var at = 0; at < surfacing.Requests.Count; at++)
        {
            findings.Run(
                ClientRules.Requests,
                new SentRequest(surfacing.Requests[at], surfacing.Client, surfacing.Armed)
                {
                    Number = at + 1,
                    AskedHost = surfacing.Requests[0].Headers.Find("Host"),
                });
        }

        var disclosed = Disclose(surfacing, log);
        findings.Run(ClientRules.Secrets, disclosed);
        var point = Points.OfCall(surfacing.Armed.Case with { Class = surfacing.Class });
        return Judgement.Of(surfacing.Armed, client, findings, point, Describe(surfacing)) with
        {
            Requests = surfacing.Requests.Count,
            NotDeclared = NotDeclared.In(surfacing),
            Shown = ShownMembers.In(surfacing),
            Elapsed = surfacing.Elapsed,
            WithBareCode = disclosed.BareCodes.Count > 0 ? disclosed : null,
            Trace = new(
                SecretScrubber.SecretsOf(surfacing.Armed),
                surfacing.Requests,
                surfacing.Armed.Answers,
                log.Tail)
            { Answer = surfacing.Answer },
        };
    }

    private static Disclosures Disclose(Surfacing surfacing, SeenLog log)
    {
        List<DisclosedText> surfaced = [];
        DisclosedText.Collect(surfacing.Surface, "$", surfaced);
        return new(
            surfacing.Armed.Secrets,
            log.Found,
            surfacing.Error is { } error ? [.. DisclosedText.OfError(error, "")] : [],
            surfaced)
        { Sent = DisclosedText.OfRequests(surfacing.Requests) };
    }

    /// <summary>What the client handed out, in words that give no secret away.</summary>
    private static string Describe(Surfacing surfacing) =>
        surfacing.Error
            is { } error ? $"an error of kind {error.Kind}, {(error.Type.Length == 0 ? "without a type" : $"type {error.Type}")}"
        : !surfacing.HasSurface ? surfacing.Silence ?? "nothing"
        : surfacing.Surface.Children.IsEmpty ? "success with nothing set"
        : "success with " + string.Join(
            ", ", surfacing.Surface.Children.ToList().Select(member => $"{member.Name}: {SurfacedWords.Of(member.Name, member)}"));
}
