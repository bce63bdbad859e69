using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>
/// Compares what a client surfaced with what was sent. Values count, not their text: numbers by decimal value, null and
/// <c>{}</c> like absent, any order of keys. Members that the client's own model does not have are left out.
/// </summary>
internal static class SurfaceComparison
{
    private static readonly string[] Members =
        [WireNames.AuthenticationResult, WireNames.AvailableChallenges, WireNames.ChallengeName, WireNames.ChallengeParameters, WireNames.Session];

    private static readonly string[] ResultMembers =
        [WireNames.AccessToken, WireNames.ExpiresIn, WireNames.IdToken, WireNames.NewDeviceMetadata, WireNames.RefreshToken, WireNames.TokenType];

    private static readonly string[] DeviceMembers = [WireNames.DeviceGroupKey, WireNames.DeviceKey];

    /// <summary>The 13 members of the response, nested ones with a dot.</summary>
    public static IReadOnlyList<string> AllMembers { get; } =
    [
        .. Members,
        .. ResultMembers.Select(member => $"{WireNames.AuthenticationResult}.{member}"),
        .. DeviceMembers.Select(member => $"{WireNames.AuthenticationResult}.{WireNames.NewDeviceMetadata}.{member}"),
    ];

    /// <summary>The places where the surface is not what was sent.</summary>
    public static IReadOnlyList<Difference> AsSent(JsonValue sent, JsonValue surfaced, ClientDescription client, string operation)
    {
        List<Difference> differences = [];
        CompareStructure(sent, surfaced, "", new(client, operation, differences));
        return differences;
    }

    /// <summary>The members of a modelled structure; empty for a map and for anything that is not modelled.</summary>
    public static IReadOnlyList<string> MembersOf(string path) => path switch
    {
        "" => Members,
        WireNames.AuthenticationResult => ResultMembers,
        WireNames.AuthenticationResult + "." + WireNames.NewDeviceMetadata => DeviceMembers,
        _ => [],
    };

    private static void CompareStructure(JsonValue sent, JsonValue surfaced, string path, Context context)
    {
        foreach (var name in MembersOf(path))
        {
            var inner = path.Length == 0 ? name : $"{path}.{name}";
            if (context.Client.Knows(context.Operation, inner))
            {
                Compare(sent[name], surfaced[name], inner, context);
            }
        }
    }

    private static void Compare(JsonValue sent, JsonValue surfaced, string path, Context context)
    {
        if (context.Client.DistinguishesNull && (sent.Kind == JsonKind.Null) != (surfaced.Kind == JsonKind.Null))
        {
            context.Add(path, sent, surfaced);
        }
        else if (SurfacedValue.IsNothing(sent) && SurfacedValue.IsNothing(surfaced))
        {
            return;
        }
        else if (sent.Kind == JsonKind.Object && surfaced.Kind == JsonKind.Object && MembersOf(path).Count > 0)
        {
            CompareStructure(sent, surfaced, path, context);
        }
        else if (path == WireNames.ChallengeParameters && sent.Kind == JsonKind.Object && (surfaced.Kind == JsonKind.Object || SurfacedValue.IsNothing(surfaced)))
        {
            CompareParameters(sent, surfaced, context);
        }
        else if (!SurfacedValue.AreEqual(sent, surfaced))
        {
            context.Add(path, sent, surfaced);
        }
    }

    private static void CompareParameters(JsonValue sent, JsonValue surfaced, Context context)
    {
        foreach (var parameter in sent.Children)
        {
            var name = parameter.Name;
            if (!SurfacedValue.AreEqual(parameter, surfaced[name]))
            {
                context.Add($"{WireNames.ChallengeParameters}.{name}", parameter, surfaced[name]);
            }
        }

        foreach (var parameter in surfaced.Children)
        {
            if (sent[parameter.Name].Kind == JsonKind.Absent)
            {
                context.Add($"{WireNames.ChallengeParameters}.{parameter.Name}", default, parameter);
            }
        }
    }

    private sealed record Context(ClientDescription Client, string Operation, List<Difference> Differences)
    {
        public void Add(string path, JsonValue sent, JsonValue surfaced) =>
            Differences.Add(new("$." + path, SurfacedValue.Describe(path, sent), SurfacedValue.DescribeAgainst(path, sent, surfaced), sent.Kind == JsonKind.Absent));
    }
}
