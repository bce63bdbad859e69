using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;

namespace Conformance.Running.Services;

/// <summary>
/// The operations that anybody may call, in place of the two that need credentials: they name no pool, are not signed, and call the flow
/// with a plain password by another name. Their answers are those of the admin operations, and are judged as such.
/// </summary>
internal static class PublicTwins
{
    /// <summary>The operation that is asked in place of another; itself where it has no twin.</summary>
    public static string Of(string operation) => operation switch
    {
        WireNames.AdminInitiateAuth => WireNames.InitiateAuth,
        WireNames.AdminRespondToAuthChallenge => WireNames.RespondToAuthChallenge,
        _ => operation,
    };

    /// <summary>The body that says the same to the twin.</summary>
    /// <param name="body">The body for the admin operation.</param>
    public static JsonObject BodyOf(JsonObject body)
    {
        var twin = (JsonObject)body.DeepClone();
        twin.Remove(WireNames.UserPoolId);
        if (twin[WireNames.AuthFlow] is { } flow)
        {
            // What is right for one is wrong for the other, in both directions.
            twin[WireNames.AuthFlow] = flow.GetValue<string>() switch
            {
                ChallengeCatalog.AdminPassword => ChallengeCatalog.UserPassword,
                ChallengeCatalog.UserPassword => ChallengeCatalog.AdminPassword,
                var other => other,
            };
        }

        return twin;
    }

    /// <summary>Why a step cannot be asked of the twins; null when it can.</summary>
    /// <param name="step">The step.</param>
    /// <param name="body">Its body for the admin operation.</param>
    /// <param name="account">The user.</param>
    public static string? WhyNone(Step step, JsonObject body, Account account) =>
        step.Signing != Signing.Right ? "the public operations are not signed"
        : step is { Kind: StepKind.Start, Flow: ChallengeCatalog.AdminNoSrp } ? $"{WireNames.InitiateAuth} has no ADMIN_NO_SRP_AUTH"
        : step.Kind is StepKind.Start or StepKind.Answer && body[WireNames.UserPoolId]?.ToString() != account.UserPoolId
            ? "the public operations name no pool"
        : null;
}
