using Conformance.Contract.Wire;

namespace Conformance.Corpus.Generation.Defects;

/// <summary>One thing that can be wrong with a payload.</summary>
/// <param name="Name">Its name, in lower-case words.</param>
/// <param name="Fits">The forms that can have it.</param>
/// <param name="Class">What kind of payload it makes of a form.</param>
/// <param name="Rules">The response rules that are then broken.</param>
/// <param name="Apply">Changes a payload that was right.</param>
internal sealed record Defect(
    string Name,
    Func<PayloadForm, bool> Fits,
    Func<PayloadForm, PayloadClass> Class,
    Func<PayloadForm, string[]> Rules,
    Action<Draft> Apply)
{
    public Defect(string name, Func<PayloadForm, bool> fits, PayloadClass becomes, string[] rules, Action<Draft> apply)
        : this(name, fits, _ => becomes, _ => rules, apply)
    {
    }

    /// <summary>A defect that leaves a client with all that it needs: the payload stays of its form's class.</summary>
    public Defect(string name, Func<PayloadForm, bool> fits, string[] rules, Action<Draft> apply)
        : this(name, fits, form => form.Class, _ => rules, apply)
    {
    }

    /// <summary>The forms to choose from.</summary>
    public IReadOnlyList<PayloadForm> Among { get; init; } = PayloadForm.All;

    /// <summary>True when it needs a user who typed an alias.</summary>
    public bool IsOfAlias { get; init; }

    /// <summary>The member that it is about; a client whose model lacks the member is not judged by it.</summary>
    public string? About { get; init; }

    /// <summary>The header that is wrong; without a value it is missing.</summary>
    public Header? Header { get; init; }
}
