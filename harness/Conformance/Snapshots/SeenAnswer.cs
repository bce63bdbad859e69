using System.Collections.Frozen;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots;

/// <summary>An answer of a service, from which its canonical form is made.</summary>
/// <param name="Operation">The operation that was asked for.</param>
/// <param name="Response">The answer.</param>
internal sealed record SeenAnswer(string Operation, Response Response)
{
    /// <summary>The AuthFlow of the sign-in that it belongs to; empty where nobody knows.</summary>
    public string Flow { get; init; } = "";

    /// <summary>The paths of the values that others stand for.</summary>
    public IReadOnlySet<string> Replaced { get; init; } = FrozenSet<string>.Empty;
}
