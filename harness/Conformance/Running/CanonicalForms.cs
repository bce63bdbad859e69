using Conformance.Judging;

namespace Conformance.Running;

/// <summary>Makes the text by which what a client handed out is compared with what it hands out another time.</summary>
/// <param name="OfCall">That of a call, answered from this address.</param>
/// <param name="OfSignIn">That of a sign-in, answered from this address.</param>
internal sealed record CanonicalForms(Func<Surfacing, Uri, string> OfCall, Func<SignInSeen, Uri, string> OfSignIn);
