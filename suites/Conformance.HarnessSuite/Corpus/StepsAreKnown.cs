using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.HarnessSuite.Running;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>Every step of every sign-in that is played, against the table of what can follow what.</summary>
internal sealed class StepsAreKnown
{
    /// <summary>The steps that are not in the table, with the reason why they are played.</summary>
    private static readonly (string Step, string Family, string Reason)[] Beyond =
    [
        ("password: password > ADMIN_NO_SRP_AUTH", "challenge.ADMIN_NO_SRP_AUTH.initiate.", "documented for the start, and seen by nobody"),
        ("choice: choice > tokens", "sign-up.", "who has just confirmed to have signed up needs no factor"),
        ("password: SMS_MFA > NEW_PASSWORD_REQUIRED", "exclusivity.respond.both", Contradiction),
        .. from flow in (string[])
           [
               "password: SMS_MFA", "srp: SMS_MFA", "choice: SMS_MFA", "custom: SMS_MFA.lambda", "customSrp: SMS_MFA.lambda",
           ]
           select ($"{flow} > NEW_PASSWORD_REQUIRED", "odd-middle.SMS_MFA.exclusivity.initiate.both", Contradiction),
        .. from flow in (string[])["password", "srp", "choice"]
           select (
               $"{flow}: NEW_PASSWORD_REQUIRED > NEW_PASSWORD_REQUIRED",
               "odd-middle.NEW_PASSWORD_REQUIRED.exclusivity.initiate.both",
               Contradiction),
        (
            "customSrp: PASSWORD_VERIFIER > NEW_PASSWORD_REQUIRED",
            "odd-middle.PASSWORD_VERIFIER.exclusivity.initiate.both",
            Contradiction),
    ];

    private const string Contradiction = "no service means to answer with tokens and a challenge, behind whatever";

    private static IReadOnlyList<(Case Case, Dialogue Script)> SignIns { get; } =
    [
        .. from one in Stage.Corpus.Cases
           where one is { IsForSdk: false }
           let script = one.Dialogue ?? Stage.Corpus.Meet(one)
           from played in script.Other is null ? (Dialogue[])[script] : [script, script.Other]
           select (one, played),
    ];

    [Test]
    public void Each_step_leads_to_the_next_one_or_is_known_not_to()
    {
        var unknown = (
            from signIn in SignIns
            from step in PlayedSteps.Of(signIn.Script)
            where !step.IsKnown
            select (Step: step.Told, Id: signIn.Case.Id)).Distinct().ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unknown.Where(one => !Beyond.Any(known => Has(known, one))), Is.Empty, "not in the table");
            Assert.That(Beyond.Where(known => !unknown.Any(one => Has(known, one))), Is.Empty, "not played");
        }

        static bool Has((string Step, string Family, string Reason) known, (string Step, string Id) one) =>
            known.Step == one.Step && one.Id.StartsWith(known.Family, StringComparison.Ordinal);
    }

    [Test]
    public void What_sources_of_clients_alone_tell_is_no_must() =>
        Assert.That(
            from signIn in SignIns
            where !signIn.Case.IsAdvisory && PlayedSteps.Of(signIn.Script).Any(step => step.Basis == Basis.Source)
            select signIn.Case.Id,
            Is.Empty);

    [Test]
    public void A_device_is_asked_for_where_one_is_remembered() =>
        Assert.That(
            from signIn in SignIns
            where !signIn.Script.HasDevice && signIn.Script.Turns.Any(turn => turn.Reply.Challenge is "DEVICE_SRP_AUTH")
            select signIn.Case.Id,
            Is.Empty);

    [Test]
    public void Every_step_of_the_table_is_played()
    {
        var played = (
            from signIn in SignIns
            from step in PlayedSteps.Of(signIn.Script)
            select (signIn.Script.FlowWord(), step.After, step.Form)).ToHashSet();

        Assert.That(
            from flow in Leads.Flows
            from after in ChallengeCatalog.Forms.Select(form => form.Id).Append(flow)
            where after == flow || Leads.WayTo(flow, after) is not null
            from lead in Leads.After(flow, after)
            where !played.Contains((flow, after, lead.Form))
            select $"{flow}: {after} > {lead.Form}",
            Is.Empty);
    }

    [Test]
    public void Calls_that_no_sign_in_leads_to_are_few_and_known() =>
        Assert.That(
            Stage.Corpus.Cases.Where(one => one is { IsForSdk: true, Reuses: false, Group: "challenge" }).Select(one => one.Id),
            Is.EquivalentTo(
            [
                "challenge.PASSWORD.respond.extra-parameter", "challenge.PASSWORD.respond.full",
                "challenge.PASSWORD.respond.without-AvailableChallenges", "challenge.PASSWORD_SRP.respond.extra-parameter",
                "challenge.PASSWORD_SRP.respond.full", "challenge.PASSWORD_SRP.respond.without-AvailableChallenges",
                "challenge.SELECT_CHALLENGE.respond.extra-parameter", "challenge.SELECT_CHALLENGE.respond.full",
                "challenge.SELECT_CHALLENGE.respond.without-ChallengeParameters", "challenge.SMS_MFA.lambda.initiate.extra-parameter",
                "challenge.SMS_MFA.lambda.initiate.full",
            ]));
}
