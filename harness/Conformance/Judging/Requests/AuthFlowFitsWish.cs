using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Subjects;

namespace Conformance.Judging.Requests;

internal static class AuthFlowFitsWish
{
    private static readonly string[] Password =
        [ChallengeCatalog.AdminPassword, ChallengeCatalog.AdminNoSrp, ChallengeCatalog.UserPassword];
    private static readonly string[] Refresh = [ChallengeCatalog.Refresh, ChallengeCatalog.RefreshAlias];
    private static readonly string[] All =
        [.. Password, .. Refresh, ChallengeCatalog.UserSrp, ChallengeCatalog.Custom, ChallengeCatalog.UserAuth];

    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.AuthFlowFitsWish, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsInitiate
            || Due(sent) is not { Length: > 0 } due
            || sent.Body[WireNames.AuthFlow] is not { Kind: JsonKind.String } flow)
        {
            return false;
        }

        if (!due.Contains(flow.Text, StringComparer.Ordinal) && All.Contains(flow.Text, StringComparer.Ordinal))
        {
            findings.Add(sent.At(WireNames.AuthFlow), string.Join(" or ", due), Seen.OtherFlow.As(flow.Text));
        }

        return true;
    }

    private static string[] Due(PlayedRequest sent) => sent.Step.Question.Operation == AttemptQuestion.RefreshOperation ? Refresh
        : sent.IsRefresh ? []
        : sent.Script.Flow switch
        {
            SignInFlow.Srp => [ChallengeCatalog.UserSrp],
            SignInFlow.Custom => [ChallengeCatalog.Custom],
            SignInFlow.Choice => [ChallengeCatalog.UserAuth],
            _ => Password,
        };
}
