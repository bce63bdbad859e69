using Conformance.Contract.Proofs.Srp;
using Conformance.Contract.Wire;
using Conformance.Judging;

namespace Conformance.Running;

/// <summary>
/// Finds what made a wrong SRP proof that its own sign-in does not explain: a fault in k, g or x shows only where B was made for it, so
/// that each such fault costs one more sign-in.
/// </summary>
internal static class SrpInquiry
{
    /// <summary>The turns whose proofs are wrong and fit none of the faults that the sign-in itself can show.</summary>
    public static IReadOnlyList<int> Unexplained(SignInSeen seen) =>
        [
            .. Proofs(seen)
                .Where(proof => proof.Diagnosis is { IsSignatureRight: false, Names.Count: 0 })
                .Select(proof => proof.Turn)
                .Distinct(),
        ];

    /// <summary>The faults that explain each of the turns.</summary>
    /// <param name="first">The sign-in with the wrong proofs.</param>
    /// <param name="turns">The turns that it does not explain.</param>
    /// <param name="signInAgain">Signs in once more with a B that is made for a variant.</param>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<string>>> ExplainAsync(
        SignInSeen first, IReadOnlyList<int> turns, Func<SrpVariant, Task<SignInSeen>> signInAgain)
    {
        List<(int Turn, SrpDiagnosis Diagnosis)> proofs = [.. Proofs(first)];
        foreach (var hypothesis in turns.SelectMany(first.Srp.NeedOwnB).DistinctBy(fault => fault.Name, StringComparer.Ordinal))
        {
            proofs.AddRange(Proofs(await signInAgain(hypothesis.Variant)));
        }

        // What one sign-in suggests, another may rule out.
        return turns.ToDictionary(turn => turn, turn => (IReadOnlyList<string>)
        [
            .. Of(turn)
                .SelectMany(diagnosis => diagnosis.Names)
                .Except(Of(turn).SelectMany(diagnosis => diagnosis.Refuted), StringComparer.Ordinal),
        ]);

        IEnumerable<SrpDiagnosis> Of(int turn) => proofs.Where(proof => proof.Turn == turn).Select(proof => proof.Diagnosis);
    }

    private static IEnumerable<(int Turn, SrpDiagnosis Diagnosis)> Proofs(SignInSeen seen) =>
        from request in seen.Requests
        where request.IsFollowUp
        let before = request.Heard.Last
        where before is { Turn: >= 0 }
        let srp = seen.Srp.SignIn(before.Turn, before.Request)
        let responses = request.Parameters
        where srp is not null && responses["PASSWORD_CLAIM_SIGNATURE"u8].Kind == JsonKind.String
        select (before.Turn, srp.Diagnose(
            responses["PASSWORD_CLAIM_SIGNATURE"u8].Text, responses["PASSWORD_CLAIM_SECRET_BLOCK"u8].Text, responses["TIMESTAMP"u8].Text));
}
