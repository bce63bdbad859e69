using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;

namespace Conformance.Subjects.Services;

/// <summary>Finds out, before the first scenario, whether what answers is a service of this kind that lets the caller in.</summary>
internal static class Preflight
{
    private static readonly string[] RefusedCredentials =
        [
            "UnrecognizedClientException",
            "InvalidSignatureException",
            "IncompleteSignatureException",
            "MissingAuthenticationTokenException",
            "ExpiredTokenException",
            "SignatureDoesNotMatch",
            "InvalidClientTokenId",
        ];

    private static readonly string[] OffTime = ["Signature expired", "Signature not yet current"];

    /// <summary>Asks once.</summary>
    /// <param name="caller">Asks the service.</param>
    /// <param name="url">The address, for the sentence.</param>
    /// <param name="givenPool">The pool that is used; null where the run makes its own.</param>
    /// <param name="isPublic">True where the public operations are asked in place of the admin ones.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>What is wrong, as a sentence; null when nothing is.</returns>
    public static async Task<string?> FindFaultAsync(
        ServiceCaller caller, Uri url, string? givenPool, bool isPublic, CancellationToken cancellationToken)
    {
        var (operation, body) = givenPool is null
            ? ("ListUserPools", new JsonObject { ["MaxResults"] = 1 })
            : ("DescribeUserPool", new JsonObject { [WireNames.UserPoolId] = givenPool });
        try
        {
            var request = Encoding.UTF8.GetBytes(body.ToJsonString());
            var response = (await caller.CallAsync(operation, request, Signing.Right, cancellationToken)).Response;
            var why = WhyElsewhere(response) ?? WhyNotOfThisKind(response, operation);
            if (why is null)
            {
                why = WhyShut(response, operation);
            }
            else if (givenPool is not null && await SignsInAsync(caller, isPublic, cancellationToken))
            {
                return null;
            }

            if (!isPublic && (why is null ? response.Payload.IsFault : givenPool is not null))
            {
                why = await WhyPublicAsync(caller, cancellationToken) ?? why;
            }

            return why is null ? null : $"{url.GetLeftPart(UriPartial.Authority)} {why}";
        }
        catch (ServiceSilentException silent)
        {
            return silent.Message;
        }
    }

    /// <summary>That the service has the public operations alone: it answers the admin one as it answers one that nobody has.</summary>
    private static async Task<string?> WhyPublicAsync(ServiceCaller caller, CancellationToken cancellationToken)
    {
        var unknown = await AnswerAsync("NoSuchOperation");
        return await AnswerAsync(WireNames.AdminInitiateAuth) == unknown && await AnswerAsync(WireNames.InitiateAuth) != unknown
            ? $"has no {WireNames.AdminInitiateAuth}, and has {WireNames.InitiateAuth}: --public judges it by the public operations"
            : null;

        async Task<(int Status, string? Type)> AnswerAsync(string operation)
        {
            var response = (await caller.CallAsync(operation, "{}"u8.ToArray(), Signing.Right, cancellationToken)).Response;
            return (response.Status, TypeOf(response));
        }
    }

    /// <summary>
    /// True for an emulator that knows the sign-in alone, and answers what it does not know with a page of its web framework: that is a
    /// finding about it, and no reason to judge nothing.
    /// </summary>
    private static async Task<bool> SignsInAsync(ServiceCaller caller, bool isPublic, CancellationToken cancellationToken)
    {
        var operation = isPublic ? WireNames.InitiateAuth : WireNames.AdminInitiateAuth;
        var response = (await caller.CallAsync(operation, "{}"u8.ToArray(), Signing.Right, cancellationToken)).Response;
        return WhyElsewhere(response) is null
            && (WhyNotOfThisKind(response, operation) is null || response.Header(WireNames.ErrorTypeHeader) is not null);
    }

    private static string? WhyElsewhere(Response response) =>
        response.Status is < 300 or >= 400 ? null
        : $"redirects to {(response.Header("Location") is { } location ? Wording.Name(location) : "nowhere")}; redirects are not followed, "
            + "so give the address of the service itself";

    private static string? WhyNotOfThisKind(Response response, string operation) =>
        response.Root.Kind == JsonKind.Absent ? $"answers {operation} with status {Wording.Number(response.Status)} and "
            + $"{Body(response)}: that is no service that speaks AWS JSON"
        : response.Status >= 400 && TypeOf(response) is null ? $"answers {operation} with status {Wording.Number(response.Status)} and an "
            + "error without __type: that is no service that speaks AWS JSON"
        : null;

    private static string? WhyShut(Response response, string operation) =>
        TypeOf(response) is not { } type ? null
        : ServiceErrors.Bare(type) is "AccessDeniedException" ? $"does not let these credentials call {operation}, and answers "
            + $"{Wording.Name(type)}: give them the right cognito-idp:{operation}"
        : RefusedCredentials.Contains(ServiceErrors.Bare(type).ToString(), StringComparer.Ordinal) ? "refuses the credentials: "
            + $"{operation} is answered with {Wording.Name(type)}{WhatIsRight(response, type)}"
        : ServiceErrors.Bare(type) is "ResourceNotFoundException" ? "has no such user pool"
        : null;

    private static string WhatIsRight(Response response, string type) =>
        ServiceErrors.Bare(type) is "ExpiredTokenException" ? "; they are of a session that is over: get fresh ones"
        : response.Root[WireNames.ErrorMessage] is { Kind: JsonKind.String } message
            && OffTime.Any(sentence => message.Text.StartsWith(sentence, StringComparison.Ordinal))
            ? "; its clock and that of this machine differ: set this one right"
        : "";

    private static string? TypeOf(Response response) =>
        response.Root[WireNames.ErrorType] is { Kind: JsonKind.String } type ? type.Text : null;

    private static string Body(Response response) =>
        response.Body.IsEmpty ? "an empty body"
        : response.Header(WireNames.ContentType) is { } kind ? $"a body of the type {Wording.Name(kind)}"
        : "a body that is no JSON object";
}
