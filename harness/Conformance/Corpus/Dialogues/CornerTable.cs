using Conformance.Contract;
using Conformance.Proofs.Srp;

namespace Conformance.Corpus.Dialogues;

/// <summary>Every corner of an SRP value that the service can choose, for the password and for the device.</summary>
internal static class CornerTable
{
    /// <summary>The corners: those of A are the client's and have to be awaited.</summary>
    public static IReadOnlyList<SrpCorner> Corners { get; } = [.. SrpCorner.All.Where(corner => corner.Value != SrpValue.A)];

    public static IEnumerable<Case> Expand(Replies replies) =>
        from corner in Corners
        from isDevice in (bool[])[false, true]
        select DialogueCase.Of(
            $"srp-corner.{(isDevice ? "device" : "password")}.{corner.Value.ToString().ToLowerInvariant()}-{corner.Form.ToString().ToLowerInvariant()}",
            new()
            {
                Flow = isDevice ? SignInFlow.Password : SignInFlow.Srp,
                Person = Person.All[0],
                HasDevice = isDevice,
                Turns = isDevice
                    ?
                    [
                        new(Awaited.Start, replies.First("DEVICE_SRP_AUTH")),
                        new(Awaited.FollowUp, replies.Later("DEVICE_PASSWORD_VERIFIER") with { Corner = corner }),
                        new(Awaited.FollowUp, replies.Tokens),
                    ]
                    :
                    [
                        new(Awaited.Start, replies.First("PASSWORD_VERIFIER") with { Corner = corner, SessionLength = 0 }),
                        new(Awaited.FollowUp, replies.Tokens),
                    ],
            },
            Basis.Source,
            "numbers are written as Java's BigInteger.toByteArray writes them; amplify-js pull request 7618");
}
