using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Subjects.Services;

namespace Conformance.Cli;

/// <summary>The exceptions whose message is written for the user: what was seen, where, and what would be right.</summary>
internal static class InputMistake
{
    // Values are cut where they are quoted; this holds what comes from elsewhere: paths, and what the system says.
    private const int Longest = 2000;

    /// <summary>A sentence as a terminal may show it.</summary>
    public static string Tell(string sentence) => Printable.Of(sentence.Length > Longest ? sentence[..Longest] + "…" : sentence);

    public static bool Explains(Exception mistake) =>
        mistake
            is CorpusException
            or ServiceSilentException
            or ReplayFaultException
            or UsageException
            or InvalidDataException
            or IOException
            or UnauthorizedAccessException;
}

/// <summary>An argument that cannot be used, found when it was looked at closely.</summary>
/// <param name="message">What was seen and what would be right.</param>
internal sealed class UsageException(string message) : Exception(message);
