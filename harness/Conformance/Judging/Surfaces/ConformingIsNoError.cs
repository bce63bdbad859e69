using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class ConformingIsNoError
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.ConformingIsNoError, Check);

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
