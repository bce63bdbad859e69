using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class UnknownMembersAreIgnored
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.UnknownMembersAreIgnored, Check);

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
