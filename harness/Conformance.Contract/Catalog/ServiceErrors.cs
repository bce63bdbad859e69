using Conformance.Contract.Wire;
using static Conformance.Contract.Catalog.Basis;

namespace Conformance.Contract.Catalog;

/// <summary>One error that the service answers with.</summary>
/// <param name="Name">The bare name of its shape, as <c>__type</c> has it.</param>
/// <param name="Operations">The operations that are documented to answer with it; empty when it is common to all.</param>
/// <param name="DocumentedStatus">The HTTP status in the API reference, which recordings have too.</param>
/// <param name="ModelStatus">The HTTP status in the newest service model, which differs for some.</param>
/// <param name="Basis">How sure it is.</param>
public sealed record ServiceError(string Name, IReadOnlyList<string> Operations, int DocumentedStatus, int ModelStatus, Basis Basis)
{
    /// <summary>True for errors that any service of AWS may answer with, before the operation is reached.</summary>
    public bool IsCommon => Operations.Count == 0;

    /// <summary>The date of the service model that brought it, where it is known and younger than the operations.</summary>
    public string? Since { get; init; }

    /// <summary>True when a retry is what the SDKs answer it with.</summary>
    public bool IsRetried { get; init; }

    /// <summary>True when the operation, or any when it is null, may answer with it.</summary>
    internal bool ComesFrom(string? operation)
    {
        var comes = IsCommon || operation is null;
        for (var at = 0; at < Operations.Count; at++)
        {
            comes |= Operations[at] == operation;
        }

        return comes;
    }
}

/// <summary>Every error of the two operations with what is known of it, in the order of the API reference.</summary>
/// <remarks>ForbiddenException is not among them: it comes from a web application firewall, on the public operations.</remarks>
public static class ServiceErrors
{
    private static readonly string[] Both = [WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge];
    private static readonly string[] Initiate = [WireNames.AdminInitiateAuth];
    private static readonly string[] Respond = [WireNames.AdminRespondToAuthChallenge];
    private static readonly string[] Common = [];

    /// <summary>Every error that the API reference lists for the operations of a sign-in.</summary>
    public static IReadOnlyList<ServiceError> All { get; } =
    [
        new("AliasExistsException", Respond, 400, 400, Documented),
        new("CodeMismatchException", Respond, 400, 400, Observed),
        new("ExpiredCodeException", Respond, 400, 400, Documented),
        new("FeatureUnavailableInTierException", Initiate, 400, 403, Documented),
        new("InternalErrorException", Both, 500, 500, Documented) { IsRetried = true },
        new("InvalidEmailRoleAccessPolicyException", Both, 400, 400, Documented) { Since = "2024-09-12" },
        new("InvalidLambdaResponseException", Both, 400, 400, Documented),
        new("InvalidParameterException", Both, 400, 400, Observed),
        new("InvalidPasswordException", Respond, 400, 400, Documented) { Since = "2016-10-06" },
        new("InvalidSmsRoleAccessPolicyException", Both, 400, 400, Documented),
        new("InvalidSmsRoleTrustRelationshipException", Both, 400, 400, Documented),
        new("InvalidUserPoolConfigurationException", Both, 400, 400, Documented),
        new("MFAMethodNotFoundException", Both, 400, 400, Documented),
        new("NotAuthorizedException", Both, 400, 403, Observed),
        new("OperationNotEnabledException", Both, 400, 400, Documented) { Since = "2026-06-01" },
        new("PasswordHistoryPolicyViolationException", Respond, 400, 400, Documented) { Since = "2024-08-06" },
        new("PasswordResetRequiredException", Both, 400, 400, Documented) { Since = "2016-09-01" },
        new("ResourceNotFoundException", Both, 400, 404, Documented),
        new("SoftwareTokenMFANotFoundException", Respond, 400, 400, Documented),
        new("TooManyRequestsException", Both, 400, 429, Documented) { IsRetried = true },
        new("UnexpectedLambdaException", Both, 400, 400, Documented),
        new("UnsupportedOperationException", Initiate, 400, 400, Documented) { Since = "2025-04-22" },
        new("UserLambdaValidationException", Both, 400, 400, Documented),
        new("UserNotConfirmedException", Both, 400, 400, Documented) { Since = "2016-09-01" },
        new("UserNotFoundException", Both, 400, 404, Observed) { Since = "2016-09-01" },

        new("AccessDeniedException", Common, 400, 403, Documented),
        new("ExpiredTokenException", Common, 400, 403, Documented),
        new("IncompleteSignatureException", Common, 400, 403, Documented),
        new("InternalFailure", Common, 500, 500, Documented) { IsRetried = true },
        new("InvalidSignatureException", Common, 400, 403, Documented),
        new("MissingAuthenticationTokenException", Common, 400, 403, Documented),
        new("RequestExpired", Common, 400, 403, Documented),
        new("SerializationException", Common, 400, 400, Measured),
        new("ServiceUnavailable", Common, 503, 503, Documented) { IsRetried = true },
        new("ThrottlingException", Common, 400, 429, Documented) { IsRetried = true },
        new("UnknownOperationException", Common, 400, 404, Documented),
        new("UnrecognizedClientException", Common, 400, 403, Documented),
        new("ValidationError", Common, 400, 400, Documented),
        new("ValidationException", Common, 400, 400, Documented),
    ];

    /// <summary>The error that a <c>__type</c> names, spelled bare or not; null when there is none.</summary>
    internal static ServiceError? Find(in JsonValue type)
    {
        var name = Bare(type.Utf8);
        for (var at = 0; at < All.Count; at++)
        {
            if (System.Text.Ascii.Equals(name, All[at].Name))
            {
                return All[at];
            }
        }

        return null;
    }

    /// <summary>The name alone, read as the SDKs read it: cut at the first colon, then behind the last number sign.</summary>
    internal static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> type)
    {
        var end = type.IndexOf((byte)':');
        var name = end < 0 ? type : type[..end];
        return name[(name.LastIndexOf((byte)'#') + 1)..];
    }

    /// <summary>The name alone, read as the SDKs read it.</summary>
    internal static ReadOnlySpan<char> Bare(ReadOnlySpan<char> type)
    {
        var end = type.IndexOf(':');
        var name = end < 0 ? type : type[..end];
        return name[(name.LastIndexOf('#') + 1)..].Trim();
    }
}
