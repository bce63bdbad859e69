using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Generation;

namespace Conformance.HarnessSuite.Corpus.Generation;

/// <summary>What the texts in valid payloads look like.</summary>
internal sealed class GeneratedShapes
{
    private static readonly List<Case> Valid = [.. Cases(seed: 1, first: 0, step: 4, count: 3000)];

    [Test]
    public void Payloads_are_JSON_with_their_names_in_alphabetical_order()
    {
        var all = Valid.Concat(Cases(seed: 1, first: 1, step: 2, count: 3000));

        Assert.That(all.Where(one => !IsOrdered(Root(one), depth: 0)).Select(one => one.Id), Is.Empty);
    }

    [Test]
    public void A_case_is_told_by_seed_and_index()
    {
        var one = new Generator(42).Generate(17);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.Id, Is.EqualTo("generated.42.17"));
            Assert.That(one.Origin, Is.EqualTo(Origin.Generated));
            Assert.That(one.Answers, Has.Count.EqualTo(1));
            Assert.That(one.Answers[0].Status, Is.EqualTo(200));
        }
    }

    [Test]
    public void A_valid_case_comes_with_the_usual_headers()
    {
        var headers = Valid[0].Answers[0].Headers;

        Assert.That(headers, Is.EqualTo(new Header[]
        {
            new("Content-Type", "application/x-amz-json-1.1"),
            new("x-amzn-requestid", CaseValues.RequestId(Valid[0].Id)),
        }));
    }

    [Test]
    public void Sessions_have_every_length_that_matters()
    {
        var sessions = Texts("Session").ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sessions, Has.All.StartsWith("AYABe").And.All.Matches<string>(text => Base64Url.IsValid(text)));
            Assert.That(
                sessions.Select(text => text.Length),
                Has.Some.EqualTo(20).And.Some.EqualTo(880).And.Some.EqualTo(2048).And.Some.EqualTo(4096));
            Assert.That(sessions, Has.Some.Contains("_____wAAAA"));
        }
    }

    [Test]
    public void Tokens_are_signed_or_encrypted_by_their_looks()
    {
        var (access, id, refresh) = (Texts("AccessToken").ToList(), Texts("IdToken").ToList(), Texts("RefreshToken").ToList());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                access.Select(Claims), Has.All.Matches<JsonElement>(claims => claims.GetProperty("token_use").GetString() == "access"));
            Assert.That(id.Select(Claims), Has.All.Matches<JsonElement>(claims => claims.GetProperty("token_use").GetString() == "id"));
            Assert.That(access.Concat(id).Select(token => token.Split('.').Length), Has.All.EqualTo(3));
            Assert.That(access.Concat(id).Select(token => token.Length), Has.All.InRange(900, 1400));
            Assert.That(refresh.Select(token => token.Split('.').Length), Has.All.EqualTo(5));
            Assert.That(refresh.Select(token => token.Length), Has.All.InRange(1600, 1850));
        }
    }

    [Test]
    public void The_access_token_names_the_actual_user()
    {
        var named =
            from one in Valid
            let token = Root(one)["AuthenticationResult"]["AccessToken"]
            where token.HasValue && Claims(token.Text).GetProperty("username").GetString() != one.Username
            select one.Id;

        Assert.That(named, Is.Empty);
    }

    [Test]
    public void Numbers_of_SRP_lose_their_leading_zeros_now_and_then()
    {
        var (salts, publics) = (Texts("SALT").ToList(), Texts("SRP_B").ToList());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(salts, Has.All.Match("^[1-9a-f][0-9a-f]{27,31}$"));
            Assert.That(salts.Count(salt => salt.Length < 32) / (double)salts.Count, Is.InRange(0.02, 0.12));
            Assert.That(publics.Select(text => text.Length), Has.Some.LessThan(768).And.Some.EqualTo(768));
            Assert.That(
                Texts("SECRET_BLOCK"), Has.All.Matches<string>(text => Base64.IsValid(text)).And.Some.Contains("+").And.Some.EndsWith("="));
        }
    }

    [Test]
    public void Attributes_are_an_object_of_strings_in_a_string_with_other_scripts_as_they_are()
    {
        var attributes = Texts("userAttributes").Select(text => JsonDocument.Parse(text).RootElement).ToList();
        var raw = Valid.Select(one => Root(one)["ChallengeParameters"]["userAttributes"])
            .Where(value => value.HasValue)
            .Select(value => Encoding.UTF8.GetString(value.Raw));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                attributes.SelectMany(one => one.EnumerateObject()).Select(one => one.Value.ValueKind),
                Has.All.EqualTo(JsonValueKind.String));
            Assert.That(attributes, Has.All.Matches<JsonElement>(one => one.TryGetProperty("email", out _)));
            Assert.That(raw, Has.Some.Matches<string>(text => !Ascii.IsValid(text)));
            Assert.That(raw, Has.None.Contains("\\u"));
        }
    }

    [Test]
    public void Lists_of_factors_come_in_any_order_and_now_and_then_with_blanks()
    {
        var lists = Texts("MFAS_CAN_CHOOSE").ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lists.Select(text => JsonDocument.Parse(text).RootElement.GetArrayLength()), Has.All.InRange(2, 3));
            Assert.That(lists.Select(text => text[..7]).Distinct(StringComparer.Ordinal).Count(), Is.GreaterThan(2));
            Assert.That(lists, Has.Some.Contains(", ").And.Some.Not.Contains(", "));
        }
    }

    [Test]
    public void People_of_every_kind_of_pool_sign_in()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Occurs(one => one.Username == one.Typed), "types the username");
            Assert.That(
                Occurs(one => Guid.TryParse(one.Username, out _) && one.Typed.Contains('@', StringComparison.Ordinal)),
                "types the e-mail address in place of a username");
            Assert.That(Occurs(one => one.Typed.StartsWith('+')), "types the phone number");
            Assert.That(Occurs(one => one.Username.Contains('@', StringComparison.Ordinal)), "has an address for a username");
            Assert.That(
                Occurs(one => one.Typed != one.Username && string.Equals(one.Typed, one.Username, StringComparison.OrdinalIgnoreCase)),
                "types capitals");
            Assert.That(Occurs(one => !Ascii.IsValid(one.Username)), "has a name of another script");
        }

        static bool Occurs(Func<Case, bool> which) => Valid.Any(which);
    }

    private static IEnumerable<Case> Cases(ulong seed, int first, int step, int count)
    {
        var generator = new Generator(seed);
        return Enumerable.Range(0, count).Select(at => generator.Generate(first + (at * step)));
    }

    private static JsonValue Root(Case one) => one.Answers[0].ToResponse().Root;

    /// <summary>The texts of all members of this name, in each of the payload's objects.</summary>
    private static IEnumerable<string> Texts(string name) =>
        from one in Valid
        let root = Root(one)
        from parent in new[] { root, root["AuthenticationResult"], root["ChallengeParameters"] }
        let value = parent[name]
        where value.HasValue
        select value.Text;

    private static JsonElement Claims(string token) => JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;

    // The device is the deepest object of a payload; what a parameter wrongly holds is in nobody's order.
    private static bool IsOrdered(JsonValue parent, int depth)
    {
        if (parent.Kind != JsonKind.Object || depth > 2)
        {
            return depth > 0;
        }

        var names = parent.Children.ToList().Select(member => member.Name).ToList();
        return names.SequenceEqual(names.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && parent.Children.ToList().All(member => IsOrdered(member, depth + 1));
    }
}
