using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Contract.Responses;

internal static class OnlyModelledMembers
{
    private static readonly string[] Top = [AuthenticationResult, AvailableChallenges, ChallengeName, ChallengeParameters, Session];
    private static readonly string[] Result = [AccessToken, ExpiresIn, IdToken, NewDeviceMetadata, RefreshToken, TokenType];
    private static readonly string[] Device = [DeviceGroupKey, DeviceKey];

    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.OnlyModelledMembers, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.IsSuccess)
        {
            return false;
        }

        if (payload.Strangers > 0)
        {
            Report(payload.Root, Top, "$", findings);
            Report(payload.Result, Result, "$.AuthenticationResult", findings);
            Report(payload.NewDevice, Device, "$.AuthenticationResult.NewDeviceMetadata", findings);
        }

        return true;
    }

    private static void Report(in JsonValue parent, string[] modelled, string path, Findings findings)
    {
        foreach (var member in parent.Kind == JsonKind.Object ? parent.Children.ToList() : [])
        {
            var name = member.Name;
            if (!modelled.Contains(name, StringComparer.Ordinal))
            {
                var twin = modelled.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
                findings.Add(Wording.Path(path, member), twin is null ? "absent" : $"spelled {twin}", Seen.There.As("present"));
            }
        }
    }
}
