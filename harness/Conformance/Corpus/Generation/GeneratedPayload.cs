using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Generation;

/// <summary>What is known of a payload that the generator wrote.</summary>
public readonly struct GeneratedPayload
{
    internal GeneratedPayload(Plan plan, Person person)
    {
        Plan = plan;
        Person = person;
    }

    /// <summary>The operation that would answer so.</summary>
    public string Operation => Plan.Form.Operation;

    /// <summary>The AuthFlow of the sign-in.</summary>
    public string AuthFlow => Plan.Form.AuthFlow;

    /// <summary>The form's name: that of the challenge and its variant, or of a kind of tokens.</summary>
    public string Form => Plan.Form.Name;

    /// <summary>The name of the one defect, or null for a payload that is right in every respect.</summary>
    public string? Defect => Plan.Defect?.Name;

    /// <summary>What kind of payload it is.</summary>
    public PayloadClass Class => Plan.Class;

    /// <summary>How sure the form is.</summary>
    public Basis Basis => Plan.Form.Basis;

    /// <summary>The response rules that it breaks, in order of id: exactly these.</summary>
    public IReadOnlyList<string> Rules => Plan.Rules;

    /// <summary>The actual username.</summary>
    public string Username => Person.Username.Text;

    /// <summary>What the user typed.</summary>
    public string Typed => Person.Typed.Text;

    internal Plan Plan { get; }

    internal Person Person { get; }
}
