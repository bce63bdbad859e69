using Conformance.Contract.Proofs.Srp;

namespace Conformance.RuleSuite.Proofs.Srp;

/// <summary>A client with one known fault is refused, and the fault is named and no other.</summary>
// The cases share their sign-ins, and a sign-in serves one thread at a time.
[Parallelizable(ParallelScope.Self)]
internal sealed class KnownFaults
{
    // Together they leave no two faults alike.
    private static readonly Trial[] Trials =
    [
        new(SrpForm.High, SrpForm.High, new(SrpValue.B, SrpForm.High)),
        new(SrpForm.Short, SrpForm.Short, new(SrpValue.B, SrpForm.Short)),
        new(SrpForm.Full, SrpForm.Full, new(SrpValue.U, SrpForm.High)),
        new(SrpForm.Full, SrpForm.Full, new(SrpValue.U, SrpForm.Short)),
        new(SrpForm.Full, SrpForm.Full, new(SrpValue.S, SrpForm.High)),
        new(SrpForm.Full, SrpForm.Full, new(SrpValue.S, SrpForm.Short)),
    ];

    private static IEnumerable<TestCaseData<SrpFault>> Faults =>
        SrpVariant.Known.Select(fault => new TestCaseData<SrpFault>(fault).SetArgDisplayNames(fault.Name));

    [Test]
    public void Faults_differ_in_name_and_in_kind()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SrpVariant.Known, Has.Count.AtLeast(18));
            Assert.That(SrpVariant.Known.Select(fault => fault.Name), Is.Unique);
            Assert.That(SrpVariant.Known.Select(fault => fault.Variant).Append(SrpVariant.Cognito), Is.Unique);
        }
    }

    [TestCaseSource(nameof(Faults))]
    public void Fault_is_refused_and_named(SrpFault fault)
    {
        var refusals = 0;
        var named = new HashSet<string>(StringComparer.Ordinal);
        var refuted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var trial in Trials)
        {
            if (!Take(trial, trial.SignInOf(fault)))
            {
                refusals++;
            }
        }

        // What no sign-in has named is looked for with a B made for it.
        var hypotheses = from trial in Trials[..2] from hypothesis in trial.Server.NeedOwnB select (trial, hypothesis);
        foreach (var (trial, hypothesis) in hypotheses.TakeWhile(_ => named.Count == 0))
        {
            Take(trial, trial.Server.Answer(trial.ClientOf(fault).SrpA, SrpCorner.None, hypothesis.Variant));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusals, Is.Positive);
            Assert.That(named.Except(refuted, StringComparer.Ordinal), Is.EqualTo([fault.Name]));
        }

        bool Take(Trial trial, SrpSignIn signIn)
        {
            var sent = fault.Variant.Time == SignedTime.AsSent
                ? Trial.Timestamp.Replace("Mon", "Sun", StringComparison.Ordinal)
                : Trial.Timestamp;
            var signature = trial.ClientOf(fault).Sign(Trial.Account, signIn.Challenge, sent);
            var diagnosis = signIn.Diagnose(signature, signIn.Challenge.SecretBlock, sent);
            named.UnionWith(diagnosis.Names);
            refuted.UnionWith(diagnosis.Refuted);
            return signIn.Verify(signature, signIn.Challenge.SecretBlock, sent);
        }
    }
}
