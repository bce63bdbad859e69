using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class NewestRefreshToken
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.NewestRefreshToken, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsRefresh || HandedOut(sent) is not [.. var older, var due])
        {
            return false;
        }

        var isBare = sent.Operation == WireNames.GetTokensFromRefreshToken;
        var token = isBare ? sent.Body[WireNames.RefreshToken] : sent.Parameters[WireNames.RefreshTokenParameter];
        if (!token.HasValue || (token.Kind == JsonKind.String && !token.IsText(due) && !IsFree(token.Text, sent, older)))
        {
            findings.Add(
                isBare ? sent.At(WireNames.RefreshToken) : sent.AtParameter(WireNames.RefreshTokenParameter),
                "the newest RefreshToken",
                Whose(token, older, sent.SignIn) ?? TextWording.Unlike(token, due));
        }

        return !token.HasValue || token.Kind == JsonKind.String;
    }

    private static string[] HandedOut(PlayedRequest sent) =>
    [
        .. from one in sent.Heard.Answers
           let token = one.Response.Root[WireNames.AuthenticationResult][WireNames.RefreshToken]
           where token.Kind == JsonKind.String
           select token.Text,
    ];

    /// <summary>
    /// True for a token that came in the same moment as the newest, and for the one before where the newest was not there to be sent yet.
    /// </summary>
    private static bool IsFree(string token, PlayedRequest sent, string[] older) =>
        (sent.Step.IsAtOnce && older is [.., var before] && token == before)
        || sent.SignIn.Steps.Where(step => step.IsAtOnce && !ReferenceEquals(step, sent.Step)).SelectMany(step => step.Played)
            .Any(one => one.Response.Root[WireNames.AuthenticationResult][WireNames.RefreshToken].IsText(token));

    private static Seen? Whose(in JsonValue token, IEnumerable<string> older, SignInSeen signIn) =>
        token.Kind != JsonKind.String ? null
        : older.Contains(token.Text, StringComparer.Ordinal) ? Seen.Older
        : signIn.IsOfAnotherCase(token.Text) ? Seen.OtherCases
        : null;
}
