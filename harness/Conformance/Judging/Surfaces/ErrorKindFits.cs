using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class ErrorKindFits
{
    private const string Service = "service";
    private const string Transport = "transport";
    private const string Decode = "decode";

    private static readonly string[] Told = [WireNames.ErrorType, WireNames.ErrorCode, WireNames.ErrorMessage, "Message"];

    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.ErrorKindFits, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Error is not { } error || KindsOf(surfacing) is not [_, ..] due)
        {
            return false;
        }

        if (!due.Contains(error.Kind, StringComparer.Ordinal))
        {
            findings.Add("error.kind", string.Join(" or ", due), Seen.ErrorOfKind(error.Kind));
        }

        return true;
    }

    /// <summary>What an error is about where the answer leaves no doubt; one that is framed by hand may be seen either way.</summary>
    private static string[] KindsOf(Surfacing surfacing) => (surfacing.Class, surfacing.Served) switch
    {
        (_, { Frame: not null } or { Redirect: not null }) => [],
        (PayloadClass.Error, _) => [Service],
        (PayloadClass.ErrorSpelling, _) => IsReadable(surfacing.Armed.Sent.Root) ? [Service] : [Service, Decode],
        (PayloadClass.NotDecodable, { Status: >= 400 }) => [Service, Decode],
        (PayloadClass.NotDecodable, _) => [Decode],
        (PayloadClass.Transport, { Fault: WireFault.CloseInBody or WireFault.AnnounceMore }) => [Transport, Decode],
        (PayloadClass.Transport, { Status: >= 400 }) => [Service],
        (PayloadClass.Transport, _) => [Transport],
        _ => [],
    };

    // What it tells of the error is text, or is not there.
    private static bool IsReadable(JsonValue root) => root.Kind == JsonKind.Object
        && Told.All(name => root[name].Kind is JsonKind.String or JsonKind.Absent);
}
