using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Replay;

/// <summary>Answers the requests of clients with the payloads of armed cases.</summary>
/// <remarks>
/// A request belongs to the armed case whose ClientId, access key id, Session or AccessToken it carries. The n-th request of a
/// case gets its n-th answer, and the last one repeats. Tokens in it are signed by the keys that stand at <c>/&lt;pool
/// id&gt;/.well-known/jwks.json</c>.
/// </remarks>
public interface IReplayServer : IAsyncDisposable
{
    /// <summary>Where clients send their requests: plain HTTP on loopback, without a path.</summary>
    Uri Endpoint { get; }

    /// <summary>How reports call the server, with its version.</summary>
    string Name { get; }

    /// <summary>Starts to answer for a case. Arming the same case again starts its answers over.</summary>
    Task ArmAsync(ArmedCase armed, CancellationToken cancellationToken);

    /// <summary>Starts to answer for a case with answers that are computed from its requests.</summary>
    /// <param name="armed">The case.</param>
    /// <param name="keys">What tells its requests apart.</param>
    /// <param name="answer">Computes an answer; called on any thread.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>False when the server has canned answers only.</returns>
    Task<bool> TryArmAsync(
        ArmedCase armed, IEnumerable<string> keys, Func<ReceivedRequest, Task<Answer>> answer, CancellationToken cancellationToken);

    /// <summary>
    /// Stops to answer for a case and hands out what was asked, in order of arrival; at most 256 requests are kept, the first ones.
    /// </summary>
    Task<IReadOnlyList<ReceivedRequest>> DisarmAsync(ArmedCase armed, CancellationToken cancellationToken);

    /// <summary>How many requests of an armed case have arrived by now.</summary>
    Task<int> CountAsync(ArmedCase armed, CancellationToken cancellationToken);

    /// <summary>Hands out and forgets the requests that belong to no armed case.</summary>
    Task<IReadOnlyList<ReceivedRequest>> TakeStraysAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The requests for the keys of the pool and for its discovery document, which belong to no case; at most 256 are kept, the last ones.
    /// </summary>
    /// <param name="since">From when on.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    Task<IReadOnlyList<ReceivedRequest>> LookupsAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
