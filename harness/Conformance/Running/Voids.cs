namespace Conformance.Running;

/// <summary>
/// Since which version of the corpus a run is void for a reason: by an older requirement set it is not. What is not here was a reason
/// from the beginning.
/// </summary>
internal static class Voids
{
    /// <summary>No case with a right answer was applicable.</summary>
    public const string RefusalsAlone = "0.4";

    /// <summary>A declared word that no case put to the test.</summary>
    public const string IdleWord = "0.4";

    /// <summary>A declared flow that no case brought to tokens or to a challenge for a human.</summary>
    public const string FlowThatLeadsNowhere = "0.5";
}
