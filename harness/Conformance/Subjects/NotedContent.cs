using System.Net;

namespace Conformance.Subjects;

/// <summary>A body that tells when it has been sent: until then a busy machine, and no service, is what is waited for.</summary>
/// <param name="body">The body.</param>
/// <param name="sent">Told.</param>
internal sealed class NotedContent(byte[] body, Action sent) : ByteArrayContent(body)
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await base.SerializeToStreamAsync(stream, context, cancellationToken);
        await stream.FlushAsync(cancellationToken);
        sent();
    }
}
