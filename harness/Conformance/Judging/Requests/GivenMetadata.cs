namespace Conformance.Judging.Requests;

/// <summary>The ClientMetadata that a request is to carry.</summary>
internal static class GivenMetadata
{
    /// <summary>
    /// What was given with the answer, and else what was given to the sign-in, which may stand beside it; null where nothing was.
    /// </summary>
    public static IReadOnlyDictionary<string, string>? Of(PlayedRequest sent) =>
        sent.Given?.ClientMetadata ?? (sent.Script.HasMetadata ? sent.SignIn.Dialogue.Metadata : null);
}
