using Conformance.Contract.Wire;
using Conformance.Replay;

namespace Conformance.Running;

/// <summary>A run that broke off, or one that ended and could not be told of. The reports have what was found until then.</summary>
/// <param name="message">What broke, in a sentence.</param>
/// <param name="cause">The exception behind it, if it was one.</param>
internal sealed class RunBrokenException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>An exception in one sentence. Those that were written for the reader speak for themselves.</summary>
    public static string Tell(Exception broken) => broken is ReplayFaultException or IOException or UnauthorizedAccessException
        ? Printable.Of(broken.Message)
        : Printable.Of($"the harness failed, which is a bug in it: {broken.GetType().Name}: {broken.Message}");
}
