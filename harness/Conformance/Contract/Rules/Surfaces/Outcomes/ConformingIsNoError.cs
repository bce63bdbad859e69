using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Outcomes;

internal static class ConformingIsNoError
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-OUT-004",
        "A conforming response is not an error.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, Response Elements"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class is not (PayloadClass.Tokens or PayloadClass.Challenge) || surfacing.Answer is null)
        {
            return false;
        }

        if (surfacing.Error is { } error)
        {
            findings.Add("$", "a surface", StepWording.Error(error, $"type {error.Type}"));
        }

        return true;
    }
}
