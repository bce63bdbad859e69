using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Requests;

internal static class StartIsAwaited
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.StartIsAwaited, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsStart)
        {
            return false;
        }

        if (UnwantedStarts.Is(sent))
        {
            findings.Add(
                sent.Place, "none, as the answer before was good and nobody has given anything since", Seen.Start.As(sent.Operation!));
        }

        return true;
    }
}
