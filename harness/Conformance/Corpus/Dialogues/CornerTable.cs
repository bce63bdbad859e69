using Conformance.Contract.Catalog;
using Conformance.Contract.Proofs.Srp;

namespace Conformance.Corpus.Dialogues;

/// <summary>Every corner of an SRP value that the service can choose, for the password and for the device.</summary>
internal static class CornerTable
{
    private const string Clause = "numbers are written as Java's BigInteger.toByteArray writes them; amplify-js pull request 7618";

    /// <summary>The corners: those of A are the client's and have to be awaited.</summary>
    public static IReadOnlyList<SrpCorner> Corners { get; } = [.. SrpCorner.All.Where(corner => corner.Value != SrpValue.A)];

    public static IEnumerable<Case> Expand(Replies replies) =>
    [
        .. Corners.Select(corner => Password($"srp-corner.password.{Spell(corner)}", corner, replies)),
        .. Corners.Select(corner => Device($"srp-corner.device.{Spell(corner)}", corner, replies)),
    ];

    /// <summary>A sign-in with SRP.</summary>
    public static Case Password(string id, SrpCorner corner, Replies replies) => DialogueCase.Of(
        id,
        new()
        {
            Flow = SignInFlow.Srp,
            Person = Person.All[0],
            Turns =
            [
                new(Awaited.Start, replies.Start("PASSWORD_VERIFIER") with { Corner = corner }),
                new(Awaited.FollowUp, replies.Tokens),
            ],
        },
        Basis.Source,
        Clause);

    private static Case Device(string id, SrpCorner corner, Replies replies) => DialogueCase.Of(
        id,
        new()
        {
            Flow = SignInFlow.Password,
            Person = Person.All[0],
            HasDevice = true,
            Turns =
            [
                new(Awaited.Start, replies.First("DEVICE_SRP_AUTH")),
                new(Awaited.FollowUp, replies.Later("DEVICE_PASSWORD_VERIFIER") with { Corner = corner }),
                new(Awaited.FollowUp, replies.Tokens),
            ],
        },
        Basis.Source,
        Clause);

    private static string Spell(SrpCorner corner) => $"{corner.Value}-{corner.Form}".ToLowerInvariant();
}
