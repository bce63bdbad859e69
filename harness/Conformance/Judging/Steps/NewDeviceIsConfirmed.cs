using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Judging.Requests;
using Conformance.Replay;

namespace Conformance.Judging.Steps;

internal static class NewDeviceIsConfirmed
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.NewDeviceIsConfirmed, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        // A client may confirm behind its outcome, so that all is looked at in the end.
        if (seen.Index < seen.SignIn.Steps.Count - 1 || seen.Answer is null || !NewDevice.IsKept(seen.Client))
        {
            return false;
        }

        var steps = Enumerable.Range(0, seen.SignIn.Steps.Count).Select(at => new StepSeen(seen.SignIn, at)).Where(BringsDevice).ToList();
        for (var at = 0; at < steps.Count; at++)
        {
            var end = at + 1 < steps.Count ? steps[at + 1].Index : seen.SignIn.Steps.Count;

            // The same bytes once more are no second call: that is REQ-TRY-006's.
            var calls = seen.SignIn.Steps.Take(end).Skip(steps[at].Index).SelectMany(step => step.Played)
                .Where(one => RequestOperation.Of(one.Request) == SideCalls.ConfirmDevice)
                .DistinctBy(one => Convert.ToBase64String(one.Request.Body.Span), StringComparer.Ordinal)
                .Count();
            if (calls != 1)
            {
                findings.Add(
                    $"{steps[at].Place} requests",
                    "one call of ConfirmDevice for the new device",
                    calls == 0 ? Seen.TooFew.As("none") : Seen.TooMany.As(Wording.Number(calls)));
            }
        }

        return steps.Count > 0;
    }

    // Whether a client is to take odd tokens is for other rules to say.
    private static bool BringsDevice(StepSeen step) => step is { IsSignedIn: true, Sent: { IsWhole: true, IsFalse: false } sent }
        && sent.Class is Corpus.PayloadClass.Tokens or Corpus.PayloadClass.UnknownMember
        && sent.Root[WireNames.AuthenticationResult][WireNames.NewDeviceMetadata] is var device
        && device[WireNames.DeviceKey] is { Kind: JsonKind.String, RawString.IsEmpty: false }
        && device[WireNames.DeviceGroupKey] is { Kind: JsonKind.String, RawString.IsEmpty: false };
}
