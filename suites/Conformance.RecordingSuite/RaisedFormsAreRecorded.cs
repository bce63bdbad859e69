using Conformance.Contract.Catalog;
using Conformance.Recording.Bundles;

namespace Conformance.RecordingSuite;

/// <summary>What raises the basis of a form is a recording that is there, and shows it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RaisedFormsAreRecorded
{
    [Test]
    public void Every_form_that_was_raised_is_shown_by_its_recording() =>
        Assert.That(Wrong(File.ReadAllText(Repository.PathOf(RaisedForms.File.Split('/')))), Is.Empty);

    [TestCase("NO_SUCH_FORM a.b.1", "NO_SUCH_FORM is no form that nobody had observed")]
    [TestCase("SMS_MFA a.b.1", "SMS_MFA is no form that nobody had observed")]
    [TestCase("SMS_OTP nowhere.b.1", "SMS_OTP: there is no recording nowhere.b.1")]
    [TestCase(
        "SMS_OTP cognito-local.password.plain.confirmed.1", "SMS_OTP: cognito-local.password.plain.confirmed.1 does not show it")]
    public void Line_that_is_wrong_is_found(string line, string complaint) => Assert.That(Wrong(line), Is.EqualTo([complaint]));

    [TestCase("SMS_OTP")]
    [TestCase("SMS_OTP a b")]
    [TestCase("SMS_OTP a\nSMS_OTP b")]
    public void Text_that_is_none_of_forms_is_refused(string text) =>
        Assert.That(() => RaisedForms.Read(text), Throws.TypeOf<FormatException>().With.Message.Contains(RaisedForms.File));

    [Test]
    public void What_is_built_in_is_the_file_of_the_clone() => Assert.That(
        RaisedForms.ByForm, Is.EqualTo(RaisedForms.Read(File.ReadAllText(Repository.PathOf(RaisedForms.File.Split('/'))))));

    private static IEnumerable<string> Wrong(string text)
    {
        foreach (var (form, id) in RaisedForms.Read(text))
        {
            if (!ChallengeCatalog.Written.Any(written => written.Id == form && written.Basis != Basis.Observed))
            {
                yield return $"{form} is no form that nobody had observed";
                continue;
            }

            var mappings = Repository.PathOf("recordings", id.Split('.')[0], "mappings");
            if (!File.Exists(Path.Combine(mappings, $"{id}.json")))
            {
                yield return $"{form}: there is no recording {id}";
            }
            else if (!SeenForm.In(RecordedStep.Read(mappings))
                .Any(seen => seen.Form.Id == form && seen.Step.Recorded.Id == id && seen.Differences.Count == 0))
            {
                yield return $"{form}: {id} does not show it";
            }
        }
    }
}
