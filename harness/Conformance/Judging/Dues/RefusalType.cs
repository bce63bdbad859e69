using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Dues;

/// <summary>Compares the type of a refusal with those that are due.</summary>
internal static class RefusalType
{
    /// <summary>A rule for each level that the type may have.</summary>
    public static RuleCheck<StepAnswered>[] Rules { get; } =
    [
        new(DueStatements.RefusalHasItsType, (step, findings) => Judge(step, findings, Level.Must)),
        new(DueStatements.RefusalHasTheLikelyType, (step, findings) => Judge(step, findings, Level.Should)),
    ];

    private static bool Judge(StepAnswered step, Findings findings, Level level)
    {
        if (step.Due is not { Kind: DueKind.Refusal or DueKind.NotVerified, Names.Count: > 0 }
            || step.Due.TypeLevel != level || !step.IsError)
        {
            return false;
        }

        var type = step.Response!.Root[WireNames.ErrorType];
        if (type.Kind != JsonKind.String)
        {
            return false;
        }

        if (!step.Due.Names.Contains(ServiceErrors.Bare(type.Text).ToString(), StringComparer.Ordinal))
        {
            findings.Add("$.__type", step.Due.Words, Wording.Name(type, Seen.OtherError));
        }

        return true;
    }
}
