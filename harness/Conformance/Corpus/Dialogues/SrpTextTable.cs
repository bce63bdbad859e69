using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Dialogues;

/// <summary>How a number is written that the service sends in lower case and without a zero in front.</summary>
internal enum SrpWriting
{
    /// <summary>With zeros in front, which make an odd number of digits.</summary>
    LeadingZeros,

    /// <summary>In capitals.</summary>
    Capitals,

    /// <summary>With a minus in front.</summary>
    Negative,
}

/// <summary>
/// SALT and SRP_B as the same numbers in another writing, and the negative SALT that was sent once. An odd count of digits, and 30 of them,
/// are corners: <see cref="CornerTable"/>.
/// </summary>
internal static class SrpTextTable
{
    private static readonly (string Name, SrpWriting Writing)[] Writings =
        [("leading-zeros", SrpWriting.LeadingZeros), ("capitals", SrpWriting.Capitals)];

    private static readonly (string Word, string Parameter)[] Values = [("salt", WireNames.Salt), ("b", WireNames.SrpB)];

    public static IEnumerable<Case> Expand(Replies replies) =>
    [
        .. from value in Values
           from writing in Writings
           from one in (Case[])
           [
               Make($"password.{value.Word}-{writing.Name}", Password(replies, value.Parameter, writing.Writing)),
               Make($"device.{value.Word}-{writing.Name}", Device(replies, value.Parameter, writing.Writing)),
           ]
           select one,
        Make("password.salt-negative", Password(replies, WireNames.Salt, SrpWriting.Negative)) with
        {
            Clause = "amplify-js pull request 7618: a negative SALT was sent",
        },
    ];

    private static Dialogue Password(Replies replies, string parameter, SrpWriting writing) => new()
    {
        Flow = SignInFlow.Srp,
        Person = Person.All[0],
        Turns =
        [
            new(Awaited.Start, replies.Start("PASSWORD_VERIFIER") with { Written = (parameter, writing) }),
            new(Awaited.FollowUp, replies.Tokens),
        ],
    };

    private static Dialogue Device(Replies replies, string parameter, SrpWriting writing) => new()
    {
        Flow = SignInFlow.Password,
        Person = Person.All[0],
        HasDevice = true,
        Turns =
        [
            new(Awaited.Start, replies.First("DEVICE_SRP_AUTH")),
            new(Awaited.FollowUp, replies.Later("DEVICE_PASSWORD_VERIFIER") with { Written = (parameter, writing) }),
            new(Awaited.FollowUp, replies.Tokens),
        ],
    };

    private static Case Make(string name, Dialogue script) => DialogueCase.Of(
        $"srp-text.{name}", script, Basis.Inferred, "SALT and SRP_B are numbers in hexadecimal digits, whatever their writing") with
    {
        Since = "0.5",
        IsAdvisory = true,
    };
}
