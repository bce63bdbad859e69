using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Requests;

internal static class AnswerKeysAreThere
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.AnswerKeysAreThere, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        // The service asks for a device only where the start named one, so that a client without one has nothing to answer.
        if (sent.Heard.Challenge?.StartsWith("DEVICE_", StringComparison.Ordinal) == true && !sent.Script.HasDevice)
        {
            return false;
        }

        var needed = AnswerKeys.Of(sent);
        foreach (var key in needed)
        {
            if (!sent.Parameters[key].HasValue)
            {
                findings.Add(
                    sent.AtParameter(key),
                    $"there, for {sent.Heard.Challenge}",
                    AnswerKeys.InPlaceOf(key, sent) is { } other
                        ? Seen.OtherPlace.As($"absent; what was given stands under {Wording.Name(other)}")
                        : Wording.Kind(sent.Parameters[key]));
            }
        }

        return needed.Count > 0;
    }
}
