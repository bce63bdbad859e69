using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Wire;

/// <summary>A good answer that conditions of the wire are played in, with the places in it that they are about.</summary>
/// <param name="Word">Its word in the ids of cases.</param>
/// <param name="Recording">The recording.</param>
/// <param name="Class">What kind of payload it is.</param>
internal sealed record WireBody(string Word, string Recording, PayloadClass Class)
{
    private const string Extra = "HarnessExtra";

    /// <summary>The answer with tokens.</summary>
    public static WireBody Tokens { get; } = new("tokens", "tokens.sign-in.initiate.with-empty-parameters", PayloadClass.Tokens)
    {
        Text = [WireNames.AuthenticationResult, WireNames.TokenType],
        Secret = [WireNames.AuthenticationResult, WireNames.AccessToken],
        User = [WireNames.AuthenticationResult, WireNames.IdToken],
    };

    /// <summary>The answer with a challenge.</summary>
    public static WireBody Challenge { get; } = new("challenge", "challenge.SMS_MFA.initiate.full", PayloadClass.Challenge)
    {
        Text = [WireNames.ChallengeParameters, WireNames.DeliveryDestination],
        Secret = [WireNames.Session],
        User = [WireNames.ChallengeParameters, WireNames.UserIdForSrp],
    };

    /// <summary>Both.</summary>
    public static IReadOnlyList<WireBody> All { get; } = [Tokens, Challenge];

    /// <summary>A member whose text is free.</summary>
    public required IReadOnlyList<string> Text { get; init; }

    /// <summary>The access token, or the Session.</summary>
    public required IReadOnlyList<string> Secret { get; init; }

    /// <summary>What names the user.</summary>
    public required IReadOnlyList<string> User { get; init; }

    /// <summary>The body with one more member at its end, which no model has.</summary>
    public static string WithMember(string body, string value, string name = Extra) => $"{body[..^1]},\"{name}\":{value}}}";

    /// <summary>The places in another good answer that the same conditions are about.</summary>
    /// <param name="sent">Its class: tokens or a challenge.</param>
    /// <param name="root">Its members.</param>
    public static WireBody Of(PayloadClass sent, JsonValue root)
    {
        if (sent == PayloadClass.Tokens)
        {
            return Tokens;
        }

        string[] parameters =
        [
            .. from parameter in root[WireNames.ChallengeParameters].Children.ToList()
               where parameter.Kind == JsonKind.String
               select parameter.Name,
        ];
        var user = Array.Find(parameters, name => name is WireNames.UserIdForSrp or WireNames.Username);
        var text = Array.Find(parameters, name => name != user) ?? user;
        return Challenge with
        {
            Text = text is null ? [] : [WireNames.ChallengeParameters, text],
            User = user is null ? [] : [WireNames.ChallengeParameters, user],
        };
    }

    /// <summary>The body with a number in it: the seconds of tokens, or a member that no model has.</summary>
    public string WithNumber(string body, string number) =>
        Class != PayloadClass.Tokens ? WithMember(body, number)
        : SecondsIn(body) is { Kind: JsonKind.Number } seconds
            ? body[..seconds.Position] + number + body[(seconds.Position + seconds.Raw.Length)..]
        : body;

    /// <summary>What may be read where a number is sent that is none: the member with the value, or without it.</summary>
    public IEnumerable<string> Numbers(string body, IEnumerable<string> values) => Class == PayloadClass.Tokens
        ? [.. values.Select(value => WithNumber(body, value)), WithoutSeconds(body)]
        : [body];

    /// <summary>The body with text put into the middle of a string, as it is written between its quotes.</summary>
    public static string WithText(string body, IReadOnlyList<string> path, string text)
    {
        var value = path.Aggregate(Root(body), (parent, name) => parent[name]);
        return value.Kind == JsonKind.String
            ? body.Insert(value.Position + 1 + JsonCharacters.Middle(Encoding.Latin1.GetString(value.RawString)), text)
            : body;
    }

    private static string WithoutSeconds(string body) => SecondsIn(body).Kind == JsonKind.Number
        ? Encoding.Latin1.GetString(new JsonEdit(
            JsonEditKind.Remove, $"$.{WireNames.AuthenticationResult}.{WireNames.ExpiresIn}").Apply(Encoding.Latin1.GetBytes(body)))
        : body;

    private static JsonValue SecondsIn(string body) => Root(body)[WireNames.AuthenticationResult][WireNames.ExpiresIn];

    private static JsonValue Root(string body) => JsonReading.TryRead(Encoding.Latin1.GetBytes(body), out _)?.Root ?? default;
}
