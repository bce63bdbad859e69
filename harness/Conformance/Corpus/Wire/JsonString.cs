namespace Conformance.Corpus.Wire;

/// <summary>A string of JSON text, by the places of its two quotes.</summary>
internal readonly record struct JsonString(int Start, int End, bool IsName)
{
    /// <summary>The body with other quotes around it, or none.</summary>
    public string Quote(string body, char? opening, char? closing) =>
        body[..Start] + opening + body[(Start + 1)..End] + closing + body[(End + 1)..];

    /// <summary>What stands between the quotes.</summary>
    public string In(string body) => body[(Start + 1)..End];
}
