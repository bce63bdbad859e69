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

    // The aliased user, in capitals.
    private static readonly Person OtherLetterCase =
        new("alias", Person.Aliased.Username.ToUpperInvariant(), Person.Aliased.Typed.ToUpperInvariant());

    private static readonly Way Alone = new("", Plain, Plain, Plain);

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
                   "resume.handed-over.metadata",
                   way,
                   way.Once with { Resumes = true, HasMetadata = true },
                   Basis.Documented,
                   "API reference, AdminRespondToAuthChallenge, ClientMetadata"),
               Make(
                   "resume.handed-over.context",
                   way,
                   way.Once with { Resumes = true, HasContext = true },
                   Basis.Documented,
                   "API reference, AdminRespondToAuthChallenge, ContextData"),
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
                   "memory.after-sign-out",
                   way,
                   way.Again with { HasMemory = true, HasMetadata = true },
                   Basis.Inferred,
                   "what a user typed and a caller added is of one sign-in"),
               Make(
                   "memory.second-user",
                   way,
                   SecondUser(way, TogetherTable.Other, hasSecret: false, replies),
                   Basis.Documented,
                   "developer guide, devices: a device is that of one user"),
               Make(
                   "memory.second-user.secret",
                   way,
                   SecondUser(way, TogetherTable.Other, hasSecret: true, replies),
                   Basis.Documented,
                   "developer guide, devices: a device is that of one user"),
               Make(
                   "memory.second-user.other-letter-case",
                   way,
                   SecondUser(way, OtherLetterCase, hasSecret: false, replies),
                   Basis.Documented,
                   "developer guide, user pool case sensitivity: in a pool that is case-sensitive it is another user"),
               Make(
                   "memory.second-user.other-letter-case.secret",
                   way,
                   SecondUser(way, OtherLetterCase, hasSecret: true, replies),
                   Basis.Documented,
                   "developer guide, user pool case sensitivity: in a pool that is case-sensitive it is another user"),
               Make(
                   "shared.second-sign-in",
                   way,
                   way.Twice with { IsShared = true },
                   Basis.Inferred,
                   NextUserTable.Clause),
           ]
           select one,
        .. Kept(replies),
        .. SignedUp(replies),
        .. ChallengeCatalog.Forms.Where(form => !IdentityTable.Unanswerable.ContainsKey(form.Id)).SelectMany(form => Told(form, replies)),
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
        Make("metadata.of-refresh", Alone, Plain with
        {
            AddsMetadata = true,
            Turns = [new(Awaited.Start, replies.Tokens), Refresh(replies.RefreshedTokens)],
        },
            Basis.Documented, "API reference, GetTokensFromRefreshToken, ClientMetadata"),
    ];

    /// <summary>What the caller adds goes with the answer to each challenge.</summary>
    private static IEnumerable<Case> Told(ChallengeForm form, Replies replies)
    {
        var script = IdentityTable.Script(form, Person.Aliased, replies);
        yield return Make(
            $"context-answer.{form.Id}",
            Alone,
            script with { HasContext = true },
            Basis.Documented,
            "API reference, AdminRespondToAuthChallenge, ContextData");
        if (!MetadataTable.Challenges.Contains(form.Id, StringComparer.Ordinal))
        {
            yield return Make(
                $"metadata.{form.Id}",
                Alone,
                script with { HasMetadata = true },
                Basis.Documented,
                "API reference, AdminRespondToAuthChallenge, ClientMetadata");
        }
    }

    /// <summary>What the caller knows stays with the operations that take it: calls beside a sign-in, and a refresh.</summary>
    private static IEnumerable<Case> Kept(Replies replies)
    {
        const string Clause = "service model: operations without ContextData and AnalyticsMetadata";
        var context = Plain with { HasContext = true };
        yield return Make(
            "context.beside-set-up",
            Alone,
            context with { Turns = [new(Awaited.Start, replies.First("MFA_SETUP")), .. IdentityTable.SetUp(replies)] },
            Basis.Documented,
            Clause);
        yield return Make(
            "context.beside-refresh",
            Alone,
            context with { Turns = [new(Awaited.Start, replies.TokensOfNewDevice), Refresh(replies.RefreshedTokens)] },
            Basis.Documented,
            Clause);
    }

    /// <summary>Who has just signed up and confirmed it needs no code for the first sign-in.</summary>
    private static IEnumerable<Case> SignedUp(Replies replies) =>
        from factor in (string[])["EMAIL_OTP", "SMS_OTP"]
        from hasSecret in (bool[])[false, true]
        select Make(
            $"sign-up.{factor}{(hasSecret ? ".secret" : "")}",
            Alone,
            Plain with
            {
                Flow = SignInFlow.Choice,
                Person = Person.Aliased,
                Preferred = factor,
                HasSignUp = true,
                HasSecret = hasSecret,
                Turns = [new(Awaited.Start, replies.Tokens)],
            },
            Basis.Documented,
            "API reference, ConfirmSignUp, Session; amplify-android pull request 3136");

    /// <summary>A user, and behind that another one, with one memory.</summary>
    private static Dialogue SecondUser(Way way, Person second, bool hasSecret, Replies replies)
    {
        var turns = way.Twice.Turns.ToList();
        var next = turns.FindIndex(turn => turn.Input is { Kind: InputKind.SignIn });
        var first = way.Twice with
        {
            Person = Person.Aliased,
            HasMemory = true,
            HasSecret = hasSecret,
            Turns = [.. turns.Take(next)],
        };
        return first with
        {
            Beside = Beside.Behind,
            Other = first with
            {
                Person = second,
                Turns = [turns[next] with { Input = null }, .. turns.Skip(next + 1), Refresh(replies.RefreshedTokens)],
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
            "@customSrp",
            SignInFlow.Custom,
            [new(Awaited.Start, verifier)],
            [new(Awaited.FollowUp, replies.Later("CUSTOM_CHALLENGE"))],
            "CUSTOM_CHALLENGE",
            replies);
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
        var script = Plain with
        {
            Flow = flow,
            HasPassword = suffix == "@customSrp",
            Preferred = flow == SignInFlow.Choice ? challenge : null,
        };
        Turn Answered(Reply reply) => new(Awaited.FollowUp, reply, HumanInput.For(challenge));
        return new(
            suffix,
            script with { Turns = [.. alone, .. asked, Answered(replies.Tokens)] },
            script with { Turns = [.. SignIn(null, replies.TokensOfNewDevice), .. SignIn(new(InputKind.SignIn), replies.Tokens)] },
            script with { Turns = [.. Whole(null, HumanInput.For(challenge)!), .. Whole(new(InputKind.SignIn), Later(challenge))] });

        // Who signs in again is sent another code.
        static HumanInput Later(string challenge) => HumanInput.For(challenge) is { Kind: not InputKind.Code } same
            ? same
            : new(InputKind.LaterCode);

        IEnumerable<Turn> Whole(HumanInput? wish, HumanInput given)
        {
            Turn[] turns = [.. alone, .. asked, new(Awaited.FollowUp, replies.Tokens, given)];
            return [turns[0] with { Input = wish }, .. turns[1..]];
        }

        // A password alone comes to tokens at once; the other flows ask for something first.
        IEnumerable<Turn> SignIn(HumanInput? wish, Reply tokens) => flow switch
        {
            SignInFlow.Password => [new(Awaited.Start, tokens, wish)],
            SignInFlow.Srp => [alone[0] with { Input = wish }, new(Awaited.FollowUp, tokens)],
            _ when alone.Length > 0 => [alone[0] with { Input = wish }, .. asked, Answered(tokens)],
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
    /// <param name="Again">Two sign-ins that a human answers once each.</param>
    internal sealed record Way(string Suffix, Dialogue Once, Dialogue Twice, Dialogue Again);
}
