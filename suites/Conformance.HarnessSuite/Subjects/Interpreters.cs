using System.Text.Json.Nodes;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

/// <summary>
/// A driver is run by the first interpreter that has the client: those that the manifest names by path, then those on PATH.
/// </summary>
[Platform(Exclude = "Win", Reason = "the interpreters are shell scripts")]
internal sealed class Interpreters
{
    private const string HasIt = "exec dotnet \"$@\"";
    private const string HasItNot = "[ \"$2\" = correct ] || exit 3";

    private readonly Dictionary<string, string> more = new(StringComparer.Ordinal);
    private DirectoryInfo folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        more.Clear();
        folder = Directory.CreateTempSubdirectory("interpreters-");
    }

    [TearDown]
    public void RemoveFolder() => folder.Delete(recursive: true);

    [Test]
    public async Task First_that_has_the_client_runs_the_driver()
    {
        Write("system/snake", HasItNot);
        Write("first/snake", HasItNot);
        var found = Write("second/snake", HasIt);
        Write("third/snake", HasIt);

        var client = Client("first", "second", "third");
        await using var driver = await client.StartAsync(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(client.Command[0], Is.EqualTo(found));
            Assert.That(driver.Client.Name, Is.EqualTo("misbehaving-driver"));
        }
    }

    [Test]
    public async Task One_that_is_named_by_path_comes_before_those_on_path()
    {
        var named = Write("system/snake", HasIt);
        Write("first/snake", HasIt);

        var client = Client("first");

        Assert.That(await client.FindAbsenceAsync(CancellationToken.None), Is.Null);
        Assert.That(client.Command[0], Is.EqualTo(named));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task One_that_a_variable_names_is_the_only_one_that_is_tried(bool isFound)
    {
        Write("system/snake", HasIt);
        Write("first/snake", HasIt);
        var own = Write("own/snake", isFound ? HasIt : HasItNot);
        more["SNAKE"] = own;

        var client = Client("first");
        var absence = await client.FindAbsenceAsync(CancellationToken.None);

        Assert.That(
            isFound ? client.Command[0] : absence,
            Is.EqualTo(isFound ? own : $"x is not installed: no interpreter has it: {own} ended with exit code 3."));
    }

    [Test]
    public async Task Where_none_has_it_each_that_was_tried_is_named_once()
    {
        var first = Write("first/snake", HasItNot);
        Directory.CreateSymbolicLink(At("linked"), At("first"));
        Write("second/python", "sleep 60");

        var absence = await Client("first", "linked", "second").FindAbsenceAsync(CancellationToken.None);

        Assert.That(absence, Is.EqualTo(
            $"x is not installed: no interpreter has it: {first} ended with exit code 3, there is no {At("system/snake")}, there is no "
            + "python3 on PATH."));
        await Assert.ThatAsync(
            () => Client("first").StartAsync(CancellationToken.None),
            Throws.InstanceOf<DriverFaultException>().With.Message.Contains("no interpreter has it").And.Message.Contains(first));
    }

    [Test]
    public async Task Without_present_the_first_that_is_there_is_taken()
    {
        var found = Write("first/snake", HasItNot);
        var client = Client(
            new JsonObject
            {
                ["name"] = "x",
                ["start"] = new JsonArray("snake"),
                ["interpreters"] = new JsonArray("no-such-snake", "snake"),
            },
            "first");

        Assert.That(await client.FindAbsenceAsync(CancellationToken.None), Is.Null);
        Assert.That(client.Command, Is.EqualTo([found]));
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private string Write(string name, string script)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(At(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return At(name);
    }

    private SubprocessClient Client(params string[] path) => Client(
        new JsonObject
        {
            ["name"] = "x",
            ["start"] = new JsonArray("snake", Repository.MisbehavingDriver, "correct"),
            ["interpreters"] = new JsonArray("$SNAKE", At("system/snake"), "snake", "python3"),
            ["present"] = new JsonArray("snake", "--version"),
        },
        path);

    // The scripts and what they run are found on PATH, and no Python of the machine is.
    private SubprocessClient Client(JsonObject manifest, params string[] path)
    {
        var file = At("client.json");
        File.WriteAllText(file, manifest.ToJsonString());
        var dotnet = Path.GetDirectoryName(Environment.ProcessPath!)!;
        var bin = Directory.CreateDirectory(At("bin")).FullName;
        foreach (var tool in (string[])["sleep", "setsid"])
        {
            if (ProgramPath.Find(tool, bin, MisbehavingClient.Variables) is { } found && !File.Exists(Path.Combine(bin, tool)))
            {
                File.CreateSymbolicLink(Path.Combine(bin, tool), found);
            }
        }

        var variables = new Dictionary<string, string>(MisbehavingClient.Variables.Concat(more), StringComparer.Ordinal)
        {
            ["PATH"] = string.Join(Path.PathSeparator, [.. path.Select(At), bin, dotnet]),
        };
        return new(
            ClientManifest.Read(file), variables, new(DriverSchemas.Load(Repository.Schemas)) { HelloLimit = TimeSpan.FromMinutes(1) });
    }
}
