using System.Text;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Dialogues;

/// <summary>Makes the replies of scripts from recordings.</summary>
internal sealed class Replies(IReadOnlyDictionary<string, Case> recordings)
{
    /// <summary>Tokens of a sign-in.</summary>
    public Reply Tokens { get; } = new()
    {
        Kind = ReplyKind.Tokens,
        Class = PayloadClass.Tokens,
        Template = recordings["tokens.sign-in.initiate.with-empty-parameters"],
    };

    /// <summary>Tokens that come with the metadata of a new device.</summary>
    public Reply TokensOfNewDevice => Tokens with { Template = Recording("tokens.new-device.respond.with-empty-parameters") };

    /// <summary>Tokens of a refresh, which come without a RefreshToken.</summary>
    public Reply RefreshedTokens => Tokens with { Template = Recording("tokens.refresh.initiate.with-empty-parameters") };

    /// <summary>The secret of a new authenticator.</summary>
    public Reply SecretCode { get; } = new() { Kind = ReplyKind.SecretCode, Class = PayloadClass.Challenge, SessionLength = 880 };

    /// <summary>The confirmation of a new authenticator.</summary>
    public Reply Verified { get; } = new() { Kind = ReplyKind.Verified, Class = PayloadClass.Challenge, SessionLength = 880 };

    /// <summary>A challenge as AdminInitiateAuth answers with it.</summary>
    public Reply First(string form) => Challenge(form, "initiate");

    /// <summary>The same, where it begins a sign-in: a PASSWORD_VERIFIER of USER_SRP_AUTH comes without a Session.</summary>
    // The recording is one of a longer chain.
    public Reply Start(string form) => form == "PASSWORD_VERIFIER" ? First(form) with { SessionLength = 0 } : First(form);

    /// <summary>
    /// A challenge as AdminRespondToAuthChallenge answers with it: only those of SRP and of devices name the user then, and what a Lambda
    /// asks for.
    /// </summary>
    public Reply Later(string form) => Challenge(form, "respond") with
    {
        Identity = form.Contains("PASSWORD_VERIFIER", StringComparison.Ordinal) || form.StartsWith("DEVICE_", StringComparison.Ordinal)
            || form.EndsWith(".lambda", StringComparison.Ordinal)
            ? IdentityKeys.AsRecorded
            : IdentityKeys.None,
    };

    /// <summary>A payload of the corpus as it stands.</summary>
    public static Reply Payload(Case one) => new()
    {
        Kind = ReplyKind.Payload,
        Class = one.Class,
        Template = one,
        Challenge = one.Answers.Count > 0 && one.ToExchange().Payload.Challenge is { Kind: JsonKind.String } name ? name.Text : null,
    };

    /// <summary>An error of the corpus with another type or message.</summary>
    /// <param name="id">The id of the case that has it.</param>
    /// <param name="before">The type, or the message.</param>
    /// <param name="now">What stands in its place.</param>
    public Reply Reworded(string id, string before, string now)
    {
        var recorded = Recording(id);
        var answer = recorded.Answers[^1];
        return Payload(recorded with
        {
            Answers =
            [
                answer with
                {
                    Headers = [.. answer.Headers.Select(header => header with { Value = Replaced(header.Value) })],
                    Body = Encoding.UTF8.GetBytes(Replaced(Encoding.UTF8.GetString(answer.Body.Span))),
                },
            ],
        });

        string Replaced(string text) => text.Replace(before, now, StringComparison.Ordinal);
    }

    public Case Recording(string id) =>
        recordings.TryGetValue(id, out var found)
            ? found
            : throw new CorpusException($"there is no case '{id}', from which a dialogue is made");

    private Reply Challenge(string form, string answerOf)
    {
        var template = Recording($"challenge.{form}.{answerOf}.full");
        return new()
        {
            Kind = ReplyKind.Challenge,
            Class = PayloadClass.Challenge,
            Template = template,
            Form = form,
            Challenge = template.ToExchange().Payload.Challenge.Text,
        };
    }
}
