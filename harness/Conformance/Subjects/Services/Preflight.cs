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
            "AccessDeniedException",
            "ExpiredTokenException",
            "SignatureDoesNotMatch",
            "InvalidClientTokenId",
        ];

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
            var exchange = await caller.CallAsync(operation, Encoding.UTF8.GetBytes(body.ToJsonString()), Signing.Right, cancellationToken);
            var why = WhyWrong(exchange.Response, operation);
            why ??= exchange.Response.Payload.IsFault && !isPublic ? await WhyPublicAsync(caller, cancellationToken) : null;
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
            var type = response.Root[WireNames.ErrorType];
            return (response.Status, type.Kind == JsonKind.String ? type.Text : null);
        }
    }

    private static string? WhyWrong(Response response, string operation)
    {
        var type = response.Root[WireNames.ErrorType];
        var name = type.Kind == JsonKind.String ? ServiceErrors.Bare(type.Text).ToString() : null;
        return response.Status
            is >= 300
            and < 400 ? $"redirects to {(response.Header("Location") is { } location ? Wording.Name(location) : "nowhere")}; redirects are "
                + "not followed, so give the address of the service itself"
            : response.Root.Kind == JsonKind.Absent ? $"answers {operation} with status {Wording.Number(response.Status)} and "
                + $"{Body(response)}: that is no service that speaks AWS JSON"
            : response.Status >= 400
                && name
                    is null ? $"answers {operation} with status {Wording.Number(response.Status)} and an error without __type: that is no "
                        + "service that speaks AWS JSON"
            : RefusedCredentials.Contains(name, StringComparer.Ordinal) ? $"refuses the credentials: {operation} is answered with "
                + $"{Wording.Name(type.Text)}"
            : name == "ResourceNotFoundException" ? "has no such user pool"
            : null;
    }

    private static string Body(Response response) =>
        response.Body.IsEmpty ? "an empty body"
        : response.Header(WireNames.ContentType) is { } kind ? $"a body of the type {Wording.Name(kind)}"
        : "a body that is no JSON object";
}
