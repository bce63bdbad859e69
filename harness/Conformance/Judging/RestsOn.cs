using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>What a question to a wrapper rests on: the words by which it says that it can do this, and what no word says.</summary>
/// <param name="Words">The words.</param>
/// <param name="Beyond">What is asked that no word of the protocol stands for; null when nothing is.</param>
internal sealed record RestsOn(IReadOnlyList<string> Words, string? Beyond = null)
{
    /// <summary>What the question of a step rests on.</summary>
    public static RestsOn Of(StepSeen seen) => seen.Operation switch
    {
        AttemptQuestion.SignInOperation => Start(seen.Step.Question.SignIn!),
        AttemptQuestion.AnswerOperation => Answer(seen),
        AttemptQuestion.ResumeOperation => Answer(seen) with { Words = [AttemptQuestion.ResumeOperation, .. Answer(seen).Words] },
        _ => new([seen.Operation]),
    };

    /// <summary>What is wrong with a wrapper that answers the question as unsupported; null where it need not be able to.</summary>
    public string? WhyWrong(string operation, ClientDescription client) =>
        Beyond is not null || Missing(client) is not null ? null
        : $"the client declares {string.Join(" and ", Words.Select(ProtocolWords.Describe))}, and answers {operation} with it as "
            + "unsupported";

    /// <summary>The first word that the client does not declare; null when it declares all.</summary>
    public string? Missing(ClientDescription client) => Words.FirstOrDefault(word => !ProtocolWords.IsDeclared(word, client));

    private static RestsOn Start(SignInRequest request) => new(
        [
            request.Flow,
            .. request.ClientSecret is null ? [] : (string[])["clientSecret"],
            .. request.ClientMetadata is null ? [] : (string[])["clientMetadata"],
            .. request.ContextData is null ? [] : (string[])["contextData"],
            .. request.Session is null ? [] : (string[])["signUpSession"],
            .. request.Memory is null ? [] : (string[])["memory"],
            .. request.Device is null ? [] : (string[])["device"],
            .. request.Now is null ? [] : (string[])["clock"],
        ],
        request.PreferredChallenge is { } preferred ? $"a preference for {preferred}"
            : request is { Flow: "custom", Password: not null } ? "a custom sign-in that starts with the password"
            : null);

    private static RestsOn Answer(StepSeen seen)
    {
        // A refused code leaves the challenge before it open; the answers of the set-up of an authenticator name none.
        var open = seen.SignIn.Steps.Take(seen.Index).SelectMany(step => step.Played)
            .Select(one => one.Response.Root[WireNames.ChallengeName])
            .LastOrDefault(name => name is { Kind: JsonKind.String, RawString.IsEmpty: false });
        string[] words = open.HasValue && ChallengeCatalog.Names.Contains(open.Text, StringComparer.Ordinal) ? [open.Text] : [];
        string[] beside =
        [
            .. open.IsText("MFA_SETUP"u8) ? ["totpSetup"] : (string[])[],
            .. seen.Step.Question.Given?.ClientMetadata is null ? [] : (string[])["clientMetadata"],
        ];
        return new([.. words, .. beside], words.Length > 0 ? null : "an answer to a challenge that is in no model");
    }
}
