using Conformance.Corpus;

namespace Conformance.Replay;

/// <summary>Answers the requests of clients with the payloads of armed cases.</summary>
/// <remarks>
/// A request belongs to the armed case whose ClientId, access key id, Session or AccessToken it carries. The n-th request of a
/// case gets its n-th answer, and the last one repeats.
/// </remarks>
public interface IReplayServer : IAsyncDisposable
{
    /// <summary>Where clients send their requests: plain HTTP on loopback, without a path.</summary>
    Uri Endpoint { get; }

    /// <summary>How reports call the server, with its version.</summary>
    string Name { get; }

    /// <summary>Starts to answer for a case. Arming the same case again starts its answers anew.</summary>
    Task ArmAsync(ArmedCase armed, CancellationToken cancellationToken);

    /// <summary>Stops to answer for a case and hands out what was asked, in order of arrival; at most 256 requests are kept, the first ones.</summary>
    Task<IReadOnlyList<ReceivedRequest>> DisarmAsync(ArmedCase armed, CancellationToken cancellationToken);

    /// <summary>How many requests of an armed case have arrived by now.</summary>
    Task<int> CountAsync(ArmedCase armed, CancellationToken cancellationToken);

    /// <summary>Hands out and forgets the requests that belong to no armed case.</summary>
    Task<IReadOnlyList<ReceivedRequest>> TakeStraysAsync(CancellationToken cancellationToken);
}
