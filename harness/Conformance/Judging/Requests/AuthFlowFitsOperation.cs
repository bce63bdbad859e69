using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class AuthFlowFitsOperation
{
    private static readonly string[] Flows =
    [
        ChallengeCatalog.AdminPassword, ChallengeCatalog.AdminNoSrp, ChallengeCatalog.UserPassword, ChallengeCatalog.UserSrp,
        ChallengeCatalog.Custom, ChallengeCatalog.UserAuth, ChallengeCatalog.Refresh, ChallengeCatalog.RefreshAlias,
    ];

    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.AuthFlowFitsOperation, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsInitiate)
        {
            return false;
        }

        var flow = sent.Body[WireNames.AuthFlow];
        if (!Flows.Contains(flow.Text, StringComparer.Ordinal))
        {
            findings.Add(
                sent.At(WireNames.AuthFlow),
                "an AuthFlow of the service",
                flow is { Kind: JsonKind.String, RawString.IsEmpty: false }
                    ? Seen.AnotherText.As($"another one, {Wording.Kind(flow)}")
                    : Wording.Kind(flow));
        }
        else if (IsOfTheOther(flow.Text, sent.IsAdmin))
        {
            findings.Add(sent.At(WireNames.AuthFlow), $"an AuthFlow of {sent.Operation}", Seen.OtherFlow.As(flow.Text));
        }

        return true;
    }

    private static bool IsOfTheOther(string flow, bool isAdmin) => isAdmin
        ? flow == ChallengeCatalog.UserPassword
        : flow is ChallengeCatalog.AdminPassword or ChallengeCatalog.AdminNoSrp;
}
