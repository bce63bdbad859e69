using Amazon.Runtime;
using Conformance.Subjects;
using Wrapper = Conformance.ReferenceSignIn;

namespace Conformance.NUnitSample;

internal sealed class ReferenceAttempt : ISignInClient, IDisposable
{
    private Wrapper.UserSignIn? user;

    public Task<SignInOutcome> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        user = For(request);
        return HandOutAsync(() => user.SignInAsync(Ask(request), cancellationToken));
    }

    public Task<SignInOutcome> ResumeAsync(ResumeRequest request, CancellationToken cancellationToken)
    {
        user = For(request.SignIn);
        user.Resume(request.Resume!, Ask(request.SignIn));
        return AnswerAsync(request.Answer, cancellationToken);
    }

    public Task<SignInOutcome> AnswerAsync(HumanAnswer answer, CancellationToken cancellationToken) =>
        HandOutAsync(() => user!.AnswerAsync(
            answer switch
            {
                { Code: { } code } => new Wrapper.HumanAnswer.Code(code, answer.DeviceName),
                { NewPassword: { } password } =>
                    new Wrapper.HumanAnswer.NewPassword(
                        password, answer.Attributes ?? new Dictionary<string, string>(StringComparer.Ordinal)),
                { Choice: { } choice } => new Wrapper.HumanAnswer.Choice(choice),
                { Answer: { } text } => new Wrapper.HumanAnswer.Text(text),
                _ => new Wrapper.HumanAnswer.Credential(answer.Credential!),
            },
            answer.ClientMetadata,
            cancellationToken));

    public Task<HeldState> StateAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new HeldState(user!.Tokens is not null, user.Tokens is { } held ? Show(held) : null));

    public Task<SignInOutcome> RefreshAsync(CancellationToken cancellationToken) =>
        HandOutAsync(async () => new Wrapper.Outcome.SignedIn(await user!.RefreshAsync(cancellation: cancellationToken)));

    public Task<SignInOutcome> RefreshAsync(IReadOnlyDictionary<string, string> clientMetadata, CancellationToken cancellationToken) =>
        HandOutAsync(async () => new Wrapper.Outcome.SignedIn(await user!.RefreshAsync(clientMetadata, cancellationToken)));

    public async Task<HeldState> SignOutAsync(CancellationToken cancellationToken)
    {
        await user!.SignOutAsync(cancellationToken);
        return await StateAsync(cancellationToken);
    }

    public void Dispose() => user?.Dispose();

    private static Wrapper.UserSignIn For(SignInRequest request) => new(new()
    {
        Endpoint = request.Endpoint,
        Region = request.Region,
        Credentials = request.SessionToken is { } token
            ? new SessionAWSCredentials(request.AccessKeyId, request.SecretAccessKey, token)
            : new BasicAWSCredentials(request.AccessKeyId, request.SecretAccessKey),
        UserPoolId = request.UserPoolId,
        ClientId = request.ClientId,
        ClientSecret = request.ClientSecret,
        TryTimeout = request.Timeout,
        Time = request.Now is { } now ? new StoppedClock(now) : TimeProvider.System,
    });

    private static Wrapper.SignInRequest Ask(SignInRequest request) => new()
    {
        Flow = Enum.Parse<Wrapper.SignInFlow>(request.Flow, ignoreCase: true),
        Username = request.Username,
        Password = request.Password,
        PreferredChallenge = request.PreferredChallenge,
        ClientMetadata = request.ClientMetadata,
        Context = request.ContextData is { } context
            ? new()
            {
                IpAddress = context.IpAddress!,
                ServerName = context.ServerName!,
                ServerPath = context.ServerPath!,
                HttpHeaders = context.HttpHeaders!,
                EncodedData = context.EncodedData,
                AnalyticsEndpointId = context.AnalyticsEndpointId,
            }
            : null,
        Device = request.Device is { } device ? new() { Key = device.Key, GroupKey = device.GroupKey, Password = device.Password } : null,
    };

    private async Task<SignInOutcome> HandOutAsync(Func<Task<Wrapper.Outcome>> step)
    {
        try
        {
            return await step() switch
            {
                Wrapper.Outcome.SignedIn signedIn => new SignInOutcome.SignedIn(Show(signedIn.Tokens)),
                Wrapper.Outcome.Challenged challenged =>
                    new SignInOutcome.Challenged(Show(challenged.Challenge)) { TotpSecret = challenged.TotpSecret, Resume = user!.Pause() },
                var other => throw new NotSupportedException(other.ToString()),
            };
        }
        catch (Wrapper.SignInException raised)
        {
            return new SignInOutcome.Failed(
                Enum.Parse<SignInErrorKind>(raised.Fault.ToString()), raised.Type, raised.Message)
            { Text = raised.ToString() };
        }
    }

    private static SignInTokens Show(Wrapper.TokenSet tokens) => new()
    {
        AccessToken = tokens.AccessToken,
        IdToken = tokens.IdToken,
        RefreshToken = tokens.RefreshToken,
        TokenType = tokens.TokenType,
        ExpiresIn = tokens.ExpiresIn,
    };

    private static SignInChallenge Show(Wrapper.Challenge challenge) => new()
    {
        Name = challenge.Name,
        Parameters = challenge.Parameters.ToDictionary(one => one.Key, one => (string?)one.Value, StringComparer.Ordinal),
        Session = challenge.Session,
        AvailableChallenges = challenge.AvailableChallenges,
    };

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
