using System.Buffers.Text;
using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Corpus;

namespace Conformance.HarnessSuite.Corpus;

internal sealed class ArmedCases
{
    private static readonly IReadOnlyList<Case> Cases = CaseCorpus.Read(Repository.Root);

    [Test]
    public void No_value_is_shared_by_two_subjects_or_two_cases()
    {
        var values = Cases
            .SelectMany(one => Enumerable.Range(0, 5).Select(subject => new ArmedCase(one, $"subject {subject}")))
            .SelectMany(armed => (string[])[armed.ClientId, armed.AccessKeyId, .. armed.Secrets.Keys]);

        Assert.That(values, Is.Unique);
    }

    [Test]
    public void Lengths_stay_and_so_does_every_byte_outside_the_secrets_and_the_stamp_of_a_message()
    {
        foreach (var one in Cases)
        {
            var armed = new ArmedCase(one, "subject");
            for (var at = 0; at < one.Answers.Count; at++)
            {
                var before = one.Answers[at].Body;
                ReadOnlyMemory<byte> after =
                    Encoding.Latin1.GetBytes(armed.Messages.Without(Encoding.Latin1.GetString(armed.Answers[at].Body.Span)));

                Assert.That(after.Length, Is.EqualTo(before.Length), one.Id);
                Assert.That(Changed(before.Span, after.Span), Is.Zero.Or.AtMost(armed.Secrets.Count * 24), one.Id);
            }
        }
    }

    [Test]
    public void Rules_see_in_an_armed_case_what_they_see_in_the_case()
    {
        foreach (var one in Cases.Where(one => one.Class != PayloadClass.Transport))
        {
            var findings = new Findings();
            findings.Run(
                ResponseRules.All, one.ToExchange() with { Response = new ArmedCase(one, "subject").Answers[^1].ToResponse() });

            Assert.That(
                findings.All.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                Is.EqualTo(one.Defects),
                one.Id);
        }
    }

    [Test]
    public void Tokens_stay_of_their_shape_with_a_signature_of_their_own()
    {
        var sent = Arm("tokens.sign-in.initiate.with-empty-parameters");
        var other = Arm("tokens.sign-in.respond.with-empty-parameters");

        using (Assert.EnterMultipleScope())
        {
            foreach (var name in (string[])["AccessToken", "IdToken", "RefreshToken"])
            {
                var (one, two) =
                    (Text(sent, $"AuthenticationResult.{name}").Split('.'), Text(other, $"AuthenticationResult.{name}").Split('.'));
                Assert.That(one, Has.Length.EqualTo(name == "RefreshToken" ? 5 : 3));
                Assert.That(one, Is.All.Match("^[A-Za-z0-9_-]+$"));
                Assert.That(one[^1], Is.Not.EqualTo(two[^1]));
                Assert.That(Base64Url.DecodeFromChars(one[0])[0], Is.EqualTo((byte)'{'));
            }
        }
    }

    [Test]
    public void A_secret_block_stays_base64_for_every_subject()
    {
        var blocks = Enumerable.Range(0, 50)
            .Select(
                subject => Text(Arm("challenge.PASSWORD_VERIFIER.initiate.full", $"subject {subject}"), "ChallengeParameters.SECRET_BLOCK"))
            .ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(blocks, Is.Unique);
            Assert.That(blocks, Is.All.Matches<string>(block => Base64.IsValid(block)));
        }
    }

    [Test]
    public void A_session_keeps_its_prefix_and_its_alphabet() =>
        Assert.That(
            Text(Arm("session.hyphen-and-underscore-runs"), "Session"),
            Does.Match("^AYABe[A-Za-z0-9_-]+$").And.Contain("_____").And.Contain("------------"));

    [Test]
    public void Two_members_of_one_name_are_told_apart()
    {
        var armed = Arm("types.Session.duplicate-key");
        var sessions = armed.Sent.Root.Children.ToList().Where(member => member.IsNamed("Session")).Select(member => member.Text).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sessions, Has.Count.EqualTo(2).And.Unique);
            Assert.That(sessions, Is.SubsetOf(armed.Secrets.Keys));
        }
    }

    [Test]
    public void Every_secret_has_the_name_that_stands_for_it() =>
        Assert.That(
            Arm("challenge.PASSWORD_VERIFIER.respond.full").Secrets.Values,
            Is.EquivalentTo(["secret access key", "password", "request session", "Session", "SECRET_BLOCK"]));

    // Pinned, so that a recorded trace of one version can be read with the next, and one machine's run compared with another's.
    [Test]
    public void The_same_case_and_subject_have_the_same_values_on_any_machine()
    {
        var armed = Arm("session.length-20");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(armed.ClientId, Is.EqualTo("lakjta7ipbeiqrbwk5grwimabu"));
            Assert.That(armed.AccessKeyId, Is.EqualTo("AKIA7P7XX3MEAT2VEUQ4"));
            Assert.That(Text(armed, "Session"), Is.EqualTo("AYABeSxDPhMDTLVLnkLv"));
        }
    }

    // A client that is to give up soon is judged by how busy the machine is.
    [Test]
    public void A_client_is_to_give_up_soon_only_where_an_answer_comes_later()
    {
        var hurried = Cases.Select(one => new ArmedCase(one, "subject")).Where(armed => armed.TryLimit < TimeSpan.FromMinutes(1)).ToArray();

        Assert.That(hurried.Select(armed => armed.Case.Id), Is.Not.Empty);
        Assert.That(
            hurried.Where(armed => !armed.Answers.Any(answer => answer.Delay > armed.TryLimit)).Select(armed => armed.Case.Id), Is.Empty);
    }

    private static int Changed(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var changed = 0;
        for (var at = 0; at < before.Length; at++)
        {
            changed += before[at] == after[at] ? 0 : 1;
        }

        return changed;
    }

    private static ArmedCase Arm(string id, string subject = "subject") => new(Cases.Single(one => one.Id == id), subject);

    private static string Text(ArmedCase armed, string path) =>
        path.Split('.').Aggregate(armed.Sent.Root, (parent, name) => parent[name]).Text;
}
