using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>What a comparison goes by: what the client says of itself, and what was sent before.</summary>
internal sealed record Terms
{
    /// <summary>The terms of a client.</summary>
    /// <param name="client">What the client says of itself.</param>
    /// <param name="sent">The class of what was sent.</param>
    public Terms(ClientDescription client, PayloadClass? sent)
    {
        TellsNull = client.DistinguishesNull;
        ShowsZero = client.Capabilities.Contains(ProtocolWords.ZeroIsAbsent, StringComparer.Ordinal);
        IsOutcome = client.IsWrapper;
        IsOdd = sent == PayloadClass.WrongType;
    }

    /// <summary>True for a member that the client declares to show.</summary>
    public required Func<SurfacedMember, bool> Declares { get; init; }

    /// <summary>True when null and absent differ for the caller.</summary>
    public bool TellsNull { get; init; }

    /// <summary>True when the client shows "" or 0 for an absent member.</summary>
    public bool ShowsZero { get; init; }

    /// <summary>True for the outcome of a sign-in, which interprets, and false for a surface, which maps.</summary>
    public bool IsOutcome { get; init; }

    /// <summary>True for a payload of odd types or names, of which more than one reading is right.</summary>
    public bool IsOdd { get; init; }

    /// <summary>The refresh token from before a refresh; absent for any other step.</summary>
    public JsonValue Kept { get; init; }

    /// <summary>True for an answer that can bring a new one.</summary>
    public bool CanRotate { get; init; }

    /// <summary>The terms of a call of profile sdk.</summary>
    public static Terms OfCall(ClientDescription client, string operation, PayloadClass sent) =>
        new(client, sent) { Declares = member => client.Knows(operation, member.Path) };

    /// <summary>The terms of an outcome, or of a state.</summary>
    /// <param name="client">What the client says of itself.</param>
    /// <param name="sent">The class of what was sent.</param>
    /// <param name="challenge">The challenge that was sent; null for none.</param>
    public static Terms OfOutcome(ClientDescription client, PayloadClass? sent, string? challenge = null) =>
        new(client, sent) { Declares = member => client.Shows(member.Place, challenge) };
}
