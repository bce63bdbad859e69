namespace Conformance.Corpus.Secrets;

/// <summary>A text with all that may be read in it, which is made once however many look for their secrets there.</summary>
internal sealed class ReadText(string text)
{
    private IReadOnlyList<TextReading>? readings;

    public string Text => text;

    /// <summary>The readings of a text of some length; a shorter one has itself.</summary>
    public IReadOnlyList<TextReading> Readings =>
        readings ??= text.Length < SecretForm.ShortestPiece ? [new(text, null)] : [.. TextReading.Of(text)];
}
