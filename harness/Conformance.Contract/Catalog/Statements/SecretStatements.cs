namespace Conformance.Contract.Catalog.Statements;

/// <summary>The rules of what a client lets out.</summary>
internal static class SecretStatements
{
    /// <summary>What the ids begin with.</summary>
    public const string Family = "SEC-";

    public static Rule LogHasNoSecret { get; } = Rule.Must(
        "SEC-LOG-001", "0.2",
        "No token, Session, password or key of the sign-in is in the log of the client.",
        Citation.ServiceModel("members marked as sensitive: tokens, Session, AuthParameters, ChallengeResponses"));

    public static Rule ErrorHasNoSecret { get; } = Rule.Must(
        "SEC-ERR-001", "0.2",
        "No token, Session, password or key of the sign-in is in the type or the message of an error.",
        Citation.ServiceModel("members marked as sensitive: tokens, Session, AuthParameters, ChallengeResponses"));

    public static Rule SecretStaysInItsMember { get; } = Rule.Must(
        "SEC-SUR-001", "0.2",
        "No token, Session, password or key is handed out in a member other than its own.",
        Citation.ServiceModel("members marked as sensitive: tokens, Session, AuthParameters, ChallengeResponses"));

    public static Rule SecretIsSentInItsMember { get; } = Rule.Must(
        "SEC-REQ-001", "0.5",
        "No token, Session, password or key is sent in a member, a header or a path other than its own.",
        Citation.ServiceModel("members marked as sensitive: tokens, Session, AuthParameters, ChallengeResponses"));

    public static Rule CodeIsNotToldBare { get; } = Rule.Must(
        "SEC-COD-001", "0.5",
        "No one-time code stands in the log, an error, a surfaced member or elsewhere in a request, not even bare: two plays with "
            + "different codes show it.",
        Citation.ServiceModel("members marked as sensitive: ChallengeResponses, UserCode"));
}
