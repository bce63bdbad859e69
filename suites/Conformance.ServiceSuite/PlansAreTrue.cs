using System.Collections.Concurrent;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Recording.Bundles;
using Conformance.Running.Services;
using Conformance.ServiceMutants.Runs;
using NUnit.Framework;

namespace Conformance.ServiceSuite;

/// <summary>What a run for the forms that nobody observed prints before its first call is what it then makes and calls.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PlansAreTrue
{
    private static readonly string[] Refused = ["Unconfirmed", "ResetRequired", "Disabled"];

    [Test]
    public void Every_form_that_nobody_observed_is_asked_for_and_no_other()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(AskedForm.All, Has.Count.GreaterThan(5), "control");
            Assert.That(
                AskedForm.All.Select(one => one.Form.Id),
                Is.EqualTo(ChallengeCatalog.Forms.Where(form => form.Basis != Basis.Observed).Select(form => form.Id)));
            Assert.That(AskedForm.All.Where(one => one.Scenario is null).Select(one => one.Form.Id), Is.Empty, "something leads there");
        }
    }

    [Test]
    public void A_form_that_was_raised_is_asked_for_no_more() => Assert.That(
        AskedForm.Of([.. ChallengeCatalog.Written.Select(form => form.Id == "SMS_OTP" ? form with { Basis = Basis.Observed } : form)])
            .Select(one => one.Form.Id),
        Is.EqualTo(AskedForm.Of(ChallengeCatalog.Written).Select(one => one.Form.Id).Where(id => id != "SMS_OTP")).And.Not.Empty);

    [Test]
    public void Patterns_choose_and_leave_out() => Assert.That(
        AskedForm.Select(["*OTP*"], ["SMS*"]).Select(one => one.Form.Id), Is.EqualTo(["EMAIL_OTP.first-factor"]));

    [TestCase("SMS_MFA", "", "--only SMS_MFA matches none of the forms that nobody observed: EMAIL_OTP.first-factor, ")]
    [TestCase("", "x", "--without x matches none of")]
    [TestCase("SMS_OTP", "SMS_OTP", "--only and --without leave no form")]
    public void Pattern_that_chooses_nothing_is_named(string only, string without, string sentence) => Assert.That(
        () => AskedForm.Select(only.Length == 0 ? [] : [only], without.Length == 0 ? [] : [without]),
        Throws.TypeOf<CorpusException>().With.Message.StartsWith(sentence));

    [Test]
    public async Task What_is_made_and_called_for_the_forms_is_what_was_foretold()
    {
        var plan = FormPlan.Of(AskedForm.All, ServiceRun.Prefix, Contact.Nobody, new(), []);

        await AssertTrueAsync("forms", [.. plan.Scenarios.Select(one => one.Scenario)]);
    }

    /// <summary>The forms that nobody observed are others tomorrow.</summary>
    [Test]
    public async Task What_is_made_and_called_for_any_sign_in_is_what_was_foretold() => await AssertTrueAsync(
        "sign-ins",
        [
            .. ScenarioTables.All.Where(scenario => scenario.Steps.All(step =>
                    step is { Bend: null, RawBody: null, Target: null, ContentType: null, IsIfAsked: false, Needs: not Supply.Passkey }
                    && step.Due.Kind is not (DueKind.Refusal or DueKind.NotVerified)))
                .OrderBy(scenario => scenario.Setting.Factors.HasFlag(Factors.Totp)),
        ]);

    /// <summary>A user who may not sign in is made by other calls.</summary>
    [Test]
    public async Task What_is_made_and_called_for_users_who_are_refused_is_what_was_foretold() => await AssertTrueAsync(
        "refused",
        [
            .. ScenarioTables.All.Where(scenario => scenario.Id.StartsWith("password.", StringComparison.Ordinal)
                && Refused.Contains(scenario.Setting.State.ToString(), StringComparer.Ordinal)),
        ]);

    [Test]
    public void Message_goes_to_who_is_to_get_it_and_is_told_before()
    {
        var plan = FormPlan.Of(AskedForm.Select(["*OTP*"], []), "run", new("me@example.org", "+491700000000"), new(), []);

        Assert.That(
            PlanText.Lines(plan, "http://127.0.0.1:1", "eu-west-1"),
            Does.Contain("  an e-mail with a code to me@example.org").And.Contain("  an SMS with a code to +491700000000")
                .And.Contain("the service sends 2 messages:"));
    }

    private static async Task AssertTrueAsync(string name, IReadOnlyList<Scenario> scenarios)
    {
        var asked = new ConcurrentQueue<string>();
        var planned = new PlannedCalls(ServiceRun.Prefix, Contact.Nobody);
        var foretold = planned.Of(scenarios);
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.resources");
        string[] lines;
        using (var ledger = ResourceLedger.Start(path, new("http://127.0.0.1:1"), "eu-west-1", ServiceRun.Prefix))
        {
            await ServiceRun.OfAsync(
                name,
                new() { OnAsked = one => asked.Enqueue(one.Operation) },
                scenarios,
                isGiven: false,
                CancellationToken.None,
                terms: new(ServiceRun.Prefix) { Ledger = ledger });
        }

        var left = SavedLedger.Read(path).Left;
        lines = await File.ReadAllLinesAsync(path);
        File.Delete(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(scenarios, Has.Count.GreaterThan(5));
            Assert.That(
                foretold.SelectMany(one => one.Calls).Concat(planned.Removal)
                    .Where(call => !call.StartsWith("GET ", StringComparison.Ordinal))
                    .CountBy(call => call, StringComparer.Ordinal),
                Is.EquivalentTo(asked.CountBy(call => call, StringComparer.Ordinal)));
            Assert.That(
                foretold.SelectMany(one => one.Makes).Select(one => $"\"making\":\"{one.Kind}\",\"name\":\"{one.Name}\""),
                Is.EquivalentTo(lines.Where(line => line.StartsWith("{\"making\"", StringComparison.Ordinal))
                    .Select(line => line[1..line.IndexOfAny([',', '}'], line.IndexOf("\"name\"", StringComparison.Ordinal))])));
            Assert.That(left, Is.Empty);
        }
    }
}
