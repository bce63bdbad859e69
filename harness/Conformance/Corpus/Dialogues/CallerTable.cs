using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>
/// What the caller adds to a sign-in, or asks of it, beyond a name and a password: context data, ClientMetadata of an answer, a memory that
/// sign-ins share, and a challenge that a fresh object answers; each behind every flow.
/// </summary>
internal static class CallerTable
{
    // The name that is typed is the actual one, so that a client knows whose device it is from the start.
    private static readonly Dialogue Plain = new() { Flow = SignInFlow.Password, Person = Person.All[0], Turns = [] };

    public static IEnumerable<Case> Expand(Replies replies) =>
    [
        .. from way in Ways(replies)
           from one in (Case[])
           [
               Make(
                   "context.start-and-answer",
                   way,
                   way.Once with { HasContext = true, IsTemporary = true },
                   Basis.Documented,
                   "API reference, AdminInitiateAuth, ContextData"),
               Make(
                   "resume.handed-over",
                   way,
                   way.Once with { Resumes = true },
                   Basis.Inferred,
                   "a web server keeps nothing between two requests but what it hands to the browser"),
               Make(
                   "memory.second-sign-in",
                   way,
                   way.Twice with { HasMemory = true },
                   Basis.Documented,
                   "developer guide, devices: DEVICE_KEY of the device that is remembered"),
               Make(
                   "memory.second-sign-in.alias",
                   way,
                   way.Twice with { HasMemory = true, Person = Person.Aliased },
                   Basis.Documented,
                   "developer guide, devices: DEVICE_KEY of the device that is remembered, for the same typed text"),
               Make(
                   "memory.second-user",
                   way,
                   SecondUser(way, hasSecret: false, replies),
                   Basis.Documented,
                   "developer guide, devices: a device is that of one user"),
               Make(
                   "memory.second-user.secret",
                   way,
                   SecondUser(way, hasSecret: true, replies),
                   Basis.Documented,
                   "developer guide, devices: a device is that of one user"),
               Make(
                   "shared.second-sign-in",
                   way,
                   way.Twice with { IsShared = true },
                   Basis.Inferred,
                   "a server signs in one user after the other with one client object"),
           ]
           select one,
        .. ChallengeCatalog.Forms.Where(IsHandedOver).Select(form => DialogueCase.Of(
            $"resume.{form.Id}",
            IdentityTable.Script(form, Person.Aliased, replies) with { HasSecret = true, Resumes = true },
            Basis.Inferred,
            "a web server keeps nothing between two requests but what it hands to the browser") with
        { Since = "0.5" }),
        Make(
            "metadata.of-answer",
            Ways(replies).First(),
            Ways(replies).First().Once with { HasMetadata = true, AddsMetadata = true },
            Basis.Documented,
            "API reference, AdminRespondToAuthChallenge, ClientMetadata"),
        Make("metadata.of-refresh", new("", Plain, Plain), Plain with
        {
            AddsMetadata = true,
            Turns = [new(Awaited.Start, replies.Tokens), Refresh(replies.RefreshedTokens)],
        },
            Basis.Documented, "API reference, GetTokensFromRefreshToken, ClientMetadata"),
    ];

    /// <summary>A user, and behind that another one, with one memory.</summary>
    private static Dialogue SecondUser(Way way, bool hasSecret, Replies replies)
    {
        var turns = way.Twice.Turns.ToList();
        var second = turns.FindIndex(turn => turn.Input is { Kind: InputKind.SignIn });
        var first = way.Twice with
        {
            Person = Person.Aliased,
            HasMemory = true,
            HasSecret = hasSecret,
            Turns = [.. turns.Take(second)],
        };
        return first with
        {
            Beside = Beside.Behind,
            Other = first with
            {
                Person = TogetherTable.Other,
                Turns = [turns[second] with { Input = null }, .. turns.Skip(second + 1), Refresh(replies.RefreshedTokens)],
            },
        };
    }

    // Who sets up an authenticator has its secret between two requests, and no outcome says in which of them a fresh object is.
    private static bool IsHandedOver(ChallengeForm form) =>
        form.Challenge != "MFA_SETUP" && !IdentityTable.Unanswerable.ContainsKey(form.Id) && HumanInput.For(form.Challenge) is not null;

    /// <summary>The flows, each with a sign-in that a human answers once, and with two that need nobody but at the start.</summary>
    internal static IEnumerable<Way> Ways(Replies replies)
    {
        var verifier = replies.Start("PASSWORD_VERIFIER");
        yield return Of("", SignInFlow.Password, [], [new(Awaited.Start, replies.First("SMS_MFA"))], "SMS_MFA", replies);
        yield return Of(
            "@srp", SignInFlow.Srp, [new(Awaited.Start, verifier)], [new(Awaited.FollowUp, replies.Later("SMS_MFA"))], "SMS_MFA", replies);
        yield return Of(
            "@custom", SignInFlow.Custom, [], [new(Awaited.Start, replies.First("CUSTOM_CHALLENGE"))], "CUSTOM_CHALLENGE", replies);
        yield return Of(
            "@choice", SignInFlow.Choice, [], [new(Awaited.Start, replies.First("EMAIL_OTP.first-factor"))], "EMAIL_OTP", replies);
    }

    /// <summary>A way in.</summary>
    /// <param name="suffix">What ids end in.</param>
    /// <param name="flow">The flow.</param>
    /// <param name="alone">What the client does by itself.</param>
    /// <param name="asked">The challenge for a human behind it.</param>
    /// <param name="challenge">Its name.</param>
    /// <param name="replies">The replies.</param>
    private static Way Of(string suffix, SignInFlow flow, Turn[] alone, Turn[] asked, string challenge, Replies replies)
    {
        var script = Plain with { Flow = flow, Preferred = flow == SignInFlow.Choice ? challenge : null };
        Turn Answered(Reply reply) => new(Awaited.FollowUp, reply, HumanInput.For(challenge));
        return new(
            suffix,
            script with { Turns = [.. alone, .. asked, Answered(replies.Tokens)] },
            script with { Turns = [.. SignIn(null, replies.TokensOfNewDevice), .. SignIn(new(InputKind.SignIn), replies.Tokens)] });

        // A password alone comes to tokens at once; the other flows ask for something first.
        IEnumerable<Turn> SignIn(HumanInput? wish, Reply tokens) => flow switch
        {
            SignInFlow.Password => [new(Awaited.Start, tokens, wish)],
            SignInFlow.Srp => [alone[0] with { Input = wish }, new(Awaited.FollowUp, tokens)],
            _ => [asked[0] with { Input = wish }, Answered(tokens)],
        };
    }

    private static Turn Refresh(Reply reply) => new(Awaited.Refresh, reply, new(InputKind.Refresh));

    private static Case Make(string name, Way way, Dialogue script, Basis basis, string clause) =>
        DialogueCase.Of(name + way.Suffix, script, basis, clause) with { Since = "0.5" };

    /// <summary>A flow.</summary>
    /// <param name="Suffix">What ids end in.</param>
    /// <param name="Once">A sign-in that a human answers once.</param>
    /// <param name="Twice">Two sign-ins that need nobody but at the start; the first makes a device.</param>
    internal sealed record Way(string Suffix, Dialogue Once, Dialogue Twice);
}
