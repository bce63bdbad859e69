using System.Numerics;

namespace Conformance.Contract.Proofs.Srp;

/// <summary>A number of the proof.</summary>
internal enum SrpValue
{
    None,
    A,
    B,
    U,
    S,
    Salt,
}

/// <summary>What is special about how a number is written.</summary>
internal enum SrpForm
{
    /// <summary>The top bit of its first byte is set, so that a zero byte goes in front.</summary>
    High,

    /// <summary>It has an odd number of hexadecimal digits.</summary>
    Odd,

    /// <summary>It has fewer bytes than others of its kind, even with the zero byte that goes in front of a high one.</summary>
    Short,

    /// <summary>It has all its digits and its top bit is clear: nothing is special.</summary>
    Full,
}

/// <summary>One number in one form, on which implementations stumble.</summary>
internal readonly record struct SrpCorner(SrpValue Value, SrpForm Form)
{
    public static SrpCorner None { get; }

    public static IReadOnlyList<SrpCorner> All { get; } =
        [
            ..
                from value in Enum.GetValues<SrpValue>()
                where value != SrpValue.None
                from form in Enum.GetValues<SrpForm>()
                select new SrpCorner(value, form),
        ];

    public override string ToString() => Value == SrpValue.None ? "none" : $"{Value} {Form}";

    /// <summary>Whether a number, being of this corner's kind, has its form.</summary>
    public bool Holds(BigInteger number)
    {
        var bits = (int)number.GetBitLength();
        var mostBits = 8 * Value switch
        {
            SrpValue.U => SrpNumber.ScramblerLength,
            SrpValue.Salt => SrpNumber.SaltLength,
            _ => SrpNumber.GroupLength,
        };
        return Form switch
        {
            SrpForm.High => bits % 8 == 0,
            SrpForm.Odd => (bits + 3) / 4 % 2 == 1,
            SrpForm.Short => bits < mostBits - 8,
            _ => bits < mostBits && bits > mostBits - 4,
        };
    }
}
