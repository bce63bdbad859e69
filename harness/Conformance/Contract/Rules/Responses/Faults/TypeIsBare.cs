using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Faults;

internal static class TypeIsBare
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        new(
            "RSP-FLT-002",
            "The type of an error is the bare name of its shape, without namespace or colon.",
            Level.Should,
            Citation.Recordings("errors of AdminInitiateAuth"))
        { History = [new("0.3", Level.Must)] },
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var type = exchange.Payload.ErrorType;

        // Common errors come from in front of the service, and no recording of one is known.
        if (type.Kind != JsonKind.String || type.RawString.IsEmpty || ServiceErrors.Find(type) is { IsCommon: true })
        {
            return false;
        }

        if (type.Utf8.ContainsAny((byte)'#', (byte)':'))
        {
            findings.Add("$.__type", "the bare name", Wording.Name(type, Seen.OtherForm));
        }

        return true;
    }
}
