using System.Text;
using System.Text.Json.Nodes;
using Conformance.Recording.Bundles;
using Conformance.ServiceMutants.Reference.Wire;

namespace Conformance.HarnessSuite.Services;

/// <summary>What a run made is removed, also where nobody said that it was made; and nothing else is.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PoolsOfTheRunAlone
{
    private static readonly string[] One = ["--yes", "--only", "SELECT_CHALLENGE"];

    [TestCase("nothing", 5, "closed the connection|cannot be asked")]
    [TestCase("a page", 4, "CreateUserPool is answered without the id of the user pool")]
    [TestCase("an empty body", 4, "CreateUserPool is answered without the id of the user pool")]
    public async Task Pool_whose_creation_was_not_answered_is_found_and_removed_and_the_list_goes(string answer, int code, string told)
    {
        await using var account = await BundledAccount.StartAsync(new() { OnAnswer = one => Lose(one, answer) });

        var run = await account.RecordAsync(One);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(code), run.Output + run.Error);
            Assert.That(run.Output, Does.Match($"choice.plain.select-password was not played: .*({told})"));
            Assert.That(account.Texts()[BundlePage.FileName], Does.Match(told).And.Not.Contain("127.0.0.1"));
            Assert.That(run.Error, Is.Empty);
            Assert.That(account.Pools, Is.Zero);
            Assert.That(File.Exists(account.Ledger), Is.False);
        }
    }

    [Test]
    public async Task Pool_that_is_neither_answered_nor_listed_is_told_and_found_later()
    {
        var isListed = false;
        await using var account = await BundledAccount.StartAsync(new()
        {
            OnAnswer = one =>
            {
                Lose(one, "nothing");
                if (one.Asked.Operation == "ListUserPools" && !isListed)
                {
                    one.Succeed(new() { ["UserPools"] = new JsonArray() });
                }
            },
        });

        var run = await account.RecordAsync(One);
        isListed = true;
        var clean = await account.CleanAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(5));
            Assert.That(
                run.Error,
                Does.Match("whether there is a user pool conformance-[^ ]+-1 is not known: CreateUserPool was not answered, and none")
                    .And.Contain($"`record --clean {account.Ledger}` tries again"));
            Assert.That(
                (clean.ExitCode, clean.LastLine),
                Is.EqualTo((0, "1 user pool removed, with all that was in it; 0 resources left")));
            Assert.That(account.Pools, Is.Zero);
        }
    }

    [Test]
    public async Task Pool_of_another_name_in_the_answer_to_a_creation_is_left_alone()
    {
        var others = "";
        await using var account = await BundledAccount.StartAsync(new()
        {
            OnAnswer = one =>
            {
                if (one.Asked.Operation == "CreateUserPool")
                {
                    one.Body["UserPool"]!["Id"] = others;
                    one.Body["UserPool"]!["Name"] = "production";
                }
            },
        });
        others = account.Service.AddUser().UserPoolId;

        var run = await account.RecordAsync(One);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(4), run.Output + run.Error);
            Assert.That(run.Output, Does.Contain("CreateUserPool is answered with the user pool \"production\", which is not the one"));
            Assert.That(account.Pools, Is.EqualTo(1), "that of somebody else");
            Assert.That(File.Exists(account.Ledger), Is.False);
        }
    }

    [Test]
    public async Task Bundle_that_is_there_is_not_written_over()
    {
        await using var account = await BundledAccount.StartAsync(new());
        await File.WriteAllTextAsync(account.Bundle, "answers of yesterday");

        var run = await account.RecordAsync(One);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2), run.Output);
            Assert.That(run.Error, Does.Contain("is there: name another bundle, so that its answers are not lost"));
            Assert.That(await File.ReadAllTextAsync(account.Bundle), Is.EqualTo("answers of yesterday"));
            Assert.That(File.Exists(account.Ledger), Is.False);
        }
    }

    [TestCase(null, "DescribeUserPool does not tell its name")]
    [TestCase("production", "its name is \"production\", so that it is not this run's")]
    public async Task Pool_that_does_not_have_the_name_in_the_list_is_not_cleaned_up(string? name, string told)
    {
        await using var account = await BundledAccount.StartAsync(new()
        {
            OnAsked = one =>
            {
                if (one.Operation == "DeleteUserPool")
                {
                    throw new RefusalException("InvalidParameterException", "no");
                }
            },
            OnAnswer = one =>
            {
                if (one.Asked.Operation == "DescribeUserPool")
                {
                    one.Succeed(name is null ? [] : new() { ["UserPool"] = new JsonObject { ["Name"] = name } });
                }
            },
        });
        await account.RecordAsync(One);

        var clean = await account.CleanAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(clean.ExitCode, Is.EqualTo(5), clean.Output);
            Assert.That(clean.Error, Does.Contain(told));
            Assert.That(clean.LastLine, Is.EqualTo("0 user pools removed, with all that was in them; 1 resource left"));
            Assert.That(File.Exists(account.Ledger), Is.True);
        }
    }

    [Test]
    public async Task Pools_of_a_run_that_is_going_are_not_cleaned_up()
    {
        BundledAccount? account = null;
        (ToolRun Clean, ToolRun Second)? meanwhile = null;
        await using (account = await BundledAccount.StartAsync(new()
        {
            OnAnswer = one =>
            {
                if (one.Asked.Operation == "AdminCreateUser")
                {
                    meanwhile ??= (account!.CleanAsync().Result, account.RecordAsync(One).Result);
                }
            },
        }))
        {
            var run = await account.RecordAsync([.. One, "--timeout", "60"]);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
                Assert.That((meanwhile!.Value.Clean.ExitCode, meanwhile.Value.Second.ExitCode), Is.EqualTo((2, 2)));
                Assert.That(meanwhile.Value.Clean.Error, Does.Contain("is still going: wait for its end, or end it with Ctrl-C"));
                Assert.That(meanwhile.Value.Second.Error, Does.Contain("is still going: wait for its end, or name another bundle"));
            }
        }
    }

    [Test]
    public async Task Pool_that_is_gone_already_is_not_counted_as_removed()
    {
        await using var account = await BundledAccount.StartAsync(new());
        await File.WriteAllTextAsync(
            account.Ledger,
            $$"""
            {"format":1,"endpoint":"{{account.Service.Address.Url.GetLeftPart(UriPartial.Authority)}}","region":"eu-west-1","run":"run"}
            {"making":"user pool","name":"run-1"}
            {"made":"user pool","name":"run-1","id":"eu-west-1_Gone00000"}

            """);

        var clean = await account.CleanAsync();

        Assert.That(
            (clean.ExitCode, clean.LastLine),
            Is.EqualTo((0, "0 user pools removed, with all that was in them; 0 resources left")));
    }

    private static void Lose(OutgoingAnswer one, string answer)
    {
        if (one.Asked.Operation == "CreateUserPool")
        {
            one.Breaks = answer == "nothing";
            one.Raw = _ => answer == "a page" ? Encoding.UTF8.GetBytes("<html>busy</html>") : [];
        }
    }
}
