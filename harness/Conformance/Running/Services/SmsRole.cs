namespace Conformance.Running.Services;

/// <summary>The role by which a user pool sends messages to phones.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="ExternalId">The external id that its trust policy asks for.</param>
internal sealed record SmsRole(string Arn, string ExternalId);
