namespace Conformance.Running;

/// <summary>Something in a baseline that is out of date.</summary>
/// <param name="Sentence">What it is.</param>
/// <param name="Line">The line of the file that it is about; 0 where there is none.</param>
internal sealed record StaleSentence(string Sentence, int Line);
