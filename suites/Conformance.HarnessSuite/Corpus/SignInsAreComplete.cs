using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;

namespace Conformance.HarnessSuite.Corpus;

internal sealed class SignInsAreComplete
{
    private static readonly CaseCorpus Corpus = CaseCorpus.Load(Repository.Root);

    private static readonly IReadOnlyList<Case> SignIns = [.. Corpus.Cases.Where(one => one.Dialogue is not null)];

    private static IEnumerable<TestCaseData> Conforming =>
        SignIns.Where(one => one.Class is PayloadClass.Tokens or PayloadClass.Challenge && one.Group is not "clock" && !MayDeviate(one))
            .Select(one => new TestCaseData(one).SetName($"Replies of {one.Id} keep the response rules"));

    [Test]
    public void Every_expected_sign_in_is_there_and_no_other()
    {
        var calls = Corpus.Cases.Where(one => one is { Dialogue: null, IsForSdk: false }).Select(one => one.Id);
        string[] expected = [.. ExpectedSignInIds.All, .. ExpectedWays.Of(calls.Concat(ExpectedSignInIds.All))];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(expected, Is.Not.Empty.And.Unique);
            Assert.That(expected.Except(SignIns.Select(one => one.Id), StringComparer.Ordinal), Is.Empty, "forgotten");
            Assert.That(SignIns.Select(one => one.Id).Except(expected, StringComparer.Ordinal), Is.Empty, "padding");
        }
    }

    [Test]
    public void No_retired_id_is_a_case() =>
        Assert.That(RetiredCases.All.Keys.Intersect(Corpus.Cases.Select(one => one.Id), StringComparer.Ordinal), Is.Empty);

    [Test]
    public void Every_challenge_is_answered_in_a_sign_in_or_cannot_be() =>
        Assert.That(
            ChallengeCatalog.Forms.Select(form => form.Challenge).Except(
                SignIns.SelectMany(one => one.Dialogue!.Answered), StringComparer.Ordinal),
            Is.EquivalentTo(["ADMIN_NO_SRP_AUTH"]));

    [Test]
    public void Every_secret_and_every_key_belongs_to_one_sign_in_of_one_subject() =>
        Assert.That(
            from one in SignIns
            from subject in (string[])["one subject", "another"]
            let dialogue = new ArmedDialogue(one, one.Dialogue!, subject)
            from value in dialogue.Armed.Secrets.Keys.Concat([dialogue.Armed.ClientId, dialogue.Armed.AccessKeyId])
            select value,
            Is.Unique);

    [Test]
    public void Sessions_have_the_lengths_that_their_scripts_say() =>
        Assert.That(
            SignIns.Where(one => one.Id.StartsWith("session-echo.echoed.", StringComparison.Ordinal) && char.IsAsciiDigit(one.Id[^1]))
                .Select(one => new ArmedDialogue(one, one.Dialogue!, "subject").Sessions[0].Length),
            Is.EquivalentTo(SessionTable.Lengths).And.Not.Empty);

    [TestCaseSource(nameof(Conforming))]
    public void Replies_keep_the_response_rules(Case one)
    {
        var dialogue = new ArmedDialogue(one, one.Dialogue!, "subject");
        var findings = new Findings();
        string? session = null;
        for (var turn = 0; turn < one.Dialogue!.Turns.Count; turn++)
        {
            var (awaits, reply, _) = one.Dialogue.Turns[turn];
            if (reply.Kind is not (ReplyKind.Challenge or ReplyKind.Tokens))
            {
                continue;
            }

            var srp = new SrpReplies(dialogue).Compose(turn, Request(), out _);
            var operation = awaits is Awaited.Start or Awaited.Refresh
                ? WireNames.AdminInitiateAuth
                : WireNames.AdminRespondToAuthChallenge;
            findings.Run(ResponseRules.All, new(
                ReplyBody.Write(dialogue, turn, operation, srp!, TimeProvider.System.GetUtcNow()).ToResponse())
            {
                Operation = operation,
                AuthFlow = awaits == Awaited.Refresh ? ChallengeCatalog.Refresh : one.AuthFlow,
                Username = one.Username,
                Typed = one.Typed,
                PreviousSession = session,
            });
            session = dialogue.Sessions.GetValueOrDefault(turn);
        }

        Assert.That(
            findings.All.Where(finding => finding.Rule.Level == Level.Must).Select(
                finding => $"{finding.Rule.Id} {finding.Path}: {finding.Expected}, not {finding.Actual}"),
            Is.Empty);
    }

    [Test]
    public void There_are_replies_to_judge() => Assert.That(Conforming, Is.Not.Empty);

    // Two names in one challenge were never seen.
    private static bool MayDeviate(Case one) => one.Family.EndsWith(".both-different", StringComparison.Ordinal)
        || one.Dialogue!.Turns.Any(turn => turn.Reply.IsUnprovable);

    private static ReceivedRequest Request() =>
        new("POST", "/", [], Encoding.UTF8.GetBytes("""{"AuthParameters":{"SRP_A":"abcdef0123456789"}}"""), DateTimeOffset.UnixEpoch);
}
