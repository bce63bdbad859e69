namespace Conformance.Reports.Page;

/// <summary>A section of the page.</summary>
/// <param name="Id">Its address.</param>
/// <param name="Title">How the way to it is called.</param>
/// <param name="IsIn">Says whether it has something to tell of a run; one that has not is left out.</param>
/// <param name="Write">Writes it.</param>
internal sealed record PageSection(string Id, string Title, Func<PageRun, bool> IsIn, Action<Markup, PageRun> Write);
