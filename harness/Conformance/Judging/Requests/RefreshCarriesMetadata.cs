using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class RefreshCarriesMetadata
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.RefreshCarriesMetadata, Check);

    // With REFRESH_TOKEN_AUTH the service passes it on to nobody, so that it may be left out there.
    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.Operation != WireNames.GetTokensFromRefreshToken || sent.Step.Question.ClientMetadata is not { Count: > 0 } given)
        {
            return false;
        }

        var metadata = sent.Body[WireNames.ClientMetadata];
        GivenMetadata.AddUnlike(given, metadata, sent, findings);
        return true;
    }
}
