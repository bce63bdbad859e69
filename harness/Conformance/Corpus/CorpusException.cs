namespace Conformance.Corpus;

/// <summary>A file of the corpus that cannot be used, with the reason as a sentence.</summary>
public sealed class CorpusException : Exception
{
    /// <summary>A fault without words.</summary>
    public CorpusException()
    {
    }

    /// <summary>A fault.</summary>
    /// <param name="message">The file, what was seen, and what is right.</param>
    public CorpusException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its cause.</summary>
    /// <param name="message">The file, what was seen, and what is right.</param>
    /// <param name="innerException">The cause.</param>
    public CorpusException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
