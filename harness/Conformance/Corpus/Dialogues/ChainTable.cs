using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>Sign-ins of several steps, with and without a client secret.</summary>
internal static class ChainTable
{
    public static IEnumerable<Case> Expand(Replies replies) =>
        from chain in Chains(replies)
        from hasSecret in (bool[])[false, true]
        select DialogueCase.Of(
            $"chain.{chain.Name}.{(hasSecret ? "secret" : "no-secret")}",
            chain.Script with { HasSecret = hasSecret },
            chain.Basis,
            chain.Clause);

    private static IEnumerable<Chain> Chains(Replies replies)
    {
        var srp = new Dialogue { Flow = SignInFlow.Srp, Person = Person.Aliased, Turns = [] };
        var password = srp with { Flow = SignInFlow.Password };
        var device = password with { HasDevice = true };
        var verifier = replies.Start("PASSWORD_VERIFIER");
        yield return new("srp-new-password-sms", Basis.Documented, "developer guide, authentication flow: NEW_PASSWORD_REQUIRED first, "
            + "then MFA", srp with
            {
                Turns =
            [
                new(Awaited.Start, verifier),
                new(Awaited.FollowUp, replies.Later("NEW_PASSWORD_REQUIRED")),
                new(Awaited.FollowUp, replies.Later("SMS_MFA"), HumanInput.For("NEW_PASSWORD_REQUIRED")),
                new(Awaited.FollowUp, replies.Tokens, HumanInput.For("SMS_MFA")),
            ],
            });
        yield return new("select-mfa-totp", Basis.Documented, "API reference, AdminRespondToAuthChallenge, SELECT_MFA_TYPE", password with
        {
            Turns =
            [
                new(Awaited.Start, replies.First("SELECT_MFA_TYPE")),
                new(Awaited.FollowUp, replies.Later("SOFTWARE_TOKEN_MFA"), HumanInput.For("SELECT_MFA_TYPE")),
                new(Awaited.FollowUp, replies.Tokens, HumanInput.For("SOFTWARE_TOKEN_MFA")),
            ],
        });
        yield return new("mfa-setup-totp", Basis.Documented, "API reference, AssociateSoftwareToken, VerifySoftwareToken: each gives the "
            + "Session of the next step", password with
            {
                Turns = [new(Awaited.Start, replies.First("MFA_SETUP")), .. IdentityTable.SetUp(replies)],
            });
        yield return new("new-password-mfa-setup", Basis.Documented, "developer guide, MFA: set-up comes behind "
            + "NEW_PASSWORD_REQUIRED", password with
            {
                Turns =
            [
                new(Awaited.Start, replies.First("NEW_PASSWORD_REQUIRED")),
                new(Awaited.FollowUp, replies.Later("MFA_SETUP"), HumanInput.For("NEW_PASSWORD_REQUIRED")),
                .. IdentityTable.SetUp(replies),
            ],
            });
        foreach (var (name, session) in new (string, int?)[] { ("device-with-session", null), ("device-without-session", 0) })
        {
            yield return new(name, Basis.Source, "clients answer DEVICE_SRP_AUTH with its Session, and without one where it had "
                + "none", device with
                {
                    Turns =
                [
                    new(Awaited.Start, replies.First("DEVICE_SRP_AUTH") with { SessionLength = session }),
                    new(Awaited.FollowUp, replies.Later("DEVICE_PASSWORD_VERIFIER") with { SessionLength = session }),
                    new(Awaited.FollowUp, replies.Tokens),
                ],
                });
        }

        yield return new("srp-device", Basis.Source, "developer guide, devices: DEVICE_KEY in the answer to PASSWORD_VERIFIER leads to "
            + "DEVICE_SRP_AUTH", srp with
            {
                HasDevice = true,
                Turns =
            [
                new(Awaited.Start, verifier),
                new(Awaited.FollowUp, replies.Later("DEVICE_SRP_AUTH")),
                new(Awaited.FollowUp, replies.Later("DEVICE_PASSWORD_VERIFIER")),
                new(Awaited.FollowUp, replies.Tokens),
            ],
            });
        yield return new("custom-twice", Basis.Observed, "public recordings, CUSTOM_CHALLENGE of AdminRespondToAuthChallenge without "
            + "USERNAME", password with
            {
                Flow = SignInFlow.Custom,
                Turns =
            [
                new(Awaited.Start, replies.First("CUSTOM_CHALLENGE")),
                new(Awaited.FollowUp, replies.Later("CUSTOM_CHALLENGE"), HumanInput.For("CUSTOM_CHALLENGE")),
                new(Awaited.FollowUp, replies.Tokens, HumanInput.For("CUSTOM_CHALLENGE")),
            ],
            });
        yield return new("custom-srp", Basis.Documented, "developer guide, custom authentication: SRP first, with CHALLENGE_NAME "
            + "SRP_A", password with
            {
                Flow = SignInFlow.Custom,
                HasPassword = true,
                Turns =
            [
                new(Awaited.Start, replies.First("PASSWORD_VERIFIER")),
                new(Awaited.FollowUp, replies.Later("CUSTOM_CHALLENGE")),
                new(Awaited.FollowUp, replies.Tokens, HumanInput.For("CUSTOM_CHALLENGE")),
            ],
            });
        yield return new("select-challenge-password", Basis.Documented, "API reference, AdminRespondToAuthChallenge, SELECT_CHALLENGE with "
            + "PASSWORD", password with
            {
                Flow = SignInFlow.Choice,
                Turns = [
                new(Awaited.Start, replies.First("SELECT_CHALLENGE")),
                new(Awaited.FollowUp, replies.Tokens, new(InputKind.Choice, "PASSWORD")),
            ],
            });
        yield return new("select-challenge-srp", Basis.Documented, "API reference, AdminRespondToAuthChallenge, SELECT_CHALLENGE with "
            + "PASSWORD_SRP", password with
            {
                Flow = SignInFlow.Choice,
                Turns =
            [
                new(Awaited.Start, replies.First("SELECT_CHALLENGE")),
                new(Awaited.FollowUp, replies.Later("PASSWORD_VERIFIER"), new(InputKind.Choice, "PASSWORD_SRP")),
                new(Awaited.FollowUp, replies.Tokens),
            ],
            });
    }

    private sealed record Chain(string Name, Basis Basis, string Clause, Dialogue Script);
}
