namespace Conformance.Reports.Saved;

/// <summary>In which words is told what a subject was put to.</summary>
/// <param name="Unit">What its cases are called.</param>
/// <param name="Stimulus">What it was given.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record SubjectWords(string Unit, string Stimulus, string Outcome)
{
    public static readonly SubjectWords OfClient = new("case", "sent", "surfaced");
    public static readonly SubjectWords OfService = new("scenario", "due", "answered");
    public static readonly SubjectWords OfResponses = new("response", "answers", "judged");
}
