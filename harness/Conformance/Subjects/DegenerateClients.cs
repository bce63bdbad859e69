using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Subjects;

/// <summary>
/// The three built-in clients of each profile that every run must find red: one does nothing, one accepts all, one refuses all.
/// </summary>
internal static class DegenerateClients
{
    private const string SignedIn =
        """{"AuthenticationResult":"""
        + """{"AccessToken":"degenerate","ExpiresIn":3600,"IdToken":"degenerate","RefreshToken":"degenerate","TokenType":"Bearer"}}""";

    private const string WrapperTokens = """
        "tokens":{"accessToken":"degenerate","idToken":"degenerate","refreshToken":"degenerate","tokenType":"Bearer","expiresIn":3600}
        """;

    // A client has its own clock, wherever that of the run stands.
    private static readonly TimeProvider Clock = TimeProvider.System;

    public static IReadOnlyList<IClientFactory> All { get; } =
    [
        new InProcessClient(DescribeReusing("does-nothing"), (_, _, _) => Task.FromResult(Surfaces("{}"))),
        new InProcessClient(DescribeReusing("accepts-all"), async (armed, endpoint, cancellationToken) =>
        {
            await TryAskAsync(armed, endpoint, cancellationToken);
            return Surfaces(SignedIn);
        }),
        new InProcessClient(DescribeReusing("refuses-all"), async (armed, endpoint, cancellationToken) =>
        {
            await TryAskAsync(armed, endpoint, cancellationToken);
            return new() { Error = new("RefusedException", "refused", "other") };
        }),
        new InProcessClient(
            DescribeWrapper("wrapper-does-nothing"),
            () => (question, _) => Task.FromResult(
                question.Operation is AttemptQuestion.StateOperation
                    ? AttemptAnswer.Of("""{"signedIn":false}""")
                    : AttemptAnswer.Of("""{"outcome":"challenged","challenge":{}}"""))),
        new InProcessClient(DescribeWrapper("wrapper-accepts-all"), () => async (question, cancellationToken) =>
        {
            await TryStartAsync(question, cancellationToken);
            return AttemptAnswer.Of(
                question.Operation is AttemptQuestion.StateOperation
                    ? $$"""{"signedIn":true,{{WrapperTokens}}}"""
                    : $$"""{"outcome":"signedIn",{{WrapperTokens}}}""");
        }),
        new InProcessClient(DescribeWrapper("wrapper-refuses-all"), () => async (question, cancellationToken) =>
        {
            await TryStartAsync(question, cancellationToken);
            return AttemptAnswer.Of(question.Operation is AttemptQuestion.StateOperation
                ? """{"signedIn":false}"""
                : """{"outcome":"error","error":{"type":"RefusedException","message":"refused","kind":"other"}}""");
        }),
    ];

    /// <summary>The description of a client of profile wrapper that runs in the harness's own process.</summary>
    public static ClientDescription DescribeWrapper(string name) => Describe(name) with
    {
        Profile = "wrapper",
        Protocol = ProtocolMessages.Newest,
        Flows = ["password", "srp", "custom", "customSrp", "choice"],
        Surfaces =
        [
            "challenge.name", "challenge.parameters", "challenge.session", "challenge.availableChallenges",
            "tokens.accessToken", "tokens.idToken", "tokens.refreshToken", "tokens.tokenType", "tokens.expiresIn",
        ],
        Capabilities = [
            "state",
            "refresh",
            "signOut",
            "device",
            "memory",
            "resume",
            "retry",
            "shared",
            "totpSetup",
            "clientMetadata",
            "contextData",
            "signUpSession",
            "clientSecret",
            "clock",
        ],
        MaxAttempts = int.MaxValue,
    };

    /// <summary>The description of a client of profile sdk that makes several calls with one object.</summary>
    public static ClientDescription DescribeReusing(string name) =>
        Describe(name) with { Protocol = ProtocolMessages.Newest, Capabilities = ["reuse"] };

    /// <summary>The description of a client that runs in the harness's own process.</summary>
    public static ClientDescription Describe(string name) => new()
    {
        Name = name,
        Version = CaseCorpus.Version,
        Language = "csharp",
        Runtime = Environment.Version.ToString(),
        Profile = "sdk",
        Operations = [WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge],
        Concurrent = 16,
    };

    public static DriverAnswer Surfaces(string json) => new() { Surface = JsonReading.TryRead(Encoding.UTF8.GetBytes(json), out _) };

    /// <summary>Makes the call of a case and reads the answer whole.</summary>
    /// <param name="armed">The case.</param>
    /// <param name="endpoint">Where it is sent.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <param name="change">Changes the body; null to send it as it is given.</param>
    /// <param name="follows">True to follow redirects.</param>
    /// <param name="coding">The content coding that it says it reads; null for none.</param>
    /// <returns>Null when the connection breaks, or the answer is too late.</returns>
    public static async Task<Response?> TryAskAsync(
        ArmedCase armed, Uri endpoint, CancellationToken cancellationToken, Func<byte[], byte[]>? change = null, bool follows = false,
        string? coding = null)
    {
        try
        {
            return await AskAsync(armed, endpoint, change, follows, coding, cancellationToken);
        }
        catch (Exception broken) when (
            broken is HttpRequestException || (broken is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Sends the start of a sign-in, whatever comes back.</summary>
    private static async Task TryStartAsync(AttemptQuestion question, CancellationToken cancellationToken)
    {
        if (question.SignIn is not { } signIn)
        {
            return;
        }

        try
        {
            using var client = new HttpClient(
                new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero, UseProxy = false })
            { Timeout = signIn.Timeout };
            using var request = new HttpRequestMessage(HttpMethod.Post, signIn.Endpoint);
            request.Content = new StringContent($$"""{"{{WireNames.ClientId}}":"{{signIn.ClientId}}"}""");
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(WireNames.AmzJson);
            request.Headers.TryAddWithoutValidation(WireNames.Target, WireNames.TargetPrefix + WireNames.AdminInitiateAuth);
            using var response = await client.SendAsync(request, cancellationToken);
        }
        catch (Exception broken) when (
            broken is HttpRequestException || (broken is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // It makes the same of everything.
        }
    }

    private static async Task<Response> AskAsync(
        ArmedCase armed, Uri endpoint, Func<byte[], byte[]>? change, bool follows, string? coding, CancellationToken cancellationToken)
    {
        // A connection of its own: a faulty answer of one case must not be met by the next.
        using var client = new HttpClient(
            new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero, UseProxy = false, AllowAutoRedirect = follows });
        client.Timeout = Timeout.InfiniteTimeSpan;
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var body = new MemoryStream();
        await using (var json = new Utf8JsonWriter(body))
        {
            DriverCall.WriteRequest(json, armed);
        }

        var sent = change?.Invoke(body.ToArray()) ?? body.ToArray();
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new NotedContent(sent, () => inTime.CancelAfter(armed.TryLimit)),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(WireNames.AmzJson);
        request.Headers.TryAddWithoutValidation(WireNames.Target, WireNames.TargetPrefix + armed.Case.Operation);
        if (coding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        }

        RequestSigning.Sign(request, sent, CaseValues.Region, new(armed.AccessKeyId, armed.SecretAccessKey, armed.SessionToken), Clock);
        using var response = await client.SendAsync(request, inTime.Token);
        if (response.Content.Headers.NonValidated.TryGetValues(WireNames.ContentLength, out var lengths)
            && lengths.Distinct(StringComparer.Ordinal).Count() > 1)
        {
            throw new HttpRequestException("The body has two lengths.");
        }

        return new(
            (int)response.StatusCode,
            [
                .. response.Headers.Concat(response.Content.Headers).Select(
                    header => new Header(header.Key, string.Join(", ", header.Value))),
            ],
            await response.Content.ReadAsByteArrayAsync(inTime.Token));
    }
}
