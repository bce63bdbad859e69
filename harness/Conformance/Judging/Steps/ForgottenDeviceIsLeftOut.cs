using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Judging.Requests;

namespace Conformance.Judging.Steps;

internal static class ForgottenDeviceIsLeftOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ForgottenDeviceIsLeftOut, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        var behind = seen.SignIn.Requests.Where(one => ReferenceEquals(one.Step, seen.Step) && !one.IsHelper)
            .SkipWhile(one => !ForgottenDevice.Is(one))
            .Skip(1)
            .ToList();
        if (!seen.SignIn.Requests.Any(one => ReferenceEquals(one.Step, seen.Step) && ForgottenDevice.Is(one)))
        {
            return false;
        }

        if (behind.Count == 0)
        {
            findings.Add($"{seen.Place} requests", "the sign-in once more, without the device", Seen.TooFew.As("none"));
        }
        else if (behind.Find(ForgottenDevice.Names) is { } naming)
        {
            findings.Add(naming.AtParameter(Contract.Wire.WireNames.DeviceKeyParameter), "absent, as the device is forgotten", Seen.There);
        }

        return true;
    }
}
