using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Forward;

internal static class UnknownMembersAreIgnored
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-FWD-002",
        "A response with members that are not in the model is not an error.",
        Level.Must,
        Citation.ServiceModel("history: the response has gained members in 2024 and 2025"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.UnknownMember || surfacing.Answer is null)
        {
            return false;
        }

        if (surfacing.Error is { } error)
        {
            findings.Add("$", "the members that the model has", StepWording.Error(error, $"type {error.Type}"));
        }

        return true;
    }
}
