using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>What a driver of profile <c>wrapper</c> says of an attempt: how a step ended, or what the client holds.</summary>
/// <param name="reading">The answer as the driver gave it; the schema has seen it before.</param>
internal sealed class AttemptAnswer(JsonReading reading)
{
    private JsonValue Root => reading.Root;

    /// <summary>The tokens that the client hands out or holds; absent when there are none.</summary>
    public JsonValue Tokens => Root["tokens"u8];

    /// <summary>The challenge that the client hands out; absent when there is none.</summary>
    public JsonValue Challenge => Root["challenge"u8];

    /// <summary>The secret of a new authenticator; null when the client shows none.</summary>
    public string? TotpSecret => Root["totpSecret"u8] is { Kind: JsonKind.String } secret ? secret.Text : null;

    /// <summary>The text by which a fresh client can go on with the challenge; null when the client hands out none.</summary>
    public string? Resume => Root["resume"u8] is { Kind: JsonKind.String } resume ? resume.Text : null;

    /// <summary>The error that the client raised; null when it raised none.</summary>
    public ClientError? Error => Root["error"u8] is { Kind: JsonKind.Object } error ? CallAnswer.ReadError(error) : null;

    /// <summary>True when the driver cannot do what was asked.</summary>
    public bool IsUnsupported => Root["unsupported"u8].HasValue;

    /// <summary>True when a step ended with tokens.</summary>
    public bool IsSignedIn => Root["outcome"u8].IsText("signedIn"u8);

    /// <summary>True when a step ended with a challenge.</summary>
    public bool IsChallenged => Root["outcome"u8].IsText("challenged"u8);

    /// <summary>True when the client itself takes the user for signed in: the answer to <c>state</c> and <c>signOut</c>.</summary>
    public bool HoldsSignIn => Root["signedIn"u8].Raw.SequenceEqual("true"u8);

    /// <summary>True when it answers <c>state</c> or <c>signOut</c>.</summary>
    public bool IsState => Root["signedIn"u8].HasValue;

    /// <summary>The whole answer.</summary>
    public JsonValue Whole => Root;

    /// <summary>An answer from its JSON text.</summary>
    /// <exception cref="ArgumentException">The text is not JSON.</exception>
    public static AttemptAnswer Of(string json) =>
        new(
            JsonReading.TryRead(Encoding.UTF8.GetBytes(json), out var fault)
                ?? throw new ArgumentException($"the answer {fault}", nameof(json)));
}
