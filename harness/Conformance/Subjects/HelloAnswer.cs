using System.Globalization;
using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>Reads what a driver says of its client when it is greeted; the schema has seen the answer before.</summary>
internal static class HelloAnswer
{
    public static ClientDescription Read(JsonValue answer)
    {
        var client = answer["client"u8];
        var description = new ClientDescription
        {
            Name = client["name"u8].Text,
            Version = client["version"u8].Text,
            Language = client["language"u8].Text,
            Runtime = client["runtime"u8].Text,
            Profile = answer["profile"u8].Text,
            Operations = Texts(answer["operations"u8]),
            Capabilities = Texts(answer["capabilities"u8]),
            Members = Members(answer["members"u8]),
            Surfaces = Texts(answer["surfaces"u8]),
            Flows = Texts(answer["flows"u8]),
            Challenges = answer["challenges"u8].HasValue ? Challenges(answer["challenges"u8]) : null,
            ChallengeSurfaces = ChallengeSurfaces(answer["challenges"u8]),
            OtherMembers =
            [
                .. answer.Children.ToList().Select(member => member.Name).Except(ProtocolWords.HelloMembers, StringComparer.Ordinal),
            ],
        };

        return Spoken(description with
        {
            Platform = client["platform"u8].HasValue ? client["platform"u8].Text : description.Platform,
            MaxTries = (int)Number(answer["maxTries"u8], description.MaxTries),
            MaxSeconds = Number(answer["maxSeconds"u8], description.MaxSeconds),
            MaxAttempts = (int)Number(answer["maxAttempts"u8], description.MaxAttempts),
            Protocol = (int)Number(answer["protocol"u8], description.Protocol),
            Concurrent = (int)Number(answer["concurrent"u8], description.Concurrent),
        });
    }

    /// <summary>
    /// What a driver of an older version cannot say it cannot mean: such words only share their spelling with those of a newer one.
    /// </summary>
    private static ClientDescription Spoken(ClientDescription client) => client.Protocol > 1 ? client : client with
    {
        Capabilities = [.. client.Capabilities.Except(ProtocolWords.SinceProtocol2, StringComparer.Ordinal)],
        Flows = [.. client.Flows.Except(ProtocolWords.SinceProtocol2, StringComparer.Ordinal)],
        NotSpoken = [.. client.Capabilities.Concat(client.Flows).Intersect(ProtocolWords.SinceProtocol2, StringComparer.Ordinal)],
    };

    private static string[] Challenges(JsonValue list) =>
        [
            .. list.Children.ToList()
                .Select(item => item.Kind == JsonKind.Object ? item["name"u8].Text : item.Text)
                .Distinct(StringComparer.Ordinal),
        ];

    private static Dictionary<string, IReadOnlyList<string>> ChallengeSurfaces(JsonValue list)
    {
        var surfaces = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var item in list.Children.ToList().Where(item => item.Kind == JsonKind.Object))
        {
            surfaces[item["name"u8].Text] = Texts(item["surfaces"u8]);
        }

        return surfaces;
    }

    private static double Number(JsonValue value, double otherwise) =>
        value.Kind == JsonKind.Number ? double.Parse(value.Raw, NumberStyles.Float, CultureInfo.InvariantCulture) : otherwise;

    private static string[] Texts(JsonValue list) => [.. list.Children.ToList().Select(item => item.Text)];

    private static Dictionary<string, IReadOnlyList<string>> Members(JsonValue members)
    {
        var known = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var operation in members.Children)
        {
            known[operation.Name] = Texts(operation);
        }

        return known;
    }
}
