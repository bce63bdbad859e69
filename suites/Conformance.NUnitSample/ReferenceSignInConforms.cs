using Conformance.NUnit;
using Conformance.Subjects;
using NUnit.Framework;
using Wrapper = Conformance.ReferenceSignIn;

namespace Conformance.NUnitSample;

[TestFixture]
internal sealed class ReferenceSignInConforms : SignInConformance
{
    protected override SignInDeclaration Declare() => new()
    {
        Name = "dotnet-reference",
        Version = "0.1.0",
        Flows = ["password", "srp", "custom", "customSrp", "choice"],
        Capabilities =
        [
            "refresh", "signOut", "device", "resume", "retry", "totpSetup", "clientMetadata", "contextData", "clientSecret", "clock",
        ],
        Challenges = Wrapper.UserSignIn.KnownChallenges,
    };

    protected override ISignInClient Create() => new ReferenceAttempt();
}
