using System.Buffers.Text;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bogus;

namespace Conformance.Benchmarks.Micro;

/// <summary>The same response as one would fake it with Bogus: a Faker for each object, serialized.</summary>
internal sealed class FakeResponse
{
    // As the service writes: no escapes that JSON does not ask for.
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ChallengeName { get; set; } = "";

    public Dictionary<string, string> ChallengeParameters { get; set; } = [];

    public string Session { get; set; } = "";

    public static Faker<FakeResponse> CreateFaker(int seed)
    {
        var attributes = FakeAttributes.CreateFaker(seed);
        return new Faker<FakeResponse>()
            .UseSeed(seed)
            .RuleFor(response => response.ChallengeName, _ => "NEW_PASSWORD_REQUIRED")
            .RuleFor(response => response.ChallengeParameters, fake => new(StringComparer.Ordinal)
            {
                ["USER_ID_FOR_SRP"] = fake.Random.Uuid().ToString(),
                ["requiredAttributes"] =
                    JsonSerializer.Serialize(fake.Random.ListItems(FakeAttributes.Required, fake.Random.Int(0, 2)), Options),
                ["userAttributes"] = JsonSerializer.Serialize(attributes.Generate(), FakeAttributes.Options),
            })
            .RuleFor(
                response => response.Session, fake => "AYABe" + Base64Url.EncodeToString(fake.Random.Bytes(fake.Random.Int(600, 780))));
    }
}

/// <summary>The user's attributes, which travel as JSON within a string.</summary>
internal sealed class FakeAttributes
{
    public static JsonSerializerOptions Options { get; } =
        new(FakeResponse.Options) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static List<string> Required { get; } =
        ["userAttributes.name", "userAttributes.given_name", "userAttributes.birthdate", "userAttributes.phone_number"];

    public string EmailVerified { get; set; } = "";

    public string Name { get; set; } = "";

    public string Birthdate { get; set; } = "";

    public string Email { get; set; } = "";

    public static Faker<FakeAttributes> CreateFaker(int seed) => new Faker<FakeAttributes>()
        .UseSeed(seed)
        .RuleFor(user => user.EmailVerified, fake => fake.Random.Bool() ? "true" : "false")
        .RuleFor(user => user.Name, fake => fake.Name.FullName())
        .RuleFor(user => user.Birthdate, fake => fake.Date.Past(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .RuleFor(user => user.Email, fake => fake.Internet.Email());
}
