using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite.Secrets;

/// <summary>The one list of kinds against what others call secret.</summary>
internal sealed class SecretKinds
{
    /// <summary>Parameters that whoever reads them gains nothing by.</summary>
    private static readonly string[] Public =
    [
        WireNames.Username, WireNames.SrpA, WireNames.Timestamp, WireNames.DeviceKeyParameter, WireNames.PreferredChallenge,
        WireNames.ChallengeName, "CHALLENGE_NAME",
        "USER_ID_FOR_SRP", "TARGET_ACR_VALUES", "MAX_AGE",
    ];

    /// <summary>
    /// The members of sensitive shapes of the service model of 3.1169.0, in the operations of a sign-in; what is marked as a whole is
    /// taken apart below.
    /// </summary>
    private static readonly string[] Sensitive =
        ["Session", "AccessToken", "IdToken", "RefreshToken", "SecretCode", "UserCode", "ClientSecret", "Token"];

    [Test]
    public void Each_parameter_that_a_request_may_have_is_a_secret_or_public()
    {
        var parameters = ChallengeCatalog.Forms.SelectMany(form => form.AnswerKeys)
            .Concat([
                WireNames.Username,
                WireNames.Password,
                WireNames.SecretHash,
                WireNames.SrpA,
                WireNames.RefreshTokenParameter,
                WireNames.DeviceKeyParameter,
            ])
            .Concat(["ACCESS_TOKEN", WireNames.PreferredChallenge, "CHALLENGE_NAME", "TARGET_ACR_VALUES", "MAX_AGE"])
            .Distinct(StringComparer.Ordinal)
            .ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(parameters, Has.Count.GreaterThan(15));
            Assert.That(parameters.Except(Public, StringComparer.Ordinal), Is.SubsetOf(SecretKind.AllMembers));
            Assert.That(
                parameters.Intersect(Public, StringComparer.Ordinal).Intersect(SecretKind.AllMembers, StringComparer.Ordinal), Is.Empty);
        }
    }

    [Test]
    public void Each_member_that_the_service_model_marks_as_sensitive_is_a_secret() =>
        Assert.That(Sensitive, Is.SubsetOf(SecretKind.AllMembers));

    [Test]
    public void Names_and_members_stand_once()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SecretKind.All.Select(kind => kind.Name), Is.Unique);
            Assert.That(SecretKind.AllMembers, Is.Unique);
        }
    }
}
