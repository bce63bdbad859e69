using Conformance.Corpus.Secrets;

namespace Conformance.HarnessSuite.Corpus;

internal sealed class SecretsOfCases
{
    // A client's log is read while the service signs tokens and a human is given a code.
    [Test]
    public void Whoever_reads_them_is_not_disturbed_by_one_that_is_noted_meanwhile()
    {
        var secrets = new CaseSecrets { { "a first password", "password" } };
        secrets.Share("a first text");
        secrets.AddCode("204816");
        secrets.Mask("a first name", "name");

        Assert.That(
            () =>
            {
                foreach (
                    var _ in ((IEnumerable<object>)secrets.Shared)
                        .Concat(secrets.Codes)
                        .Concat(secrets.Masked.Cast<object>())
                        .Concat(secrets.Keys))
                {
                    secrets.Share("another text");
                    secrets.AddCode("918273");
                    secrets.Mask("another name", "name");
                    secrets.Add("another password", "password");
                }
            },
            Throws.Nothing);
    }
}
