using System.Text;
using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>The tokens or the challenge of an outcome in the API's names, so that they compare with what was sent.</summary>
/// <param name="Root">The members, named as in a response.</param>
/// <param name="Client">The client with the members that it declares to show as its own model.</param>
internal sealed record StepSurface(JsonValue Root, ClientDescription Client)
{
    private const string Operation = WireNames.AdminInitiateAuth;
    private const string RefreshToken = $"$.{WireNames.AuthenticationResult}.{WireNames.RefreshToken}";

    private static readonly (string Own, string Wire)[] Tokens =
    [
        ("tokens.accessToken", WireNames.AccessToken),
        ("tokens.idToken", WireNames.IdToken),
        ("tokens.refreshToken", WireNames.RefreshToken),
        ("tokens.tokenType", WireNames.TokenType),
        ("tokens.expiresIn", WireNames.ExpiresIn),
    ];

    private static readonly (string Own, string Wire)[] Challenge =
    [
        ("challenge.name", WireNames.ChallengeName),
        ("challenge.parameters", WireNames.ChallengeParameters),
        ("challenge.session", WireNames.Session),
        ("challenge.availableChallenges", WireNames.AvailableChallenges),
    ];

    /// <summary>The challenge of an answer that is one, else its tokens.</summary>
    public static StepSurface Of(AttemptAnswer answer, ClientDescription client)
    {
        var body = answer.IsChallenged
            ? Object(Challenge, answer.Challenge)
            : $$"""{"{{WireNames.AuthenticationResult}}":{{Object(Tokens, answer.Tokens)}}}""";
        var shown = (answer.IsChallenged ? Challenge : Tokens).Where(member => client.Surfaces.Contains(member.Own, StringComparer.Ordinal)).Select(member => member.Wire);
        string[] members = answer.IsChallenged
            ? [.. shown]
            : [.. shown.Select(name => $"{WireNames.AuthenticationResult}.{name}").Prepend(WireNames.AuthenticationResult)];
        return new(JsonReading.TryRead(Encoding.UTF8.GetBytes(body), out _)!.Root, client with
        {
            Capabilities = [],
            Members = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [Operation] = members },
        });
    }

    /// <summary>The places where it is not what was sent. An empty text counts like an absent one, but for a parameter.</summary>
    public IReadOnlyList<Difference> Differences(JsonValue sent, bool isRefresh) =>
    [
        .. SurfaceComparison.AsSent(sent, Root, Client, Operation)
            .Where(difference => !(isRefresh && difference.Path == RefreshToken) && !AreBothNothing(sent, difference.Path)),
    ];

    /// <summary>Surfaced values of an oddly typed payload that are not what was sent, and sent ones that are gone.</summary>
    public OddValues Trace(JsonValue sent) => new(sent, Root, Client, Operation);

    /// <summary>True when the client declares to show the member.</summary>
    public static bool IsShown(ClientDescription client, string own) => client.Surfaces.Contains(own, StringComparer.Ordinal);

    /// <summary>The path of a member as an outcome names it.</summary>
    public static string OwnPath(string path)
    {
        foreach (var (own, wire) in Challenge)
        {
            if (path == $"$.{wire}" || path.StartsWith($"$.{wire}.", StringComparison.Ordinal))
            {
                return own + path[(wire.Length + 2)..];
            }
        }

        return Tokens.FirstOrDefault(member => path == $"$.{WireNames.AuthenticationResult}.{member.Wire}").Own ?? "tokens";
    }

    private bool AreBothNothing(JsonValue sent, string path)
    {
        var names = path.Split('.')[1..];
        return names[0] != WireNames.ChallengeParameters
            && IsNothing(names.Aggregate(sent, (parent, name) => parent[name]))
            && IsNothing(names.Aggregate(Root, (parent, name) => parent[name]));
    }

    private static bool IsNothing(JsonValue value) => SurfacedValue.IsNothing(value) || value is { Kind: JsonKind.String, RawString.IsEmpty: true };

    private static string Object((string Own, string Wire)[] members, JsonValue values) => "{" + string.Join(',',
        from member in members
        let value = values[member.Own[(member.Own.IndexOf('.', StringComparison.Ordinal) + 1)..]]
        where value.Kind != JsonKind.Absent
        select $"\"{member.Wire}\":{Encoding.UTF8.GetString(value.Raw)}") + "}";
}
