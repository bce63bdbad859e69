namespace Conformance.Subjects;

/// <summary>What a human gives for the step that is open: one of Code, NewPassword, Choice, Answer and Credential is set.</summary>
public sealed record HumanAnswer
{
    /// <summary>The one-time code, as typed.</summary>
    public string? Code { get; init; }

    /// <summary>The name for a new authenticator, together with its first code.</summary>
    public string? DeviceName { get; init; }

    /// <summary>For NEW_PASSWORD_REQUIRED: what replaces the temporary password.</summary>
    public string? NewPassword { get; init; }

    /// <summary>
    /// The values of attributes that are required with the new password, by name without the prefix <c>userAttributes.</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    /// <summary>The factor or challenge that is picked, as the API names it.</summary>
    public string? Choice { get; init; }

    /// <summary>The answer to a custom challenge.</summary>
    public string? Answer { get; init; }

    /// <summary>The assertion of a passkey as JSON text.</summary>
    public string? Credential { get; init; }

    /// <summary>ClientMetadata for the requests of this step, where its entries win over those of the sign-in; null for none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }
}
