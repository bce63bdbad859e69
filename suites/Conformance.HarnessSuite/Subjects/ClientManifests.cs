using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

internal sealed class ClientManifests
{
    [Test]
    public void A_manifest_is_read_whole()
    {
        using var folder = new ManifestFolder(
            """
            {"$schema":"../client.schema.json","name":"boto3","label":"boto3 (Debian)","start":["python3","driver.py"],
             "interpreters":["/usr/bin/python3","python3"],"present":["python3","-c","import boto3"]
            """
            + ""","install":"apt-get install python3-boto3","needs":"Debian","env":{"A":"1","B":""}}""");

        var manifest = ClientManifest.Read(folder.File);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(manifest.Name, Is.EqualTo("boto3"));
            Assert.That(manifest.Label, Is.EqualTo("boto3 (Debian)"));
            Assert.That(manifest.Folder, Is.EqualTo(folder.Path));
            Assert.That(string.Join(' ', manifest.Start), Is.EqualTo("python3 driver.py"));
            Assert.That(string.Join(' ', manifest.Interpreters), Is.EqualTo("/usr/bin/python3 python3"));
            Assert.That(string.Join(' ', manifest.Present!), Is.EqualTo("python3 -c import boto3"));
            Assert.That(manifest.Install, Is.EqualTo("apt-get install python3-boto3"));
            Assert.That(manifest.Needs, Is.EqualTo("Debian"));
            Assert.That(
                manifest.Environment, Has.Count.EqualTo(2).And.ContainKey("A").WithValue("1").And.ContainKey("B").WithValue(string.Empty));
        }
    }

    [Test]
    public void Name_and_start_are_enough()
    {
        using var folder = new ManifestFolder("""{"name":"x","start":["./driver"]}""");

        var manifest = ClientManifest.Read(folder.File);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(manifest.Label, Is.Null);
            Assert.That(manifest.Present, Is.Null);
            Assert.That(manifest.Interpreters, Is.Empty);
            Assert.That(manifest.Install, Is.Null);
            Assert.That(manifest.Needs, Is.Null);
            Assert.That(manifest.Environment, Is.Empty);
        }
    }

    [TestCase("", " is empty.")]
    [TestCase("{", " is not JSON: line 1, byte 2 of it.")]
    [TestCase("[]", " must be a JSON object.")]
    [TestCase("""{"start":["x"]}""", ": name must be a non-empty string.")]
    [TestCase("""{"name":"Boto 3","start":["x"]}""", ": name takes lower-case letters, digits, dots and hyphens.")]
    [TestCase("""{"name":"x"}""", ": start must be a list of non-empty strings: the program, then its arguments.")]
    [
        TestCase(
            """{"name":"x","start":"node driver.mjs"}""",
            ": start must be a list of non-empty strings: the program, then its arguments."),
    ]
    [TestCase("""{"name":"x","start":[]}""", ": start must be a list of non-empty strings: the program, then its arguments.")]
    [TestCase("""{"name":"x","start":["x",1]}""", ": start must be a list of non-empty strings: the program, then its arguments.")]
    [
        TestCase(
            """{"name":"x","start":["x"],"present":{}}""",
            ": present must be a list of non-empty strings: the program, then its arguments."),
    ]
    [
        TestCase(
            """{"name":"x","start":["x"],"interpreters":[]}""",
            ": interpreters must be a list of non-empty strings: programs, the first that fits is taken."),
    ]
    [
        TestCase(
            """{"name":"x","start":["x"],"interpreters":"x"}""",
            ": interpreters must be a list of non-empty strings: programs, the first that fits is taken."),
    ]
    [TestCase("""{"name":"x","start":["x"],"label":null}""", ": label must be a non-empty string.")]
    [
        TestCase(
            """{"name":"x","start":["x"],"starts":[]}""",
            ": $.starts (line 1) is not known: did you mean \"start\"? The members are $schema, name, label, start, interpreters, present, "
            + "install, needs, env, requirements."),
    ]
    [TestCase("""{"name":"x","start":["x"],"name":"y"}""", ": $.name (line 1) is there twice: keep one.")]
    [TestCase("""{"name":"x","start":["x"],"env":[]}""", ": env must be an object of strings.")]
    [TestCase("""{"name":"x","start":["x"],"env":{"A":1}}""", ": env.A must be a string.")]
    [TestCase("""{"name":"x","start":["x"],"env":{"A=B":"1"}}""", ": env has a name that no variable can have.")]
    public void A_wrong_manifest_is_refused_with_file_member_and_what_is_right(string text, string sentence)
    {
        using var folder = new ManifestFolder(text);

        Assert.That(
            () => ClientManifest.Read(folder.File), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo(folder.File + sentence));
    }

    [Test]
    public void A_manifest_that_is_not_there_is_named()
    {
        using var folder = new ManifestFolder("{}");
        var file = Path.Combine(folder.Path, "other.json");

        Assert.That(
            () => ClientManifest.Read(file), Throws.InstanceOf<InvalidDataException>().With.Message.StartsWith($"{file} cannot be read: "));
    }

    [TestCase("""{"name":"x","start":["x"]}""", null)]
    [
        TestCase(
            """{"name":"x","start":["x"],"present":["no-such-program"]}""",
            "x is not installed: there is no program no-such-program, which looks for it."),
    ]
    [TestCase("""{"name":"x","start":["x"],"present":["dotnet","--version"]}""", null)]
    [
        TestCase(
            """{"name":"x","start":["x"],"present":["dotnet","no-such.dll"]}""",
            "x is not installed: dotnet, which looks for it, ended with exit code 1."),
    ]
    public async Task A_client_is_installed_when_its_program_says_so(string text, string? sentence)
    {
        using var folder = new ManifestFolder(text);

        Assert.That(await folder.Client.FindAbsenceAsync(CancellationToken.None), Is.EqualTo(sentence));
    }

    [Test]
    public async Task A_program_that_looks_for_ever_is_ended()
    {
        using var client = new MisbehavingClient("sleeps", TimeSpan.FromSeconds(10));

        var absence = await client.Client.FindAbsenceAsync(CancellationToken.None);

        Assert.That(absence, Is.EqualTo("misbehaving cannot be looked for: dotnet did not end within 10 s."));
        await client.AssertNothingIsLeftAsync();
    }
}
