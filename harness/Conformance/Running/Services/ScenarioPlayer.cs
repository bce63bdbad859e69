using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Judging;
using Conformance.Subjects.Services;
using JsonValue = System.Text.Json.Nodes.JsonValue;

namespace Conformance.Running.Services;

/// <summary>Plays scenarios against a service and judges each answer.</summary>
/// <param name="caller">Asks the service.</param>
/// <param name="supplies">What the caller of the run gives.</param>
/// <param name="requirements">By what the answers are judged.</param>
/// <param name="time">Gives TIMESTAMP and the codes of authenticators.</param>
/// <param name="isPublic">True to ask the public operations in place of the admin ones.</param>
/// <param name="keys">Asks for the keys of pools; null where tokens are not verified.</param>
internal sealed class ScenarioPlayer(
    ServiceCaller caller,
    Supplies supplies,
    TimeProvider time,
    RequirementSet requirements,
    bool isPublic = false,
    PublishedKeys? keys = null)
{
    private const string NoRefreshToken = "no refresh token came";

    private static readonly JsonSerializerOptions AsClients =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1024 };

    /// <summary>Plays a scenario until an answer is not the one that is due.</summary>
    public async Task<ScenarioPlayed> PlayAsync(Scenario scenario, Account account, Account? stranger, CancellationToken cancellationToken)
    {
        var walk = new Walk(account, stranger);
        var played = new ScenarioPlayed(walk, requirements);
        if (stranger is not null)
        {
            walk.StrangersSession = await SessionOfAsync(stranger, cancellationToken);
        }

        string? blocked = null;
        foreach (var (at, step) in scenario.Steps.Index())
        {
            if (step.IsIfAsked && (walk.Challenge is null || blocked is not null))
            {
                continue;
            }

            if (WhyNothingToGoOnWith(step, walk) is { } lacking)
            {
                played.LeaveOut(scenario, at, blocked is null ? lacking : $"{lacking}; {blocked}");
                break;
            }

            string operation;
            JsonObject right;
            try
            {
                (operation, right) = await new RequestBody(walk, supplies, time).WriteAsync(step, cancellationToken);
            }
            catch (UnanswerableException broken) when (step.IsIfAsked)
            {
                blocked = broken.Message;
                continue;
            }
            catch (UnanswerableException broken)
            {
                played.LeaveOut(scenario, at, broken.Message);
                break;
            }

            if (step.Wait > TimeSpan.Zero)
            {
                await Task.Delay(step.Wait, time, cancellationToken);
            }

            step.Bend?.Invoke(right, walk);
            if (isPublic && PublicTwins.WhyNone(step, right, account) is { } admin)
            {
                played.LeaveOut(scenario, at, admin);
                break;
            }

            if (!await AskAsync(scenario, step, operation, right, played, cancellationToken))
            {
                break;
            }
        }

        return played;
    }

    private static string? WhyNothingToGoOnWith(Step step, Walk walk) => step switch
    {
        { Withheld: { } why } => why,
        { Kind: StepKind.Answer, Bend: null } when walk.Challenge is null => "no challenge came that it could answer",
        { Kind: StepKind.GetTokens } when walk.RefreshToken is null => NoRefreshToken,
        { UsesOtherSecret: true } when walk.OtherSecret is null => "no ClientSecretValue came",
        { Choice: ClientSecretTable.Delete } when walk.ClientSecretId is null => "no ClientSecretId came",
        { Kind: StepKind.Start, Flow: ChallengeCatalog.Refresh or ChallengeCatalog.RefreshAlias, Bend: null }
            when walk.RefreshToken is null => NoRefreshToken,
        _ => null,
    };

    /// <returns>False when the next step has nothing to go on with.</returns>
    private async Task<bool> AskAsync(
        Scenario scenario, Step step, string operation, JsonObject body, ScenarioPlayed played, CancellationToken cancellationToken)
    {
        var walk = played.Walk;
        walk.Flow = step.Kind == StepKind.Start ? step.Flow : walk.Flow;
        var sentSession = body[WireNames.Session]?.ToString();
        var isUnsigned = operation is RefreshRefusalTable.RevokeToken or WireNames.GetTokensFromRefreshToken
            || step.Kind is StepKind.AssociateToken or StepKind.VerifyToken or StepKind.ConfirmDevice or StepKind.RememberDevice;
        var answered = new StepAnswered(step.Due, operation, Response: null)
        {
            AuthFlow = walk.Flow,
            AnsweredChallenge = step.Kind == StepKind.Start ? null : walk.Challenge,
            IsUnauthentic = !isUnsigned && step.Signing != Signing.Right,
            SentSession = sentSession,
            SentSecrets = [.. Secrets(body)],
            SentRefreshToken = body[WireNames.RefreshToken]?.ToString(),
            Before = walk.Exchanges is [.., var before] ? before.Response : null,
        };
        try
        {
            var exchange = await CallAsync(operation, body, step, isUnsigned ? Signing.None : step.Signing, cancellationToken);
            walk.Take(exchange);
            answered = answered with { Response = exchange.Response };
            if (answered.IsError && step.Due.Kind != DueKind.Refusal
                && (step.Kind is StepKind.EndSignIns or StepKind.ChangeSecrets
                    || (step.Kind == StepKind.GetTokens && IsUnknown(exchange.Response))))
            {
                // What a service does not have is not what is judged here.
                played.LeaveOut(scenario, scenario.Steps.ToList().IndexOf(step), $"{operation} is answered with {answered.Seen.Told}");
                return false;
            }

            // Whose tokens they are that nobody should have is an idle question.
            var isDue = step.Due.Kind != DueKind.Refusal && (CaseValues.IsJudged(operation) || step.Kind == StepKind.GetTokens);
            answered = answered.HasTokens && isDue ? answered with
            {
                Issued = new(
                    walk.Account.ClientId,
                    walk.Account.UserPoolId,
                    keys is null ? null : await keys.OfAsync(walk.Account.UserPoolId, cancellationToken)),
            } : answered;
        }
        catch (ServiceSilentException silent)
        {
            answered = answered with { Silence = silent.Message, IsLate = silent.IsLate };
        }

        played.Judge(scenario, answered, walk.Flow);
        return answered.IsDue && !answered.IsError;
    }

    /// <summary>True for the answer to an operation that the service does not have, as far as one can tell.</summary>
    private static bool IsUnknown(Response response) =>
        response.Status is (int)HttpStatusCode.NotFound or >= (int)HttpStatusCode.InternalServerError
        || (response.Root[WireNames.ErrorType] is { Kind: JsonKind.String } type
            && ServiceErrors.Bare(type.Text) is "UnknownOperationException");

    private static IEnumerable<KeyValuePair<string, string>> Secrets(JsonObject body) =>
        from map in (JsonObject?[])[body, body[WireNames.AuthParameters] as JsonObject, body[WireNames.ChallengeResponses] as JsonObject]
        where map is not null
        from name in (string[])[WireNames.Session, WireNames.Password, WireNames.NewPassword, WireNames.SecretHash]
        where map[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String
        select KeyValuePair.Create(name, map[name]!.GetValue<string>());

    private async Task<string?> SessionOfAsync(Account stranger, CancellationToken cancellationToken)
    {
        var walk = new Walk(stranger, stranger: null);
        var (operation, body) =
            await new RequestBody(walk, supplies, time).WriteAsync(new(StepKind.Start, Dues.Progress), cancellationToken);
        walk.Take(await CallAsync(operation, body, step: null, Signing.Right, cancellationToken));
        return walk.Session;
    }

    private Task<ServiceExchange> CallAsync(
        string operation, JsonObject body, Step? step, Signing signing, CancellationToken cancellationToken)
    {
        if (isPublic && PublicTwins.Of(operation) != operation)
        {
            signing = step?.Target is null ? Signing.None : signing;
            (operation, body) = (PublicTwins.Of(operation), PublicTwins.BodyOf(body));
        }

        var bytes = Encoding.UTF8.GetBytes(step?.RawBody ?? body.ToJsonString(AsClients));
        var target = step?.Target?.Replace("*", operation, StringComparison.Ordinal);
        return caller.CallAsync(operation, bytes, signing, cancellationToken, target, step?.ContentType);
    }
}
