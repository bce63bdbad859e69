using System.IO.Compression;
using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Recording;
using Conformance.Recording.Bundles;

namespace Conformance.RecordingSuite;

/// <summary>A bundle comes from somebody else: what is none is refused whole, and nothing of it is written.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BundlesAreRead
{
    private static readonly BundleFacts Facts =
        new(new("aws-2026-12", "AWS", "2026-12-01", new(2026, 12, 1)), "eu-west-1", IsAws: true);

    private const string Select =
        """{"ChallengeName":"SELECT_CHALLENGE","ChallengeParameters":{},"AvailableChallenges":["PASSWORD"],"Session":"«session»"}""";

    private const string Otp =
        """
        {"ChallengeName":"SMS_OTP","ChallengeParameters":{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","CODE_DELIVERY_DESTINATION":"+*******0142"},
        "AvailableChallenges":["SMS_OTP"],"Session":"«session»"}
        """;

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case("A text", "no whole bundle", _ => Encoding.UTF8.GetBytes("no zip"));
        yield return Case("Half of a bundle", "no whole bundle", whole => whole[..(whole.Length / 2)]);
        yield return Case("An empty file", "no whole bundle", _ => []);
        yield return Zip("A zip without its facts", "it has no bundle.json", ("SEEN.md", "page"));
        yield return Zip("A path out of the folder", "../evil.json is nothing that a bundle holds", ("../evil.json", "{}"), Own());
        yield return Zip(
            "A path out of the mappings",
            "mappings/../../evil.json is nothing that a bundle holds",
            ("mappings/../../evil.json", "{}"),
            Own());
        yield return Zip("An absolute path", "/tmp/evil.json is nothing that a bundle holds", ("/tmp/evil.json", "{}"), Own());
        yield return Zip("Another file", "run.sh is nothing that a bundle holds", ("run.sh", "rm"), Own());
        yield return Zip("A file twice", "is there twice", ("mappings/a.b.json", "{}"), ("mappings/a.B.json", "{}"), Own());
        yield return Zip(
            "Another version", "it is of format 2, and this tool reads 1",
            ("bundle.json", Facts.Write().Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal)));
        yield return Zip(
            "A newer corpus", "use the version of the tool that wrote it",
            ("bundle.json", Facts.Write().Replace($"\"{CaseCorpus.Version}\"", "\"99.0\"", StringComparison.Ordinal)));
        yield return Zip(
            "A file of facts that is no JSON",
            "bundle.json in the bundle is not what this tool writes: it is no JSON",
            ("bundle.json", "{"));
        yield return Zip(
            "A region that is none", "its region is none",
            ("bundle.json", Facts.Write().Replace("eu-west-1", "[x](y)", StringComparison.Ordinal)));
        yield return Zip(
            "A file that unpacks to too much", "unpacks to more than any recording has",
            ("mappings/a.json", new string(' ', (1 << 22) + 1)), Own());

        static (string, string) Own() => ("bundle.json", Facts.Write());

        static TestCaseData Case(string name, string sentence, Func<byte[], byte[]> make) =>
            new(sentence, make) { TestName = $"{name} is refused" };

        static TestCaseData Zip(string name, string sentence, params (string, string)[] entries) =>
            Case(name, sentence, _ => Pack(entries));
    }

    [TestCaseSource(nameof(Wrong))]
    public void What_is_no_bundle_is_refused_with_the_reason(string sentence, Func<byte[], byte[]> make)
    {
        using var folders = new TemporaryFolders();
        var path = Directory.CreateDirectory(folders.Make()).FullName + ".zip";
        File.WriteAllBytes(path, make(Bundle(folders, ("choice.plain.select", Select))));

        Assert.That(() => BundleFile.Read(path), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(sentence));
    }

    [Test]
    public void Mapping_that_the_recorder_did_not_write_is_refused_and_named()
    {
        var bundle = new BundleFile(
            Facts, new Dictionary<string, string>(StringComparer.Ordinal) { ["aws-2026-12.a.b.1.json"] = """{"response":{}}""" });

        Assert.That(
            () => BundleImport.Check(bundle),
            Throws.TypeOf<CorpusException>().With.Message.StartsWith("the bundle is refused: mappings/aws-2026-12.a.b.1.json"));
    }

    [Test]
    public void Recording_of_another_name_is_refused()
    {
        using var folders = new TemporaryFolders();
        var bundle = Read(folders, ("choice.plain.select", Select));

        Assert.That(
            () => BundleImport.Check(
                bundle with { Facts = Facts with { Recording = Facts.Recording with { Name = "aws-2027-01" } } }),
            Throws.TypeOf<CorpusException>().With.Message.Contains("it is of the recording 'aws-2026-12'"));
    }

    [Test]
    public void Form_that_is_as_the_catalog_has_it_is_raised_once_and_one_that_differs_is_not()
    {
        using var folders = new TemporaryFolders();
        var catalog = CatalogIn(folders);
        var bundle = Read(
            folders,
            ("choice.plain.select", Select),
            ("choice.plain.sms-otp", Otp.Replace("CODE_DELIVERY_DESTINATION", "CODE_SENT_TO", StringComparison.Ordinal)));
        var seen = SeenForm.In(BundleImport.Check(bundle));

        var raised = BundleImport.Raise(catalog, seen);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen.Select(one => one.Form.Id), Is.EquivalentTo(["SELECT_CHALLENGE", "SMS_OTP"]));
            Assert.That(
                seen.Single(one => one.Form.Id == "SMS_OTP").Differences,
                Is.SupersetOf(["the parameter \"CODE_SENT_TO\" is not listed", "the parameter CODE_DELIVERY_DESTINATION is not there"]));
            Assert.That(raised.Select(one => one.Form.Id), Is.EqualTo(["SELECT_CHALLENGE"]));
            Assert.That(
                RaisedForms.Read(File.ReadAllText(catalog)),
                Is.EqualTo(new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["SELECT_CHALLENGE"] = "aws-2026-12.choice.plain.select.1",
                }));
            Assert.That(File.ReadAllText(catalog), Does.StartWith("# "), "what stands above the lines stays");
            Assert.That(BundleImport.Raise(catalog, seen), Is.Empty, "once");
        }
    }

    [Test]
    public void Form_that_breaks_what_is_no_must_is_raised_with_a_remark()
    {
        using var folders = new TemporaryFolders();
        var seen = SeenForm.In(BundleImport.Check(Read(
            folders,
            (
                "legacy-password.plain.confirmed",
                """{"ChallengeName":"ADMIN_NO_SRP_AUTH","ChallengeParameters":{},"Session":"«session»"}"""))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen.Single().Differences, Is.Empty);
            Assert.That(seen.Single().Notes, Is.EqualTo(["RSP-CHA-013, which is no must, is broken"]));
            Assert.That(
                BundleImport.Raise(CatalogIn(folders), seen).Select(one => one.Form.Id), Is.EqualTo(["ADMIN_NO_SRP_AUTH"]));
        }
    }

    [Test]
    public void Form_behind_a_choice_is_told_from_that_behind_a_password()
    {
        const string Email =
            """
            {"ChallengeName":"EMAIL_OTP","ChallengeParameters":
            {"CODE_DELIVERY_DELIVERY_MEDIUM":"EMAIL","CODE_DELIVERY_DESTINATION":"m***@h***"},"Session":"«session»"
            """;
        using var folders = new TemporaryFolders();
        var steps = BundleImport.Check(Read(
            folders,
            ("choice.plain.email-otp", Email + ""","AvailableChallenges":["EMAIL_OTP"]}"""),
            ("password.plain.email", Email + "}")));

        Assert.That(SeenForm.In(steps).Select(one => one.Form.Id), Is.EqualTo(["EMAIL_OTP.first-factor", "EMAIL_OTP.mfa"]));
    }

    [Test]
    public void Import_writes_the_recordings_and_the_same_again()
    {
        using var folders = new TemporaryFolders();
        var folder = Path.Combine(folders.Make(), "aws");
        var bundle = Read(folders, ("choice.plain.select", Select), ("choice.plain.sms-otp", Otp));

        for (var time = 0; time < 2; time++)
        {
            BundleImport.Write(bundle, BundleImport.Check(bundle), folder);
            Assert.That(
                Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                    .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal),
                Is.EqualTo(bundle.Mappings));
        }
    }

    [Test]
    public void Import_beside_the_same_recordings_writes_nothing()
    {
        using var folders = new TemporaryFolders();
        var folder = folders.Make();
        var (first, second) = (Path.Combine(folder, "a"), Path.Combine(folder, "b"));
        var bundle = Read(folders, ("choice.plain.select", Select));
        BundleImport.Write(bundle, BundleImport.Check(bundle), first);

        Assert.That(
            () => BundleImport.Write(bundle, BundleImport.Check(bundle), second),
            Throws.TypeOf<CorpusException>().With.Message.StartsWith($"{first}{Path.DirectorySeparatorChar}"));
        Assert.That(Directory.Exists(second), Is.False);
    }

    [Test]
    public void Import_into_a_folder_of_something_else_writes_nothing()
    {
        using var folders = new TemporaryFolders();
        var folder = Directory.CreateDirectory(Path.Combine(folders.Make(), "aws")).FullName;
        File.WriteAllText(Path.Combine(folder, "mine.txt"), "mine");
        var bundle = Read(folders, ("choice.plain.select", Select));

        Assert.That(
            () => BundleImport.Write(bundle, BundleImport.Check(bundle), folder),
            Throws.TypeOf<CorpusException>().With.Message.Contains("mine.txt was not written by a recording"));
        Assert.That(Directory.GetFileSystemEntries(folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void What_names_the_account_is_in_no_text_that_was_looked_through()
    {
        var guard = new BundleGuard(["eu-west-1_Ab3", "us", "admin", null, "111122223333"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(guard.IsNamed("pool eu-west-1_Ab3"), Is.True);
            Assert.That(guard.IsNamed("admin of us"), Is.False, "words of the protocol by chance");
            Assert.That(guard.Clean("arn:aws:iam::111122223333:role/x"), Is.EqualTo("arn:aws:iam::(removed):role/x"));
        }
    }

    private static byte[] Pack(params (string Name, string Text)[] entries)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return packed.ToArray();
    }

    private static BundleFile Read(TemporaryFolders folders, params (string Scenario, string Answer)[] answers)
    {
        var path = Directory.CreateDirectory(folders.Make()).FullName + ".zip";
        File.WriteAllBytes(path, Bundle(folders, answers));
        return BundleFile.Read(path);
    }

    private static byte[] Bundle(TemporaryFolders folders, params (string Scenario, string Answer)[] answers)
    {
        using var chance = new Chance(3);
        var person = chance.Person();
        var folder = folders.Make();
        using var recording = ServiceRecording.Open(folder, Facts.Recording);
        foreach (var (scenario, answer) in answers)
        {
            var flow = scenario.StartsWith("choice", StringComparison.Ordinal) ? "USER_AUTH" : "ADMIN_USER_PASSWORD_AUTH";
            recording.Add(
                new(scenario, flow, person.Name, person.Name),
                [
                    Services.Start(
                        chance,
                        person,
                        $$"""{"USERNAME":"{{person.Name}}"}""",
                        answer.Replace("«session»", chance.Session(880), StringComparison.Ordinal),
                        flow),
                ]);
        }

        var mappings = recording.Written.ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        return new BundleFile(Facts, mappings).Pack("page");
    }

    private static string CatalogIn(TemporaryFolders folders)
    {
        var file = Path.Combine([folders.Make(), .. RaisedForms.File.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "# what it is\n");
        Assert.That(BundleImport.CatalogAbove(Path.GetDirectoryName(file)!), Is.EqualTo(file));
        return file;
    }
}
