using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Replay;

namespace Conformance.Judging.Requests;

internal static class AccessTokenOfSideCall
{
    // RevokeToken is the one without: it names a refresh token.
    private static readonly string[] Without = ["RevokeToken"];

    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.AccessTokenOfSideCall, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        var token = sent.Body[WireNames.AccessToken];
        var isDue = sent.IsHelper && !Without.Contains(sent.Operation, StringComparer.Ordinal);
        var isGiven = sent.Operation == WireNames.AssociateSoftwareToken && token.HasValue;
        if (!(isDue || isGiven) || HandedOut(sent) is not [.. var older, { } newest] || !IsRight(sent, newest))
        {
            return false;
        }

        var due = newest.Response.Root[WireNames.AuthenticationResult][WireNames.AccessToken].Text;
        if (!token.IsText(due))
        {
            findings.Add(
                sent.At(WireNames.AccessToken),
                "the newest access token",
                Whose(token, older, newest, sent) ?? TextWording.Unlike(token, due));
        }

        return true;
    }

    private static Played[] HandedOut(PlayedRequest sent) =>
        [.. sent.Heard.Answers.Where(one => Of(one, WireNames.AccessToken).Kind == JsonKind.String)];

    // Whether a client is to take odd tokens is for other rules to say.
    private static bool IsRight(PlayedRequest sent, Played one) =>
        one.Turn < sent.Script.Turns.Count && sent.Script.Turns[one.Turn].Reply is { IsConforming: true, Flawed: null };

    private static Seen? Whose(in JsonValue token, Played[] older, Played newest, PlayedRequest sent)
    {
        if (token.Kind != JsonKind.String)
        {
            return null;
        }

        var text = token.Text;
        return older.Append(newest).Any(one => Of(one, WireNames.IdToken).IsText(text)) ? Seen.OtherMembers.As("the ID token")
            : older.Any(one => Of(one, WireNames.AccessToken).IsText(text)) ? Seen.Older
            : sent.SignIn.IsOfAnotherCase(text) ? Seen.OtherCases
            : null;
    }

    private static JsonValue Of(Played one, string name) => one.Response.Root[WireNames.AuthenticationResult][name];
}
