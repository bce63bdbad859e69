using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>What becomes of a device: confirmed, agreed to or not, new out of a refresh, and forgotten by the service.</summary>
internal static class DeviceTable
{
    private const string Guide = "developer guide, devices";

    public static IEnumerable<Case> Expand(Replies replies)
    {
        var plain = new Dialogue { Flow = SignInFlow.Password, Person = Person.Aliased, Turns = [], AsksForDevice = false };
        return
        [
            Make("confirmed", plain with { Turns = [new(Awaited.Start, replies.TokensOfNewDevice)] }, Basis.Documented, Guide),

            // A refresh without a new device follows, so that both operations lead to the end of the script.
            Make("out-of-refresh", plain with
            {
                Turns =
                [
                    new(Awaited.Start, replies.Tokens),
                    Refresh(replies.RefreshedTokens with { BringsDevice = true }),
                    Refresh(replies.RefreshedTokens),
                ],
            },
                Basis.Measured, "reports: GetTokensFromRefreshToken hands out a device where no DeviceKey was sent"),
            Make("forgotten", new()
            {
                Flow = SignInFlow.Srp,
                Person = Person.Aliased,
                HasDevice = true,
                Turns =
                [
                    new(Awaited.Start, replies.Start("PASSWORD_VERIFIER")),
                    new(Awaited.FollowUp, Forgotten(replies)),
                    new(Awaited.FollowUp, replies.Tokens),
                ],
            },
                Basis.Source, "amazon-cognito-identity-js pull requests 204 and 205: the device was forgotten at the service"),
            .. CallerTable.Ways(replies).Select(way => DialogueCase.Of(
                "device.confirmation-necessary" + way.Suffix,
                way.Twice with { HasMemory = true, AsksForDevice = true },
                Basis.Documented,
                "API reference, ConfirmDevice, UserConfirmationNecessary") with { Since = "0.5" }),
        ];
    }

    // Clients go by the message, since the type alone may be about the pool as well.
    private static Reply Forgotten(Replies replies) => replies.Reworded(
        "error.ResourceNotFoundException.respond", "User pool client does not exist.", "Device does not exist.");

    private static Turn Refresh(Reply reply) => new(Awaited.Refresh, reply, new(InputKind.Refresh));

    private static Case Make(string name, Dialogue script, Basis basis, string clause) =>
        DialogueCase.Of($"device.{name}", script, basis, clause) with { Since = "0.5" };
}
