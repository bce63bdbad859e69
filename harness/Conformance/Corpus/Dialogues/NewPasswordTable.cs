using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Dialogues;

/// <summary>NEW_PASSWORD_REQUIRED: which attributes are asked for, and which the service already has.</summary>
internal static class NewPasswordTable
{
    private const string Known =
        """{"email_verified":"true","phone_number_verified":"true","phone_number":"+4915200000142","email":"harness.user@example.com"}""";

    /// <summary>What is required, and what the service says of the user, by the name of the case.</summary>
    public static IReadOnlyDictionary<string, (string Required, string Attributes)> Rows { get; } =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["none-required"] = ("[]", Known),
            ["one-required"] =
                ("""["userAttributes.name"]""", """{"email_verified":"true","name":"","email":"harness.user@example.com"}"""),
            ["two-required"] = ("""["userAttributes.name","userAttributes.birthdate"]""", Known),
            ["custom-required"] = ("""["userAttributes.custom:tenant"]""", """{"custom:tenant":"","email":"harness.user@example.com"}"""),
            ["nothing-known"] = ("""["userAttributes.name"]""", "{}"),
            ["non-ascii-known"] = ("""["userAttributes.name"]""", """{"address":"東京都","email":"harness.user@example.com"}"""),
        };

    public static IEnumerable<Case> Expand(Replies replies) => Rows.Select(row => DialogueCase.Of(
        $"new-password.{row.Key}",
        new()
        {
            Flow = SignInFlow.Password,
            Person = Person.Aliased,
            Turns =
            [
                new(Awaited.Start, replies.First("NEW_PASSWORD_REQUIRED") with
                {
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        [WireNames.RequiredAttributes] = row.Value.Required,
                        [WireNames.UserAttributes] = row.Value.Attributes,
                    },
                }),
                new(Awaited.FollowUp, replies.Tokens, HumanInput.For("NEW_PASSWORD_REQUIRED")),
            ],
        },
        Basis.Documented,
        "API reference, AdminRespondToAuthChallenge, NEW_PASSWORD_REQUIRED: a required attribute that has a value cannot be changed"));
}
