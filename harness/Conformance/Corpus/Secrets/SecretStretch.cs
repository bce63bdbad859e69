namespace Conformance.Corpus.Secrets;

/// <summary>Where a secret stands in a text.</summary>
/// <param name="First">Its first character.</param>
/// <param name="Behind">What follows its last character.</param>
/// <param name="Name">What stands for it.</param>
internal readonly record struct SecretStretch(int First, int Behind, string Name)
{
    /// <summary>The stretches in their order, those that overlap made one, which has the name of the first.</summary>
    public static IEnumerable<SecretStretch> Merge(IEnumerable<SecretStretch> stretches)
    {
        SecretStretch? open = null;
        foreach (var stretch in stretches.OrderBy(stretch => stretch.First).ThenByDescending(stretch => stretch.Behind))
        {
            if (open is { } before && stretch.First < before.Behind)
            {
                open = before with { Behind = Math.Max(before.Behind, stretch.Behind) };
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = stretch;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
