using Conformance.Corpus;
using Conformance.Corpus.Secrets;
using Conformance.Replay;

namespace Conformance.Running;

/// <summary>An exception of the harness in one case: it costs that case and no other.</summary>
internal static class CaseFault
{
    /// <summary>True unless the run as a whole is over: given up, or without its replay server.</summary>
    public static bool Is(Exception broken, CancellationToken cancellationToken) =>
        broken is not ReplayFaultException && !(broken is OperationCanceledException && cancellationToken.IsCancellationRequested);

    /// <summary>The verdict of the case.</summary>
    /// <param name="one">The case.</param>
    /// <param name="client">The name of the client.</param>
    /// <param name="arm">Makes the values of the case, whose secrets the message may hold.</param>
    /// <param name="broken">The exception.</param>
    public static CaseResult Of(Case one, string client, Func<ArmedCase> arm, Exception broken) =>
        Observation.Faulty(one, client, Tell(arm, broken));

    private static string Tell(Func<ArmedCase> arm, Exception broken)
    {
        var sentence = RunBrokenException.Tell(broken);
        try
        {
            return SecretScrubber.Of(arm()).Scrub(sentence);
        }
        catch (Exception again) when (again is not OutOfMemoryException)
        {
            return $"the harness failed, which is a bug in it: {broken.GetType().Name}, before the case had its values";
        }
    }
}
