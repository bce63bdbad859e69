using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>
/// Answers each request with what it is told to, byte for byte: null keeps it waiting, nothing closes the connection.
/// </summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly X509Certificate2? certificate;
    private readonly Func<string, string?> answer;
    private Task accepting = Task.CompletedTask;

    private AnsweringServer(Func<string, string?> answer, X509Certificate2? certificate)
    {
        this.answer = answer;
        this.certificate = certificate;
    }

    public string Url => $"{(certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>An answer of HTTP.</summary>
    public static string Http(int status, string type, string body) =>
        $"HTTP/1.1 {status} Some\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public static AnsweringServer Start(Func<string, string?> answer, X509Certificate2? certificate = null)
    {
        var server = new AnsweringServer(answer, certificate);
        server.listener.Start();
        server.accepting = server.AcceptAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> serving = [];
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await listener.AcceptTcpClientAsync(ending.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (certificate is not null)
                {
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(
                        new SslServerAuthenticationOptions { ServerCertificate = certificate }, ending.Token);
                    stream = secure;
                }

                var buffer = new byte[64 * 1024];
                var read = await stream.ReadAsync(buffer, ending.Token);
                if (answer(Encoding.UTF8.GetString(buffer, 0, read)) is not { } text)
                {
                    await Task.Delay(Timeout.Infinite, ending.Token);
                    return;
                }

                await stream.WriteAsync(Encoding.UTF8.GetBytes(text), ending.Token);
            }
            catch (Exception ended) when (
                ended is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client has gone, or the test is over.
                client.Close();
            }
        }
    }
}
