namespace Conformance.Contract.Proofs.Srp;

/// <summary>One known way to go wrong.</summary>
/// <param name="Name">Its name in short English words.</param>
/// <param name="Apply">Makes a variant wrong in this way.</param>
internal sealed record SrpFault(string Name, Func<SrpVariant, SrpVariant> Apply)
{
    /// <summary>Cognito's mathematics with this one fault.</summary>
    public SrpVariant Variant { get; } = Apply(SrpVariant.Cognito);

    /// <summary>False if any sign-in can show it, true if it may take one whose B was made for it.</summary>
    public bool NeedsOwnB => Variant.NeedsOwnB;

    // A power of v for each u is what costs time, and who goes wrong with both A and B is in the list.
    private bool ChangesU => (Variant.A, Variant.B) != (SrpVariant.Cognito.A, SrpVariant.Cognito.B);

    public override string ToString() => Name;

    /// <summary>Both at once; null where one undoes or holds the other, or where both are about u.</summary>
    public SrpFault? And(SrpFault other)
    {
        var both = new SrpFault($"{Name} and {other.Name}", right => other.Apply(Apply(right)));
        return (ChangesU && other.ChangesU) || both.Variant == Variant || both.Variant == other.Variant ? null : both;
    }
}
