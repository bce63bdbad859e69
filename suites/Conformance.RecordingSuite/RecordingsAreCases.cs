using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;
using Conformance.Recording;

namespace Conformance.RecordingSuite;

/// <summary>What was recorded is read as part of the corpus, and has the defects and the class that it has.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RecordingsAreCases
{
    private static IEnumerable<TestCaseData<string, int, PayloadClass, string[]>> Answers()
    {
        const string Challenge =
            """ "ChallengeName":"SMS_MFA","ChallengeParameters":"""
            + """{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","CODE_DELIVERY_DESTINATION":"+*******0142","USER_ID_FOR_SRP":"«name»"}"""
            + ""","Session":"AYABeExampleExampleExampleExampleExample" """;
        yield return Is($"{{{Challenge}}}", PayloadClass.Challenge);
        yield return Is(
            """{"AuthenticationResult":"""
            + """{"AccessToken":"a.b.c","ExpiresIn":3600,"IdToken":"a.b.c","RefreshToken":"a.b.c.d.e","TokenType":"Bearer"}"""
            + $$$""",{{{Challenge}}}}""",
            PayloadClass.Both,
            "RSP-OUT-001");
        yield return Is("{}", PayloadClass.Neither, "RSP-OUT-002");
        yield return Is("", PayloadClass.Neither, "RSP-ENV-004");
        yield return Is("null", PayloadClass.Neither, "RSP-ENV-004");
        yield return Is("[]", PayloadClass.NotDecodable, "RSP-ENV-004");
        yield return Is("<html></html>", PayloadClass.NotDecodable, "RSP-ENV-004");
        var withoutSession = Challenge.Replace(
            "\"Session\":\"AYABeExampleExampleExampleExampleExample\"", "\"AvailableChallenges\":[\"SMS_OTP\"]", StringComparison.Ordinal);
        yield return Is($"{{{withoutSession}}}", PayloadClass.Lacking, "RSP-SES-001");
        yield return Is(
            $"{{{Challenge.Replace("SMS_MFA", "SOMETHING_NEW", StringComparison.Ordinal)}}}", PayloadClass.UnknownChallenge, "RSP-CHA-001");
        yield return Is($"{{\"Extra\":1,{Challenge}}}", PayloadClass.UnknownMember, "RSP-ENV-007");
        yield return Is($"{{\"Session\":\"AYABeExampleExampleExampleExampleExample\",{Challenge}}}", PayloadClass.WrongType, "RSP-ENV-005");
        yield return Is(
            $"{{{Challenge.Replace("\"AYABeExampleExampleExampleExampleExample\"", "7", StringComparison.Ordinal)}}}",
            PayloadClass.WrongType,
            "RSP-OUT-007");
        yield return Is($"\uFEFF{{{Challenge}}}", PayloadClass.Lenient, "RSP-ENV-006");
        yield return new(
            """{"__type":"NotAuthorizedException","message":"Incorrect username or password."}""",
            400,
            PayloadClass.ErrorSpelling,
            ["RSP-FLT-005"]);
        yield return new(
            """{"code":"NotAuthorizedException","message":"Incorrect username or password."}""",
            400,
            PayloadClass.ErrorSpelling,
            ["RSP-FLT-001"]);
        yield return new(
            """{"__type":"NotAuthorizedException","message":"Incorrect username or password.","with":"header"}""",
            400,
            PayloadClass.Error,
            []);

        static TestCaseData<string, int, PayloadClass, string[]> Is(string body, PayloadClass kind, params string[] defects) =>
            new(body, 200, kind, defects);
    }

    [TestCaseSource(nameof(Answers))]
    public void An_answer_has_its_class_and_the_defects_that_it_had_before_it_was_scrubbed(
        string body, int status, PayloadClass kind, string[] defects)
    {
        using var folders = new TemporaryFolders();
        using var chance = new Chance(1);
        var folder = folders.Make();
        Header[] headers = body.Contains("header", StringComparison.Ordinal) ? [new("x-amzn-errortype", "NotAuthorizedException:")] : [];
        using (var recording = ServiceRecording.Open(folder, Services.Facts))
        {
            recording.Add(new("a.b", "ADMIN_USER_PASSWORD_AUTH", "the-user-01", "the-user-01"),
                [
                    Services.Exchange(
                        chance,
                        WireNames.AdminInitiateAuth,
                        "{}",
                        body.Replace("«name»", "the-user-01", StringComparison.Ordinal),
                        status,
                        headers),
                ]);
        }

        var recorded = MappingFile.Read(Path.Combine(folder, "mappings", "some-service.a.b.1.json"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(recorded.Class, Is.EqualTo(kind));
            Assert.That(recorded.Defects, Is.EqualTo(defects));
        }
    }

    [Test]
    public void Every_folder_of_recordings_is_part_of_the_corpus()
    {
        using var folders = new TemporaryFolders();
        var root = CopyOfTheCorpus(folders.Make());
        Record(Path.Combine(root, "recordings", "some-service"));
        var (with, without) = (CaseCorpus.Load(root).Cases, CaseCorpus.Load(Repository.Root).Cases);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(with.Where(
                one => one.Origin == Origin.Captured && one.Group == "some-service").Select(one => one.Class), Is.EqualTo(new[]
            {
                PayloadClass.Error, PayloadClass.Challenge, PayloadClass.Tokens, PayloadClass.Challenge, PayloadClass.Challenge,
            }));
            Assert.That(
                with.Select(one => one.Id)
                    .Except(without.Select(one => one.Id), StringComparer.Ordinal)
                    .All(id => id.StartsWith("some-service.", StringComparison.Ordinal)),
                Is.True);
        }
    }

    [TestCase("{", "is not a recording")]
    [TestCase("newer", "it is of corpus version 99.0, and this is version")]
    [TestCase("foreign", "is not a recording")]
    public void A_file_that_cannot_be_used_is_named_with_what_is_right(string content, string why)
    {
        using var folders = new TemporaryFolders();
        var root = CopyOfTheCorpus(folders.Make());
        var folder = Path.Combine(root, "recordings", "some-service");
        Record(folder);
        var file = Directory.GetFiles(Path.Combine(folder, "mappings")).Order(StringComparer.Ordinal).First();
        File.WriteAllText(file, content switch
        {
            "newer" =>
                File.ReadAllText(file).Replace($"\"since\": \"{CaseCorpus.Version}\"", "\"since\": \"99.0\"", StringComparison.Ordinal),
            "foreign" => """{"request":{"url":"/"},"response":{"body":"hello"}}""",
            _ => content,
        });

        Assert.That(
            () => CaseCorpus.Load(root),
            Throws.TypeOf<CorpusException>()
                .With.Message.Contain(Path.GetFileName(file))
                .And.Message.Contain(why)
                .And.Message.Contain("record again"));
    }

    private static void Record(string folder)
    {
        using var chance = new Chance(1);
        using var recording = ServiceRecording.Open(folder, Services.Facts);
        foreach (var (scenario, exchanges) in Services.Scenarios(chance))
        {
            recording.Add(scenario, exchanges);
        }
    }

    private static string CopyOfTheCorpus(string root)
    {
        foreach (var folder in new[] { Path.Combine("recordings", "documented", "mappings"), Path.Combine("fixtures", "cases") })
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf(folder)))
            {
                File.Copy(file, Path.Combine(root, folder, Path.GetFileName(file)));
            }
        }

        return root;
    }
}
