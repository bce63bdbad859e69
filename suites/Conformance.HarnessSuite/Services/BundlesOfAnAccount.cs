using System.Collections.Concurrent;
using Conformance.Contract.Catalog;
using Conformance.Recording.Bundles;

namespace Conformance.HarnessSuite.Services;

/// <summary>The kit for whoever has an account, from the plan to the catalog, against the reference service.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BundlesOfAnAccount
{
    // Whoever has an authenticator waits for its next code.
    private static readonly string[] Quick =
        ["--yes", "--without", "DEVICE*", "--without", "SELECT_MFA_TYPE", "--without", "ADMIN*", "--without", "WEB_AUTHN"];

    [TestCase(0, "it makes 16 resources", "--dry-run")]
    [TestCase(2, "")]
    public async Task Nothing_is_called_before_somebody_agrees(int code, string said, params string[] arguments)
    {
        var asked = new ConcurrentQueue<string>();
        await using var account = await BundledAccount.StartAsync(new() { OnAsked = one => asked.Enqueue(one.Operation) });

        var run = await account.RecordAsync(arguments);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(code), run.Error);
            Assert.That(run.Output, Does.Contain(said).And.Contain("SMS_OTP, inferred: by choice.plain.sms-otp-code"));
            Assert.That(run.Error, code == 0 ? Is.Empty : Does.Contain("add --yes to go on, or --dry-run to call nothing"));
            Assert.That(asked, Is.Empty);
            Assert.That(Directory.GetFileSystemEntries(Path.GetDirectoryName(account.Bundle)!), Is.Empty);
        }
    }

    [Test]
    public async Task What_was_answered_is_packed_with_a_page_and_what_was_made_is_gone()
    {
        await using var account = await BundledAccount.StartAsync(new());

        var run = await account.RecordAsync([.. Quick, "--code-command", "exit 1"]);
        var page = account.Texts()[BundlePage.FileName];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.LastLine, Is.EqualTo($"5 of 5 forms seen; wrote {account.Bundle}"));
            Assert.That(page, Does.Contain("## Seen: 5 of 5 forms").And.Contain("| SMS_OTP | inferred | service-"));
            Assert.That(page, Does.Contain("step 2 of 2 was not asked: --code-command ended with 1"), "what was skipped is told");
            Assert.That(account.Pools, Is.Zero);
            Assert.That(File.Exists(account.Ledger), Is.False, "a list of nothing");
        }
    }

    [Test]
    public async Task Bundle_that_is_not_of_AWS_raises_nothing_but_in_a_rehearsal()
    {
        await using var account = await BundledAccount.StartAsync(new());
        await account.RecordAsync(Quick);
        var catalog = MakeClone(account);
        var into = Path.Combine(account.Clone, "recordings", "aws-2026-12");

        var first = await Tool.RunAsync("record", "--from-bundle", account.Bundle, "--into", into);
        var before = RaisedForms.Read(await File.ReadAllTextAsync(catalog));
        var second = await Tool.RunAsync("record", "--from-bundle", account.Bundle, "--into", into, "--rehearsal");
        var after = RaisedForms.Read(await File.ReadAllTextAsync(catalog));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((0, 0)), first.Error + second.Error);
            Assert.That(first.Output, Does.Contain("no basis was raised, since the bundle is not of AWS"));
            Assert.That(before, Is.Empty);
            Assert.That(second.Output, Does.Contain("SMS_OTP: inferred → observed, by service-").And.Contain("5 forms raised in "));
            Assert.That(
                after.Keys, Is.EquivalentTo(["EMAIL_OTP.first-factor", "PASSWORD", "PASSWORD_SRP", "SELECT_CHALLENGE", "SMS_OTP"]));
            Assert.That(after.Values.Select(id => Path.Combine(into, "mappings", $"{id}.json")), Is.All.Matches<string>(File.Exists));
        }
    }

    /// <summary>Every form of the list, with a user who has a passkey, and the flow whose challenge nobody ever saw.</summary>
    [TestCase(Category = "Dear", Explicit = true, Reason = ".ci/full runs it")]
    public async Task Bundle_holds_every_form_of_the_list_and_the_import_raises_each()
    {
        await using var account = await BundledAccount.StartAsync(new() { AsksAdminNoSrp = true });
        var given = account.Service.AddUser();

        var run = await account.RecordAsync(
            [
                "--yes", "--pool", given.UserPoolId, "--client-id", given.ClientId, "--user", given.Username, "--passkey", "--flows",
                "USER_AUTH",
            ],
            ("CONFORMANCE_PASSWORD", given.Password));
        var catalog = MakeClone(account);
        await Tool.RunAsync(
            "record", "--from-bundle", account.Bundle, "--into", Path.Combine(account.Clone, "recordings", "aws"), "--rehearsal");
        var texts = account.Texts();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.LastLine, Does.StartWith($"{AskedForm.All.Count} of {AskedForm.All.Count} forms seen"), run.Output);
            Assert.That(
                RaisedForms.Read(await File.ReadAllTextAsync(catalog)).Keys, Is.EquivalentTo(AskedForm.All.Select(one => one.Form.Id)));
            Assert.That(account.Pools, Is.EqualTo(1), "what the run did not make stays");
            foreach (var canary in new[]
            {
                given.UserPoolId, given.ClientId, given.Username, given.Password, account.Service.Credentials.AccessKey,
                account.Service.Credentials.SecretKey, "conformance-user", "15555550142",
            })
            {
                Assert.That(
                    texts.Where(text => text.Value.Contains(canary, StringComparison.Ordinal)).Select(text => text.Key), Is.Empty, canary);
            }
        }
    }

    /// <summary>Texts of the account in every answer and every refusal.</summary>
    [Test]
    public async Task No_canary_of_the_service_is_in_the_bundle()
    {
        string[] canaries =
        [
            "arn:aws:iam::918273645546:role/Cn7Role", "918273645546", "Cn7Role", "host-cn7.internal.example.io", "cn7user@corp.example.io",
            "eu-west-1_Cn7PoolId", "4cn7c1ientid0000000000000",
        ];
        await using var account = await BundledAccount.StartAsync(new()
        {
            OnAnswer = answer =>
            {
                answer.Headers["Server"] = "host-cn7.internal.example.io";
                answer.Headers["x-amzn-RequestId"] = "4cn7c1ientid0000000000000";
                if (answer.Status != 200 || answer.Asked.Operation == "AdminInitiateAuth")
                {
                    answer.Body["message"] = string.Join(" ", canaries);
                    answer.Body["ResourceArn"] = canaries[0];
                    answer.Body[$"of_{canaries[1]}"] = "yes";
                }
            },
            OnAsked = asked =>
            {
                if (asked.Text("AuthFlow") == "ADMIN_NO_SRP_AUTH")
                {
                    throw new ServiceMutants.Reference.Wire.RefusalException("NotAuthorizedException", string.Join(" ", canaries));
                }
            },
        });

        var run = await account.RecordAsync([
            "--yes", "--without", "DEVICE*", "--without", "SELECT_MFA_TYPE", "--email", "cn7user@corp.example.io", "--phone",
            "+4917618273645",
        ]);
        var texts = account.Texts();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(texts, Has.Count.GreaterThan(6), run.Output + run.Error);
            foreach (var canary in (string[])[.. canaries, "+4917618273645", account.Service.Credentials.AccessKey])
            {
                Assert.That(
                    texts.Where(text => text.Value.Contains(canary, StringComparison.OrdinalIgnoreCase)).Select(text => text.Key),
                    Is.Empty,
                    canary);
            }
        }
    }

    private static string MakeClone(BundledAccount account)
    {
        var catalog = Path.Combine([account.Clone, .. RaisedForms.File.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(catalog)!);
        File.WriteAllText(catalog, "# forms\n");
        return catalog;
    }
}
