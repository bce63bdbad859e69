namespace Conformance.Corpus.Generation.Texts;

/// <summary>Lists of factors and challenges: as JSON, and as JSON within a string.</summary>
internal static class Choices
{
    private static readonly byte[][] Factors = ["SMS_MFA"u8.ToArray(), "SOFTWARE_TOKEN_MFA"u8.ToArray(), "EMAIL_OTP"u8.ToArray()];

    private static readonly byte[][] FirstFactors =
        ["PASSWORD_SRP"u8.ToArray(), "PASSWORD"u8.ToArray(), "EMAIL_OTP"u8.ToArray(), "SMS_OTP"u8.ToArray(), "WEB_AUTHN"u8.ToArray()];

    /// <summary>An array of factors as the text of a string, in any order, now and then with a blank behind the comma.</summary>
    public static void AddFactors(this Draft draft, int atLeast) =>
        AddArray(draft, Factors, draft.Random.Between(atLeast, Factors.Length), null, "\\\""u8, draft.Random.OneIn(4) ? ", "u8 : ","u8);

    /// <summary>An array of challenges, in any order; this one among them.</summary>
    public static void AddChallenges(this Draft draft, byte[]? included) =>
        AddArray(draft, FirstFactors, draft.Random.Between(1, FirstFactors.Length), included, "\""u8, ","u8);

    private static void AddArray(
        Draft draft, byte[][] names, int count, byte[]? included, ReadOnlySpan<byte> quote, ReadOnlySpan<byte> comma)
    {
        // A random stretch of the names in a random direction: cheap, and every order that matters occurs.
        var first = draft.Random.Below(names.Length);
        var step = draft.Random.OneIn(2) ? 1 : names.Length - 1;
        var isIncluded = included is null;
        draft.Values.Add("["u8);
        for (var at = 0; at < count; at++)
        {
            var name = names[(first + (at * step)) % names.Length];
            isIncluded |= name.AsSpan().SequenceEqual(included);
            draft.Values.Add(at == 0 ? default : comma).Add(quote).Add(name).Add(quote);
        }

        if (!isIncluded)
        {
            draft.Values.Add(comma).Add(quote).Add(included).Add(quote);
        }

        draft.Values.Add("]"u8);
    }
}
