using Conformance.Corpus;
using Conformance.Judging;

namespace Conformance.Contract.Rules.Surfaces.Bodies;

internal static class UndecodableIsAnError
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-DEC-001",
        "A body that is not decodable is an error.",
        Level.Must,
        Citation.Recordings("proxies and load balancers that answer with a page").ByRow("payload table: not decodable"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.NotDecodable || surfacing.Answer is null)
        {
            return false;
        }

        if (surfacing.HasSurface)
        {
            findings.Add("$", "an error", SurfacedWords.Success(surfacing.Surface));
        }

        return true;
    }
}
