using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;

namespace Conformance.Subjects.Services;

/// <summary>
/// Asks a service, one request a call: nothing is retried, redirected or decompressed, so that what is judged is what was answered.
/// </summary>
internal sealed class ServiceCaller : IDisposable
{
    // Real answers have some 5,000 bytes.
    private const int Largest = 1 << 20;

    private readonly ServiceAddress address;
    private readonly RequestSigner signer;
    private readonly RequestSigner wrongSigner;
    private readonly TimeProvider time;
    private readonly HttpClient http;

    /// <param name="address">Where the service is.</param>
    /// <param name="credentials">What requests are signed with.</param>
    /// <param name="limit">How long an answer may take.</param>
    /// <param name="time">When requests are sent.</param>
    public ServiceCaller(ServiceAddress address, Amazon.Runtime.ImmutableCredentials credentials, TimeSpan limit, TimeProvider time)
    {
        this.address = address;
        this.time = time;
        signer = new(address, credentials);
        wrongSigner = new(address, new(credentials.AccessKey, "wrong" + credentials.SecretKey, credentials.Token));
        http = new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.None,

                // Small servers close a connection behind an answer and do not say so: what is sent on it then is lost. A new one costs
                // nothing on this machine.
                PooledConnectionLifetime = address.IsLoopback ? TimeSpan.Zero : Timeout.InfiniteTimeSpan,
            })
        {
            Timeout = limit,
            MaxResponseContentBufferSize = Largest,
        };
    }

    /// <summary>Asks for an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">The body.</param>
    /// <param name="signing">How the request proves who asks.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <param name="target">X-Amz-Target in place of the right one, empty for none; null for the right one.</param>
    /// <param name="contentType">The Content-Type in place of the right one; null for the right one.</param>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public async Task<ServiceExchange> CallAsync(
        string operation,
        ReadOnlyMemory<byte> body,
        Signing signing,
        CancellationToken cancellationToken,
        string? target = null,
        string? contentType = null)
    {
        IReadOnlyList<Header> headers =
        [
            new(WireNames.ContentType, contentType ?? WireNames.AmzJson),
            .. target is "" ? (Header[])[] : [new(WireNames.Target, target ?? WireNames.TargetPrefix + operation)],
        ];
        headers = signing switch
        {
            Signing.Right => signer.Sign(headers, body),
            Signing.WrongKey => wrongSigner.Sign(headers, body),
            _ => headers,
        };
        var sent = new ReceivedRequest("POST", "/", headers, body, time.GetUtcNow());
        return new(operation, sent, await SendAsync(sent, cancellationToken));
    }

    /// <summary>Asks for a page that anybody may read.</summary>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public async Task<Response> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(address.Url, path));
        return await SendAsync(message, cancellationToken);
    }

    /// <summary>Sends a request as it is.</summary>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public async Task<Response> SendAsync(ReceivedRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address.Url) { Content = new ReadOnlyMemoryContent(request.Body) };
        foreach (var header in request.Headers.Where(
            header => !string.Equals(header.Name, WireNames.ContentLength, StringComparison.OrdinalIgnoreCase)))
        {
            if (!message.Headers.TryAddWithoutValidation(header.Name, header.Value))
            {
                message.Content.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }

        return await SendAsync(message, cancellationToken);
    }

    public void Dispose() => http.Dispose();

    private async Task<Response> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken);
            Header[] headers = [
                .. answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated).SelectMany(
                    header => header.Value, (header, value) => new Header(header.Key, value)),
            ];
            return new((int)answer.StatusCode, headers, await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ServiceSilentException($"{address.Url} did not answer within {http.Timeout.TotalSeconds:0.#} s", late)
            {
                IsLate = true,
            };
        }
        catch (HttpRequestException broken)
        {
            throw new ServiceSilentException($"{address.Url} {WhyBroken(broken)}", broken);
        }
    }

    private static string WhyBroken(HttpRequestException broken) => broken switch
    {
        { InnerException: AuthenticationException untrusted } => $"has no certificate that this machine trusts: {untrusted.Message}",
        { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            $"cannot be reached by TLS: {broken.InnerException?.Message ?? broken.Message}",
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => "is closed: nothing listens there",
        { HttpRequestError: HttpRequestError.NameResolutionError } => "cannot be found: its host has no address",
        { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => $"answered more than {Largest} bytes",
        { HttpRequestError: HttpRequestError.InvalidResponse } => "answered with something that is not HTTP",
        { HttpRequestError: HttpRequestError.ResponseEnded } => "closed the connection before its answer was complete",
        _ => $"cannot be asked: {broken.Message}",
    };
}
