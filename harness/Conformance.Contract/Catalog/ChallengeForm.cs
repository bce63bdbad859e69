using Conformance.Contract.Wire;

namespace Conformance.Contract.Catalog;

/// <summary>How often something is there.</summary>
public enum Presence
{
    /// <summary>Each time.</summary>
    Always,

    /// <summary>In some recordings and not in others.</summary>
    Sometimes,

    /// <summary>No answer of this form has it.</summary>
    Never,
}

/// <summary>The form of a challenge parameter's value; the value itself is always a string.</summary>
public enum ValueForm
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A username, 1 to 128 characters.</summary>
    Username,

    /// <summary>A big integer in hexadecimal digits.</summary>
    Hex,

    /// <summary>Standard base64.</summary>
    Base64,

    /// <summary><c>SMS</c> or <c>EMAIL</c>.</summary>
    Medium,

    /// <summary>A JSON array as text.</summary>
    JsonArray,

    /// <summary>A JSON object as text.</summary>
    JsonObject,

    /// <summary>Region, underscore, UUID.</summary>
    DeviceKey,
}

/// <summary>One entry of ChallengeParameters.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Presence">How often it is there.</param>
/// <param name="Form">The form of its value.</param>
public sealed record ChallengeParameter(string Name, Presence Presence, ValueForm Form);

/// <summary>One form in which a challenge comes; a challenge that comes in two ways has two forms.</summary>
/// <param name="Challenge">The ChallengeName.</param>
/// <param name="Variant">Tells the forms of one challenge apart; empty when it has one.</param>
/// <param name="Asks">What it asks for, in one sentence.</param>
/// <param name="Trigger">The flow and the state of user and pool that lead to it.</param>
/// <param name="From">The operations that answer with it.</param>
/// <param name="Parameters">What ChallengeParameters holds.</param>
/// <param name="Session">How often a Session is there.</param>
/// <param name="Available">How often AvailableChallenges is there.</param>
/// <param name="AnswerKeys">The keys of its answer besides USERNAME and SECRET_HASH.</param>
/// <param name="Flow">An AuthFlow that leads to it.</param>
/// <param name="Basis">How sure the form is.</param>
public sealed record ChallengeForm(
    string Challenge,
    string Variant,
    string Asks,
    string Trigger,
    IReadOnlyList<string> From,
    IReadOnlyList<ChallengeParameter> Parameters,
    Presence Session,
    Presence Available,
    IReadOnlyList<string> AnswerKeys,
    string Flow,
    Basis Basis)
{
    // Walking an array through an interface costs more than what is then compared.
    private readonly ChallengeParameter[] listed = [.. Parameters];

    /// <summary>The challenge and its variant, as case ids spell it.</summary>
    public string Id => Variant.Length == 0 ? Challenge : $"{Challenge}.{Variant}";

    /// <summary>False when a response without ChallengeParameters was documented.</summary>
    public bool NeedsParameters { get; init; } = true;

    /// <summary>True when parameters that are not listed belong to it: they are the pool owner's.</summary>
    public bool IsOpen { get; init; }

    /// <summary>True when more than source code or a conclusion speaks for the form.</summary>
    internal bool IsSure => Basis is Basis.Documented or Basis.Observed or Basis.Measured;

    /// <summary><see cref="Parameters"/>, for those who walk them often.</summary>
    internal ReadOnlySpan<ChallengeParameter> Listed => listed;

    internal ChallengeParameter? Find(in JsonValue member)
    {
        foreach (var parameter in listed)
        {
            if (member.IsNamed(parameter.Name))
            {
                return parameter;
            }
        }

        return null;
    }

    internal ChallengeParameter? Find(string name)
    {
        foreach (var parameter in listed)
        {
            if (parameter.Name == name)
            {
                return parameter;
            }
        }

        return null;
    }
}
