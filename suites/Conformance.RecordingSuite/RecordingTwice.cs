using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;
using Conformance.Recording;
using Conformance.Recording.Substitution;

namespace Conformance.RecordingSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class RecordingTwice
{
    [Test]
    public void Gives_the_same_files_although_every_id_token_and_time_is_another()
    {
        using var folders = new TemporaryFolders();
        var (first, second) = (Record(folders.Make(), 1), Record(folders.Make(), 2));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Has.Count.EqualTo(5));
            Assert.That(second.Keys, Is.EqualTo(first.Keys));
            foreach (var (name, text) in first)
            {
                Assert.That(second[name], Is.EqualTo(text), name);
            }
        }
    }

    [Test]
    public void Into_the_same_folder_changes_nothing()
    {
        using var folders = new TemporaryFolders();
        var folder = folders.Make();
        var first = Record(folder, 1);

        Assert.That(Record(folder, 2), Is.EqualTo(first));
    }

    [Test]
    public void Tells_what_really_differs()
    {
        using var folders = new TemporaryFolders();
        var first = Record(folders.Make(), 1);
        var second = Record(folders.Make(), 2, text => text.Replace("\"ExpiresIn\":3600", "\"ExpiresIn\":300", StringComparison.Ordinal));

        Assert.That(
            first.Keys.Where(name => first[name] != second[name]), Is.EqualTo(["some-service.ADMIN_USER_PASSWORD_AUTH.totp.4.json"]));
    }

    [Test]
    public void A_name_is_the_same_in_every_file_and_place()
    {
        using var folders = new TemporaryFolders();
        var folder = folders.Make();
        Record(folder, 3);
        var cases = Directory.EnumerateFiles(Path.Combine(folder, "mappings"))
            .Select(MappingFile.Read)
            .ToDictionary(one => one.Id["some-service.".Length..], StringComparer.Ordinal);
        var (setup, tokens, proof, refused) = (
            cases["ADMIN_USER_PASSWORD_AUTH.totp.1"],
            cases["ADMIN_USER_PASSWORD_AUTH.totp.4"],
            cases["USER_SRP_AUTH.alias.1"],
            cases["ADMIN_USER_PASSWORD_AUTH.refused.1"]);
        var access = Claims(tokens, "AccessToken");
        var id = Claims(tokens, "IdToken");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.ToExchange().Payload.Parameters["USER_ID_FOR_SRP"].Text, Is.EqualTo(setup.Username));
            Assert.That(proof.ToExchange().Payload.Parameters["USERNAME"].Text, Is.EqualTo(setup.Username));
            Assert.That(access.GetProperty("username").GetString(), Is.EqualTo(setup.Username));
            Assert.That(id.GetProperty("cognito:username").GetString(), Is.EqualTo(setup.Username));
            Assert.That(id.GetProperty("email").GetString(), Is.EqualTo(setup.Typed).And.Match("^[a-z]+\\.[a-z0-9]+@[a-z]+\\.test$"));
            Assert.That(id.GetProperty("phone_number").GetString(), Is.EqualTo(proof.Typed).And.Match("^\\+1555[0-9]{8}$"));
            Assert.That(id.GetProperty("sub").GetString(), Is.EqualTo(access.GetProperty("sub").GetString()));
            Assert.That(id.GetProperty("aud").GetString(), Is.EqualTo(access.GetProperty("client_id").GetString()));
            Assert.That(
                refused.Answers[0].ToResponse().Root["message"].Text,
                Does.StartWith($"User {setup.Username} of eu-west-1_").And.Contain(
                    $"({setup.Typed}) is not confirmed since 2024-01-08T09:03:04Z."));
            Assert.That(
                refused.Answers[0].Headers.Find("x-amzn-errormessage"), Is.EqualTo(refused.Answers[0].ToResponse().Root["message"].Text));
            Assert.That(access.GetProperty("exp").GetInt64() - access.GetProperty("iat").GetInt64(), Is.EqualTo(3600));
            Assert.That(setup.Username, Does.Match("^[a-z0-9]{3}-[a-z0-9]{6}-[a-z0-9]{4}-[a-z0-9]{2}$"));
        }
    }

    [Test]
    public void Its_tokens_have_the_shape_of_real_ones_and_the_signature_of_the_test_key()
    {
        using var folders = new TemporaryFolders();
        using var chance = new Chance(4);
        var exchange = Services.Scenarios(chance).First().Exchanges[^1];
        var folder = folders.Make();
        Record(folder, 4);
        var recorded =
            MappingFile.Read(Path.Combine(folder, "mappings", "some-service.ADMIN_USER_PASSWORD_AUTH.totp.4.json")).ToExchange().Payload;
        var sent = new Exchange(exchange.Response).Payload;

        using (Assert.EnterMultipleScope())
        {
            foreach (var (was, now) in new[] { (sent.AccessToken, recorded.AccessToken), (sent.IdToken, recorded.IdToken), (
                sent.RefreshToken, recorded.RefreshToken) })
            {
                Assert.That(now.Text.Split('.').Select(part => part.Length), Is.EqualTo(was.Text.Split('.').Select(part => part.Length)));
                Assert.That(now.Text, Is.Not.EqualTo(was.Text));
            }

            Assert.That(Header(recorded.RefreshToken.Text), Is.EqualTo(Header(sent.RefreshToken.Text)));
            var parts = recorded.IdToken.Text.Split('.');
            Assert.That(TestKey.IsSignatureOf($"{parts[0]}.{parts[1]}", Base64Url.DecodeFromChars(parts[2])), Is.True);
        }

        static string Header(string token) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[0]));
    }

    private static JsonElement Claims(Case one, string token)
    {
        using var claims =
            JsonDocument.Parse(
                Base64Url.DecodeFromChars(one.Answers[0].ToResponse().Root["AuthenticationResult"][token].Text.Split('.')[1]));
        return claims.RootElement.Clone();
    }

    private static Dictionary<string, string> Record(string folder, int seed, Func<string, string>? change = null)
    {
        using var chance = new Chance(seed);
        using (var recording = ServiceRecording.Open(folder, Services.Facts))
        {
            foreach (var (scenario, exchanges) in Services.Scenarios(chance))
            {
                recording.Add(scenario, [.. exchanges.Select(exchange => change is null ? exchange : exchange with
                {
                    Response = new(
                        exchange.Response.Status,
                        exchange.Response.Headers,
                        Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(exchange.Response.Body.Span)))),
                })]);
            }
        }

        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
    }
}
