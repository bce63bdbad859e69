using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Dues;

internal static class AbsentUserStaysTheSame
{
    private static readonly string[] Same = [WireNames.Salt, WireNames.UserIdForSrp];

    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.AbsentUserStaysTheSame, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (!step.Due.RepeatsUser || !step.HasChallenge || step.Before is not { } before)
        {
            return false;
        }

        var (now, then) = (step.Response!.Payload.Parameters, before.Payload.Parameters);
        foreach (var name in Same)
        {
            if (now[name].Kind != JsonKind.String || then[name].Kind != JsonKind.String || now[name].Text != then[name].Text)
            {
                findings.Add(At(name), "the same as before", Difference(now[name]));
            }
        }

        if (now[WireNames.UserIdForSrp] is { Kind: JsonKind.String } id && !Guid.TryParseExact(id.Text, "D", out _))
        {
            findings.Add(At(WireNames.UserIdForSrp), "a UUID", Seen.OtherForm);
        }

        return true;
    }

    private static string At(string name) => $"$.ChallengeParameters.{name}";

    private static Seen Difference(in JsonValue value) => value.Kind == JsonKind.String ? Seen.AnotherText : Wording.Kind(value);
}
