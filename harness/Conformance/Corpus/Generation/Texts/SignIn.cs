using Conformance.Contract.Proofs;

namespace Conformance.Corpus.Generation.Texts;

/// <summary>What the tokens of one sign-in have in common.</summary>
internal readonly struct SignIn
{
    private const long FirstOfJanuary2026 = 1_767_225_600;
    private const int Year = 31_536_000;

    private static readonly int[] Lifetimes = [300, 3600, 3600, 3600, 7200, 86_400];

    public SignIn(ref SplitMix random)
    {
        Origin = random.Uuid();
        Event = random.Uuid();
        Device = random.Uuid();
        Time = FirstOfJanuary2026 + random.Below(Year);
        ExpiresIn = Lifetimes[random.Below(Lifetimes.Length)];
    }

    public Guid Origin { get; }

    public Guid Event { get; }

    public Guid Device { get; }

    public long Time { get; }

    public int ExpiresIn { get; }
}
